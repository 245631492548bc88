import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import { ALLOWED_UPDATES } from '../bot/bot.ts';
import type { Source } from '../bot/config.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import { FatalError } from './fatal-error.ts';
import { startPolling } from './polling.ts';

export type Updates = {
  /** Rejects with a `FatalError` when updates can't come any more. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
};

/** Milliseconds between attempts to reach Telegram at the start: the first, and the most. */
const FIRST_RETRY = 500;
const LONGEST_RETRY = 15_000;

/**
 * Learns who the bot is and makes its updates come, by polling or by webhook; waits for Telegram as long as it takes,
 * or until `signal`. Rejects with a `FatalError` where Telegram does not know the token or refuses the webhook.
 */
export async function startUpdates(
  bot: Bot<VerbatimContext>,
  source: Source,
  logger: Logger,
  signal: AbortSignal,
): Promise<Updates> {
  // grammY's own type of signal, which the platform's fits.
  const abort = signal as unknown as Parameters<typeof bot.api.getMe>[0];
  const persist = (call: () => Promise<unknown>) => untilAnswered(call, logger, signal);
  // Not `bot.init()`, which tries for ever by itself and says nothing.
  await persist(async () => {
    bot.botInfo = await bot.api.getMe(abort);
  });
  if (source.kind === 'webhook') {
    const { url, secret } = source;
    await persist(() =>
      bot.api.setWebhook(url, { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] }, abort),
    );
    logger.info('updates.started', { mode: 'webhook' });
    return { failed: new Promise<never>(() => {}), stop: async () => {} };
  }
  await persist(() => bot.api.deleteWebhook({}, abort));
  const polling = startPolling(bot, logger);
  logger.info('updates.started', { mode: source.kind });
  return {
    failed: polling.failed.catch((error: unknown) => {
      throw explain(error);
    }),
    stop: () => polling.stop(),
  };
}

async function untilAnswered(call: () => Promise<unknown>, logger: Logger, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call();
      return;
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429) throw explain(error);
      logger.warn('telegram.away', { ...errorFields(error), attempt });
      await sleep(Math.min(FIRST_RETRY * 2 ** (attempt - 1), LONGEST_RETRY), undefined, { signal });
    }
  }
}

/** Telegram's final refusals, as one line for the operator. */
function explain(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  switch (error.error_code) {
    case 401:
    case 404:
      return new FatalError('BOT_TOKEN: Telegram does not know this token; copy it again from BotFather');
    case 409:
      return new FatalError(
        'BOT_TOKEN: another program receives the updates of this bot; stop it, or give this one a bot of its own',
      );
    default:
      return new FatalError(`Telegram refuses ${error.method}: ${error.description}`);
  }
}
