import type { InlineKeyboardButton } from 'grammy/types';
import { InputFile } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Passage, Statement } from '../../content/document/statement.ts';
import { type Answer, answer, attribution, bold, lines } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { ephemeralAsked, type ForOne, sendForOne } from '../base/for-one.ts';
import { pressButton } from '../base/keyboard.ts';
import { isDrawable, PICTURED, type Pictured, type Pictures } from '../base/pictures.ts';
import { telegramFailure } from '../base/telegram-failure.ts';
import { heading, type ViewContext } from '../base/view-context.ts';

/** As many pictures' files at Telegram are remembered; a document has some hundred. */
const MAX_FILES = 500;

/** Sends a picture to the chat of a press. Returns a short notice if there is none. */
export type PictureSender = (ctx: VerbatimContext, pictured: Pictured) => Promise<string | undefined>;

/** A button that sends the passage as a picture; none where it is too long for one, or there are no pictures. */
export function passagePictureButton({ t, offers }: ViewContext, { address, text }: Passage): InlineKeyboardButton[] {
  if (!offers.pictures || !isDrawable(text)) return [];
  return [pressButton(t('button-picture'), { kind: 'picture', pictured: { kind: 'passage', address } })];
}

/** A button that sends the map of the places as a picture, where there is one. */
export function placesPictureButton({ t, offers }: ViewContext): InlineKeyboardButton[] {
  if (!offers.pictures || !offers.map) return [];
  return [pressButton(t('button-picture'), { kind: 'picture', pictured: { kind: 'places' } })];
}

/** Sends pictures. Each is uploaded once; after that Telegram sends its own copy. Nothing of it is kept but in memory. */
export function createPictureSender({ statement }: Content, pictures: Pictures | undefined): PictureSender {
  const files = new Map<string, string>();

  async function send(ctx: VerbatimContext, pictured: Pictured, photo: string | InputFile): Promise<void> {
    const { text: caption, entities: caption_entities } = captionOf(ctx.view, statement, pictured);
    const sendIt = async (how?: ForOne) => {
      const sent = await ctx.replyWithPhoto(photo, { caption, caption_entities, ...how });
      // Data from the network may lack what the types promise.
      const file = sent.photo?.at(-1)?.file_id;
      if (file !== undefined && files.size < MAX_FILES) files.set(PICTURED.format(pictured), file);
      return sent;
    };
    // Whoever asks where nobody else sees it gets it there.
    const isSent = ephemeralAsked(ctx) !== undefined && (await sendForOne(ctx, sendIt, false));
    if (!isSent) await sendIt();
  }
  async function sendKnown(ctx: VerbatimContext, pictured: Pictured): Promise<boolean> {
    const name = PICTURED.format(pictured);
    const file = files.get(name);
    if (file === undefined) return false;
    try {
      await send(ctx, pictured, file);
      return true;
    } catch (error) {
      // In whatever words: Telegram has that file no more, or not for this chat. The picture itself was taken before.
      if (telegramFailure(error) !== 'refused') throw error;
      files.delete(name);
      return false;
    }
  }
  async function sendDrawn(ctx: VerbatimContext, pictured: Pictured): Promise<string | undefined> {
    const drawn = await pictures?.draw(pictured);
    if (drawn?.kind === 'busy') return ctx.t('picture-busy');
    if (drawn?.kind !== 'drawn') return ctx.t('picture-none');
    await send(ctx, pictured, new InputFile(drawn.png, `${PICTURED.format(pictured)}.png`));
    return undefined;
  }
  return async (ctx, pictured) => {
    try {
      return (await sendKnown(ctx, pictured)) ? undefined : await sendDrawn(ctx, pictured);
    } catch (error) {
      if (telegramFailure(error) === 'may-not-write') return ctx.t('picture-refused');
      throw error;
    }
  };
}

/** What stands below the picture: the place of the passage and whose words they are, which can be copied and searched. */
function captionOf(view: ViewContext, statement: Statement, pictured: Pictured): Answer {
  const title =
    pictured.kind === 'passage'
      ? heading(view, pictured.address)
      : bold(view.t(pictured.kind === 'places' ? 'places-title' : 'document-title'));
  return answer([lines([title, attribution(statement)])]);
}
