import type { Transformer } from 'grammy';

/** The methods that send or edit a text in which Telegram looks for links. */
const WITH_TEXT: readonly string[] = ['sendMessage', 'editMessageText'];

/** Turns off link previews in everything written to a chat: a preview shows another site, and tells it about us. */
export function createPreviewsOff(): Transformer {
  return (call, method, payload, signal) =>
    call(
      method,
      WITH_TEXT.includes(method) ? { ...payload, link_preview_options: { is_disabled: true } } : payload,
      signal,
    );
}
