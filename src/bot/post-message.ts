import type { I18n } from '@grammyjs/i18n';
import type { Content } from '../content/content.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import { localeFor } from '../handlers/locale.ts';
import { postView } from '../handlers/views/post.ts';
import { offersOf } from '../handlers/views/reader.ts';
import type { PosterDeps } from '../jobs/post.ts';

/** How a passage is posted in a chat: in the language in which it was subscribed. */
export function createPostMessage(i18n: I18n<VerbatimContext>, content: Content): PosterDeps['message'] {
  const offers = offersOf(content);
  return ({ language }, passage) => {
    const locale = localeFor(language);
    const reader = { t: i18n.t.bind(i18n, locale), locale, bot: '', isInline: false, offers };
    return postView(reader, content.statement, passage);
  };
}
