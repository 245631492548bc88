import { HttpError } from 'grammy/web';
import { knownDescription } from '../../bot/known-description.ts';
import { codeOf } from '../../bot/logger.ts';
import { refusalOf } from './telegram-refusal.ts';
import { isUnknownToken } from './token-check.ts';

/** What the failure of a call that starts or fetches updates means. `reason` is for the operator. */
export type IntakeFailure =
  /** It passes by itself: retry for as long as it takes, after `wait` milliseconds if Telegram says so. */
  | { readonly kind: 'passing'; readonly reason: string; readonly wait?: number }
  /** Another program receives the updates: it is about to stop, or the set-up is wrong. */
  | { readonly kind: 'conflict'; readonly reason: string }
  /** The token may have been revoked; one such answer is no proof. */
  | { readonly kind: 'unknown-token'; readonly reason: string }
  /** Telegram will give the same answer next time. */
  | { readonly kind: 'final'; readonly reason: string };

const FIRST_SERVER_ERROR = 500;
const CONFLICT = 409;
const FLOOD = 429;

/**
 * Interprets an error of `getMe`, `getUpdates`, `setWebhook` or `deleteWebhook`. A status is not enough: only
 * Telegram's own JSON counts.
 */
export function judgeIntake(error: unknown): IntakeFailure {
  const refusal = refusalOf(error);
  if (refusal === undefined) return { kind: 'passing', reason: whyNoAnswer(error) };
  const { method, error_code: code, description, parameters } = refusal;
  if (isUnknownToken(error)) return { kind: 'unknown-token', reason: `Telegram does not know the token (${code})` };
  if (code === FLOOD) {
    const wait = (parameters.retry_after ?? 1) * 1_000;
    return { kind: 'passing', reason: 'Telegram makes the bot wait (429)', wait };
  }
  if (code >= FIRST_SERVER_ERROR) return { kind: 'passing', reason: `Telegram answers ${code}` };
  if (code === CONFLICT && method === 'getUpdates') {
    return { kind: 'conflict', reason: 'another program receives the updates of this bot' };
  }
  if (code === CONFLICT) return { kind: 'passing', reason: 'another program is also setting the webhook' };
  if (/bad webhook/iu.test(description)) {
    return { kind: 'passing', reason: `Telegram refuses the webhook: ${knownDescription(description)}` };
  }
  return { kind: 'final', reason: `Telegram refuses ${method}: ${knownDescription(description)}` };
}

function whyNoAnswer(error: unknown): string {
  const cause = error instanceof HttpError ? error.error : error;
  const isForeign = !(error instanceof HttpError) || cause instanceof SyntaxError;
  if (isForeign) return "something else answers in Telegram's place, such as a proxy";
  const code = codeOf(cause);
  return code === undefined ? 'Telegram does not answer' : `Telegram does not answer (${code})`;
}
