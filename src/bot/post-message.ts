import type { Content } from '../content/content.ts';
import { localeFor } from '../handlers/base/locale.ts';
import { offersOf } from '../handlers/base/offers.ts';
import { postView } from '../handlers/subscriptions/post-view.ts';
import type { SendSlotDeps } from '../jobs/run/send-slot.ts';
import type { I18n } from './i18n.ts';

/** Builds the message that posts a passage in a chat, in the language of the subscription. */
export function createPostMessage(i18n: I18n, content: Content): SendSlotDeps['message'] {
  const offers = offersOf(content);
  return ({ language }, passage) => {
    const locale = localeFor(language);
    const view = { t: i18n.t.bind(i18n, locale), locale, bot: '', isInline: false, isGuest: false, offers };
    return postView(view, content.statement, passage);
  };
}
