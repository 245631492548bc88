import { GrammyError } from 'grammy/web';

/**
 * The error as Telegram's own refusal, if it is one: `{"ok":false}` with a code and a description. grammY creates the same error
 * for any JSON that is not `ok`, including a proxy's, which says nothing about the bot. An HTML page is an `HttpError` with any
 * status.
 */
export function refusalOf(error: unknown): GrammyError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  // The types promise both, but data from the network may lack them.
  const { error_code: code, description }: { error_code: unknown; description: unknown } = error;
  return Number.isInteger(code) && typeof description === 'string' ? error : undefined;
}
