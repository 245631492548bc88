import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { drawCard } from './cards.ts';
import { listOf } from './passage-list-view.ts';
import type { Scheduling } from './scheduling.ts';
import { applyChange, type Change, dueAfter, whyNotChanged } from './settings.ts';
import type { Subject } from './subject.ts';
import { type Page, type PassageList, SUBSCRIPTION_DATA } from './subscription-buttons.ts';
import { placeAmong } from './wishes.ts';

/** The page that is drawn after a change: a person who sets one thing of a page mostly sets the others too. */
const PAGE_OF: { readonly [Kind in Change['kind']]?: Page } = {
  days: 'when',
  time: 'when',
  zone: 'when',
  unit: 'what',
  order: 'what',
  next: 'what',
  once: 'what',
  silent: 'look',
  folded: 'look',
  title: 'look',
  link: 'look',
  picture: 'look',
  remove: 'words',
  language: 'look',
};

/** Makes the change that a press asks for, and draws the page that it belongs to. Returns what to tell the person. */
export async function change(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  before: Subscription,
  wanted: Change,
): Promise<string | undefined> {
  const now = deps.now();
  const world = { now, statement: deps.statement };
  const reason = whyNotChanged(before, wanted, world);
  if (reason !== undefined) return ctx.t(reason);
  const by = (subscription: Subscription) => applyChange(subscription, wanted, world);
  const after = await deps.subscriptions.change(before.id, by, dueAfter(now));
  if (after === undefined) return ctx.t('press-gone');
  ctx.progress.saved = 'saved-not-shown';
  await drawCard(ctx, deps, subject, { subscription: after, page: pageAfter(ctx, deps, wanted) });
  return undefined;
}

function pageAfter(ctx: VerbatimContext, { statement }: Scheduling, wanted: Change): Page | PassageList {
  if (wanted.kind === 'leave-out' || wanted.kind === 'put-back')
    return listOf('choose-out', placeAmong(statement, wanted.address) ?? 0);
  return PAGE_OF[wanted.kind] ?? pagePressed(ctx);
}

/** The card with all of the next posts, if that is what was pressed: a press does not make it shorter. */
function pagePressed({ callbackQuery }: VerbatimContext): Page {
  const message = callbackQuery?.message;
  const buttons =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard.flat() : [];
  const pages = (buttons ?? []).flatMap((button) => {
    const press = 'callback_data' in button ? SUBSCRIPTION_DATA.parse(button.callback_data ?? '') : undefined;
    return press?.action.kind === 'show' ? [press.action.page] : [];
  });
  return pages.includes('when') && pages.includes('card') ? 'next' : 'card';
}
