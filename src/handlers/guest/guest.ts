import { Composer, GrammyError, type MiddlewareFn } from 'grammy/web';
import type { VerbatimContext } from '../base/context.ts';
import { LOCALES, type Locale } from '../base/locale.ts';
import { offersOf } from '../base/offers.ts';
import { createShortMemory } from '../base/short-memory.ts';
import { telegramFailure } from '../base/telegram-failure.ts';
import type { Translate, ViewContext } from '../base/view-context.ts';
import { createCheckReader } from './check-words.ts';
import { type GuestAnswer, type GuestKnowledge, guestAnswer } from './guest-answer.ts';
import { isAskedByGuest } from './guest-message.ts';
import { guestResult } from './guest-view.ts';

/**
 * What became of a call by a guest:
 * - `answered`; `plain`: without formatting, because Telegram refused it;
 * - `silent`: nothing was asked of the bot; `repeated`: Telegram sent the call again, and an answer to it was already tried;
 * - `late`: nobody waits for the answer any more; `flood`: Telegram makes the bot wait;
 * - `unknown`: Telegram did not say whether the answer arrived; `refused`: Telegram's no, which is our fault.
 */
export const GUEST_OUTCOMES = [
  'answered',
  'plain',
  'silent',
  'repeated',
  'late',
  'flood',
  'unknown',
  'refused',
] as const;
export type GuestOutcome = (typeof GUEST_OUTCOMES)[number];

/** What guest mode needs. */
export type GuestDeps = Omit<GuestKnowledge, 'checks'> & {
  readonly speak: (locale: Locale) => Translate;
  /** Finds the asker's language. */
  readonly language: MiddlewareFn<VerbatimContext>;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  /** Called once for each call that did not fail before its answer was drawn. */
  readonly onOutcome: (outcome: GuestOutcome) => void;
};

/** As many calls are known again, by the id of their query, in memory only. */
const CALLS_REMEMBERED = 1_000;

/** Milliseconds for which a call is known again: Telegram repeats one within minutes, and soon takes no answer to it any more. */
const CALL_MS = 10 * 60_000;

/** How Telegram refuses formatting. */
const ENTITIES_REFUSED = /entit/iu;

/**
 * Answers in chats where the bot is not a member. It ends the update: nothing else sees it. It stores and logs nothing of it,
 * and never uses the chat's id, which can also be that of another chat. It calls `answerGuestQuery` once, whatever comes of it, because
 * an answer whose outcome is unknown may have arrived; only if Telegram refused the formatting, it sends the text without. An
 * error is counted and goes to the boundary, which has nobody to tell.
 */
export function createGuestHandlers({ language, onOutcome, monotonic, ...deps }: GuestDeps): Composer<VerbatimContext> {
  const { content, speak } = deps;
  const composer = new Composer<VerbatimContext>();
  const offers = offersOf(content);
  const knowledge = { ...deps, checks: createCheckReader(LOCALES.map(speak)) };
  const isFirst = createOnce(monotonic);
  const guests = composer.on('guest_message');
  // Before the language is looked up: whoever asks nothing is not asked about.
  guests.filter(
    ({ guestMessage, me }) => !isAskedByGuest(guestMessage, me),
    () => onOutcome('silent'),
  );
  guests.use(language, async (ctx) => {
    const { me } = ctx;
    const view: ViewContext = {
      t: (key, variables) => ctx.t(key, variables),
      locale: ctx.locale,
      bot: me.username,
      isInline: false,
      isGuest: true,
      isShared: true,
      offers,
    };
    const answer = guestAnswer(view, knowledge, ctx.guestMessage, me);
    if (answer === undefined) return onOutcome('silent');
    // Right before the answer: a call whose answer was not even tried may come again.
    if (!isFirst(ctx.guestMessage.guest_query_id ?? '')) return onOutcome('repeated');
    try {
      onOutcome(await send(ctx, view, answer));
    } catch (error) {
      onOutcome(outcomeOf(error));
      throw error;
    }
  });
  return composer;
}

/** Whether an id is met for the first time. */
function createOnce(monotonic: () => number): (id: string) => boolean {
  const met = createShortMemory<string, true>(CALLS_REMEMBERED, monotonic);
  return (id) => {
    if (met.get(id) === true) return false;
    met.set(id, true, CALL_MS);
    return true;
  };
}

async function send(ctx: VerbatimContext, view: ViewContext, answer: GuestAnswer): Promise<GuestOutcome> {
  try {
    await ctx.answerGuestQuery(guestResult(view, answer));
    return 'answered';
  } catch (error) {
    if (!areEntitiesRefused(error)) throw error;
    await ctx.answerGuestQuery(guestResult(view, answer, []));
    return 'plain';
  }
}

function areEntitiesRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && ENTITIES_REFUSED.test(error.description);
}

function outcomeOf(error: unknown): GuestOutcome {
  switch (telegramFailure(error)) {
    case 'no-recipient':
      return 'late';
    case 'flood':
      return 'flood';
    case 'away':
      return 'unknown';
    case 'may-not-write':
    case 'refused':
    case undefined:
      return 'refused';
  }
}
