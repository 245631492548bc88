import type { Transformer } from 'grammy';

/** What sends or edits a text in which Telegram looks for links. */
const WITH_TEXT: readonly string[] = ['sendMessage', 'editMessageText'];

/** Leaves the previews of links out of all that is written to a chat: they show, and tell, another site. */
export function createPreviewsOff(): Transformer {
  return (call, method, payload, signal) =>
    call(
      method,
      WITH_TEXT.includes(method) ? { ...payload, link_preview_options: { is_disabled: true } } : payload,
      signal,
    );
}
