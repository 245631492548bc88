import { GrammyError, HttpError } from 'grammy/web';
import { judge } from '../../jobs/plan/verdict.ts';

/**
 * The meaning of a failed call to the Bot API.
 * - `no-recipient`: there is nobody who could be told: blocked, removed, deleted, or a press that is too old.
 * - `may-not-write`: the chat or its topic does not let the bot write.
 * - `flood`: Telegram makes the bot wait, for longer than an answer is waited for.
 * - `away`: Telegram did not answer, or did not answer this: a cut, a time-out, a 5xx, the page of a proxy.
 * - `refused`: a refusal of Telegram's own. Of a question it is an answer; of an answer to a person it is our fault.
 */
export type TelegramFailure = 'no-recipient' | 'may-not-write' | 'flood' | 'away' | 'refused';

/** What Telegram says about a press that nobody waits for any more, and about a chat in which the question was deleted. */
const TOO_LATE = /query is too old|query ID is invalid|message to be replied not found/iu;

/** Reads an error of a call of the Bot API. `undefined` for every other error. */
export function telegramFailure(error: unknown): TelegramFailure | undefined {
  if (error instanceof HttpError) return 'away';
  if (!(error instanceof GrammyError)) return undefined;
  const { ok, error_code, description, parameters } = error;
  if (TOO_LATE.test(description)) return 'no-recipient';
  const verdict = judge({
    kind: 'answered',
    status: error_code,
    body: { ok, error_code, description, parameters },
  });
  switch (verdict.kind) {
    case 'gone':
    case 'not-found':
    case 'migrated':
    // Telegram took the message and deleted it at once.
    case 'sent':
      return 'no-recipient';
    case 'no-rights':
    case 'no-topic':
      return 'may-not-write';
    case 'wait':
      return 'flood';
    case 'unknown':
    case 'revoked':
      return 'away';
    case 'bug':
      return 'refused';
  }
}
