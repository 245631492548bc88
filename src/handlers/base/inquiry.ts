import type { GrammyError } from 'grammy';
import { telegramFailure } from './telegram-failure.ts';

/** Telegram's answer to a question; nothing if it could not be asked. */
export type Inquiry<Told> =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'unasked'; readonly error: unknown };

/** Something could not be looked up at Telegram; why is its `cause`. */
export class NotLookedUp extends Error {
  override readonly name = 'NotLookedUp';
}

/** Telegram could not be told to store something; the reason is its `cause`. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/**
 * Asks Telegram. Some refusals of its own are an answer: `answerOf` knows them by name, and says what they tell. Every other
 * one tells nothing, as what is no answer of Telegram's, or makes the bot wait. Other errors are thrown on.
 *
 *     const isThere = await inquire(() => ctx.api.getChat(id).then(() => true), () => ({ told: false }));
 */
export async function inquire<Told>(
  question: () => Promise<Told>,
  answerOf: (refusal: GrammyError) => { readonly told: Told } | undefined,
): Promise<Inquiry<Told>> {
  try {
    return { kind: 'told', told: await question() };
  } catch (error) {
    const failure = telegramFailure(error);
    if (failure === undefined) throw error;
    const answer = failure === 'away' || failure === 'flood' ? undefined : answerOf(error as GrammyError);
    return answer === undefined ? { kind: 'unasked', error } : { kind: 'told', told: answer.told };
  }
}

/** Telegram's answer, for callers that can't go on without it: throws `NotLookedUp` if Telegram could not be asked. */
export function mustKnow<Told>(inquiry: Inquiry<Told>): Told {
  if (inquiry.kind === 'told') return inquiry.told;
  throw new NotLookedUp('Telegram could not be asked', { cause: inquiry.error });
}
