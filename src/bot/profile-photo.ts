import { type Api, GrammyError, InputFile } from 'grammy/web';

/** How a server before Bot API 9.4 answers a method that it does not know. */
const UNKNOWN_METHOD = 404;

/**
 * Gives the bot a photo if it has none; `read` gives it as a square JPEG. One that somebody chose stays. Where the server has
 * no method for it, nothing happens: then BotFather can set one (`/setuserpic`).
 */
export async function registerPhoto(api: Api, read: () => Promise<Uint8Array>): Promise<void> {
  const { id } = await api.getMe();
  if ((await api.getUserProfilePhotos(id, { limit: 1 })).total_count > 0) return;
  try {
    await api.setMyProfilePhoto({ type: 'static', photo: new InputFile(await read(), 'photo.jpg') });
  } catch (error) {
    const isUnknown = error instanceof GrammyError && error.error_code === UNKNOWN_METHOD;
    if (!isUnknown) throw error;
  }
}
