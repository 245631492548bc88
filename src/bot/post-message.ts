import type { Content } from '../content/content.ts';
import { localeFor } from '../handlers/base/locale.ts';
import { offersOf } from '../handlers/base/offers.ts';
import { postView } from '../handlers/subscriptions/post-view.ts';
import type { SendSlotDeps } from '../jobs/run/send-slot.ts';
import type { I18n } from './i18n.ts';

/** Where a post's link can lead. `username`: the bot's name, empty until Telegram has told it. `page`: the page's https address. */
export type PostLinks = { readonly username: () => string; readonly page?: string | undefined };

/** Builds the message that posts a passage in a chat, as the subscription says. */
export function createPostMessage(i18n: I18n, content: Content, links: PostLinks): SendSlotDeps['message'] {
  const offers = offersOf(content, undefined, links.page);
  return (subscription, passage) => {
    const locale = localeFor(subscription.language);
    const bot = links.username();
    const view = { t: i18n.t.bind(i18n, locale), locale, bot, isInline: false, isGuest: false, offers };
    const { text, entities, keyboard } = postView(view, content.statement, passage, subscription);
    return { text, entities, ...(keyboard === undefined ? {} : { reply_markup: keyboard }) };
  };
}
