import type { InlineKeyboardButton } from 'grammy/types';
import { InlineKeyboard } from 'grammy/web';
import type { Address } from '../../content/document/address.ts';
import { type Passage, type Statement, sectionPassages, sentencePassages } from '../../content/document/statement.ts';
import { MAX_MESSAGE } from '../../jobs/plan/post-size.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, attribution, type Block, bold, lines, quotation } from '../base/answer.ts';
import { deepLink, formatLink, type Link } from '../base/link.ts';
import { heading, placeWithTitle, type ViewContext } from '../base/view-context.ts';

/** How a post looks, as its editor chose. */
export type PostLook = Pick<Subscription, 'folded' | 'title' | 'link' | 'words'>;

/**
 * A scheduled post: the passage's place, its words, and the attribution; above and below, the editor's own words, each apart by an
 * empty line and without format. They and the titles are left out where a message can't hold them. A press in a channel is never obeyed, so the
 * only button is a link.
 */
export function postView(view: ViewContext, statement: Statement, passage: Passage, look: PostLook): Answer {
  const whole = drawn(view, statement, passage, look);
  return whole.text.length <= MAX_MESSAGE
    ? whole
    : drawn(view, statement, passage, { ...look, title: false, words: {} });
}

/** The post of that look that is the longest. */
export function longestPost(
  view: ViewContext,
  statement: Statement,
  { unit, ...look }: PostLook & Pick<Subscription, 'unit'>,
): { readonly address: Address; readonly characters: number } {
  const passages = unit === 'section' ? sectionPassages(statement) : sentencePassages(statement);
  const posts = passages.map((passage) => ({
    address: passage.address,
    characters: drawn(view, statement, passage, look).text.length,
  }));
  return posts.reduce((one, other) => (other.characters > one.characters ? other : one));
}

function drawn(view: ViewContext, statement: Statement, { address, text }: Passage, look: PostLook): Answer {
  const { folded, link, words: { header, footer } = {} } = look;
  const quoted = lines([...headings(view, address, look), quotation(text, [], folded), attribution(statement)]);
  const blocks = [header, quoted, footer].filter((block) => block !== undefined);
  const buttons = link ? linkButton(view, address) : [];
  return answer(blocks, buttons.length === 0 ? undefined : { inline_keyboard: [buttons] });
}

function headings(view: ViewContext, address: Address, { title }: PostLook): readonly Block[] {
  if (!title) return [heading(view, address)];
  return [bold(view.t('document-title')), bold(placeWithTitle(view, address))];
}

/** Opens the passage on the page or, if that has no address of its own, in the bot; none while the bot's name is unknown. */
function linkButton(view: ViewContext, address: Address): InlineKeyboardButton[] {
  const { bot, offers, t } = view;
  const link: Link = { kind: 'passage', address };
  if (offers.page !== undefined)
    return [InlineKeyboard.url(t('button-in-context'), `${offers.page}#${formatLink(link)}`)];
  return bot === '' ? [] : [InlineKeyboard.url(t('button-in-context'), deepLink(view, link))];
}
