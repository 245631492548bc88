import type { InlineKeyboardButton } from 'grammy/types';
import { InlineKeyboard } from 'grammy/web';
import type { Address } from '../../content/document/address.ts';
import type { Passage, Statement } from '../../content/document/statement.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, attribution, type Block, bold, lines, quotation } from '../base/answer.ts';
import { formatLink, type Link } from '../base/link.ts';
import { deepLink, heading, placeWithTitle, type ViewContext } from '../base/view-context.ts';

/** How a post looks, as its editor chose. */
export type PostLook = Pick<Subscription, 'folded' | 'title' | 'link'>;

/**
 * A scheduled post: the passage's place, its words, and the attribution. A press in a channel is never obeyed, so its only button
 * is a link.
 */
export function postView(view: ViewContext, statement: Statement, passage: Passage, look: PostLook): Answer {
  const { address, text } = passage;
  const quoted = [...headings(view, address, look), quotation(text, [], look.folded), attribution(statement)];
  const buttons = look.link ? linkButton(view, address) : [];
  return answer([lines(quoted)], buttons.length === 0 ? undefined : { inline_keyboard: [buttons] });
}

function headings(view: ViewContext, address: Address, { title }: PostLook): readonly Block[] {
  if (!title) return [heading(view, address)];
  return [bold(view.t('document-title')), bold(placeWithTitle(view, address))];
}

/** Opens the passage on the page or, if that has no address of its own, in the bot; none while the bot's name is unknown. */
function linkButton(view: ViewContext, address: Address): InlineKeyboardButton[] {
  const { bot, offers, t } = view;
  const link: Link = { kind: 'passage', address };
  if (offers.page !== undefined) return [InlineKeyboard.url(t('button-in-context'), `${offers.page}#${formatLink(link)}`)];
  return bot === '' ? [] : [InlineKeyboard.url(t('button-in-context'), deepLink(view, link))];
}
