import type { Message } from 'grammy/types';
import { visible } from '../../content/text/visible.ts';
import { looksOf } from '../../content/verify/look-alikes.ts';
import { type OwnPlace, readOwnWords } from '../../jobs/plan/own-words.ts';
import { MAX_MESSAGE } from '../../jobs/plan/post-size.ts';
import { withWords } from '../../jobs/plan/settings.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer } from '../base/answer.ts';
import { splitReference } from '../base/channel-reference.ts';
import type { VerbatimContext } from '../base/context.ts';
import { localeFor } from '../base/locale.ts';
import { writtenIn } from '../base/message-text.ts';
import { reply } from '../base/respond.ts';
import { pageView, readCard } from './cards.ts';
import type { ChatCommand } from './chat-command.ts';
import { ownWordsFaultView, ownWordsLongView } from './own-words-view.ts';
import { longestPost } from './post-view.ts';
import type { Scheduling } from './scheduling.ts';
import { withoutRestorePause } from './settings.ts';
import type { Subject } from './subject.ts';
import { startView } from './when-view.ts';

/** `/header` and `/footer`: an editor's own words above and below the posts. */
export const OWN_WORDS_COMMANDS = [
  { ...ownWordsCommand('header'), name: 'header', number: 8 },
  { ...ownWordsCommand('footer'), name: 'footer', number: 9 },
] as const satisfies readonly ChatCommand[];

function ownWordsCommand(place: OwnPlace) {
  return {
    bot: 'posting',
    need: 'change',
    readText: readTextBehind,
    refuse,
    act: (ctx, deps, subject, words) => setOwnWords(ctx, deps, { subject, place }, words),
  } as const satisfies Omit<ChatCommand, 'name' | 'number'>;
}

/**
 * Reads the text behind the command with everything in it that belongs to it, also what nobody sees: emoji are made with that. A channel
 * is named only right behind the command; on a line of its own, `@name` is text.
 */
export function readTextBehind(
  message: Message,
  argument: string,
): { readonly reference?: string; readonly rest: string } {
  const written = writtenIn(message);
  const begin = beginOf(written, argument);
  const rest = written.slice(begin);
  const isOnItsLine = !written.slice(0, begin).trimStart().includes('\n');
  const [word = ''] = isOnItsLine ? (/^\S+/u.exec(argument) ?? []) : [];
  const { reference, rest: around } = splitReference(word);
  // A number alone is text; ids of channels have a sign.
  if (reference === undefined || around !== '' || /^\d/u.test(reference)) return { rest };
  return {
    reference,
    rest: argument.length === word.length ? '' : written.slice(beginOf(written, argument.slice(word.length))),
  };
}

/** Where the text begins whose visible characters are these last ones. */
function beginOf(written: string, last: string): number {
  let left = visible(last).trim().length;
  let at = written.length;
  let isEnd = true;
  for (const character of [...written].reverse()) {
    if (left <= 0) break;
    at -= character.length;
    const seen = visible(character);
    isEnd &&= seen.trim() === '';
    if (!isEnd) left -= seen.length;
  }
  return at;
}

/** They are too long, or claim to be the document's words. */
function refuse({ view }: VerbatimContext, { statement }: Scheduling, words: string): Answer | undefined {
  const read = readOwnWords(words);
  if (read.kind === 'too-long') return ownWordsFaultView(view, read);
  const isClaimed =
    read.kind === 'words' && looksOf(read.text).includes(looksOf(statement.attribution.replace(REMARK, '')));
  return isClaimed ? answer([view.t('own-words-attribution')]) : undefined;
}

/** What an attribution says of the document behind the names and the date. */
const REMARK = /\([^()]*\)$/u;

async function setOwnWords(
  ctx: VerbatimContext,
  deps: Scheduling,
  { subject, place }: { readonly subject: Subject; readonly place: OwnPlace },
  words: string,
): Promise<void> {
  const refused = refuse(ctx, deps, words);
  if (refused !== undefined) return reply(ctx, refused);
  const present = await deps.subscriptions.byChat(subject.chatId);
  const read = readOwnWords(words);
  if (present === undefined || read.kind === 'none') return showOwnWords(ctx, deps, subject, present);
  const text = read.kind === 'words' ? read.text : undefined;
  const by = (before: Subscription) => withWords(withoutRestorePause(before), place, text);
  const locale = localeFor(present.language);
  const view = { ...ctx.view, t: deps.speak(locale), locale };
  const longest = longestPost(view, deps.statement, by(present));
  if (text !== undefined && longest.characters > MAX_MESSAGE) return reply(ctx, ownWordsLongView(ctx.view, longest));
  const changed = await deps.subscriptions.change(present.id, by);
  if (changed !== undefined) ctx.progress.saved = 'saved-not-shown';
  await showOwnWords(ctx, deps, subject, changed);
}

async function showOwnWords(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  subscription: Subscription | undefined,
): Promise<void> {
  if (subscription === undefined)
    return reply(ctx, startView(ctx.view, subject, deps.now(), ctx.t('nothing-scheduled')));
  await reply(ctx, pageView(ctx.view, await readCard(deps, subject, subscription), 'words'));
}
