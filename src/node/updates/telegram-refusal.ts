import { GrammyError } from 'grammy';

/**
 * The error as Telegram's own refusal, where it is one: `{"ok":false}` with a code and a description. grammY makes the
 * same error of any JSON that is not `ok`, that of a proxy too, which says nothing about the bot. A page in HTML is an
 * `HttpError` whatever its status.
 */
export function refusalOf(error: unknown): GrammyError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  // The types promise both; what came over the network need not have them.
  const { error_code: code, description }: { error_code: unknown; description: unknown } = error;
  return Number.isInteger(code) && typeof description === 'string' ? error : undefined;
}
