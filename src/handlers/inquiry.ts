import type { GrammyError } from 'grammy';
import { telegramFailure } from './telegram-failure.ts';

/** What Telegram tells when it is asked something; nothing where it could not be asked. */
export type Inquiry<Told> =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'unasked'; readonly error: unknown };

/** Something could not be looked up at Telegram; why is its `cause`. */
export class NotLookedUp extends Error {
  override readonly name = 'NotLookedUp';
}

/** Telegram could not be told to keep something; why is its `cause`. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/**
 * Asks Telegram. A refusal of its own is an answer, and `refused` says what it means; what is no answer of Telegram's,
 * or makes the bot wait, tells nothing. Other errors are thrown on.
 *
 *     const chat = await inquire(() => ctx.api.getChat(id), () => undefined);
 */
export async function inquire<Told>(
  question: () => Promise<Told>,
  refused: (refusal: GrammyError) => Told,
): Promise<Inquiry<Told>> {
  try {
    return { kind: 'told', told: await question() };
  } catch (error) {
    const failure = telegramFailure(error);
    if (failure === undefined) throw error;
    if (failure === 'away' || failure === 'flood') return { kind: 'unasked', error };
    return { kind: 'told', told: refused(error as GrammyError) };
  }
}

/** What was told, for those who can't go on without it: throws `NotLookedUp` where Telegram could not be asked. */
export function mustKnow<Told>(inquiry: Inquiry<Told>): Told {
  if (inquiry.kind === 'told') return inquiry.told;
  throw new NotLookedUp('Telegram could not be asked', { cause: inquiry.error });
}
