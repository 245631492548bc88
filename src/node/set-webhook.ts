import { Bot } from 'grammy';
import { isConfig, readConfig, type Source } from '../bot/config.ts';
import { createI18n } from '../bot/i18n.ts';
import { registerProfile } from '../bot/profile.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import { FatalError } from './fatal-error.ts';
import { createJsonLog } from './json-log.ts';
import { readSources } from './sources.ts';
import { tell } from './tell.ts';
import { startUpdates } from './updates.ts';

/** Milliseconds for which Telegram is waited for. */
const PATIENCE = 30_000;

/** Nobody's language is looked up here. */
const NO_CHOICES = { find: async () => undefined, keep: async () => false, erase: async () => false };

/**
 * `npm run webhook:set`: tells Telegram where updates go, and in every language what the bot is called and can do. For a
 * bot that runs where nothing starts, as on Workers; on Node the program does so itself.
 */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  if (!isConfig(config)) return refuse(...config.map(({ variable, expected }) => `${variable} ${expected}`));
  const { source, apiRoot, logLevel } = config;
  if (source.kind === 'playground') return refuse('BOT_TOKEN is needed: the token from BotFather');
  if (source.kind === 'polling') return refuse('WEBHOOK_URL is needed: the https address of POST /telegram');
  try {
    await register(source, apiRoot, createJsonLog(logLevel, [source.token, source.secret]));
  } catch (error) {
    return refuse(
      error instanceof FatalError ? error.message : 'Telegram could not be reached, or not for all; try again',
    );
  }
  process.stdout.write('Telegram posts updates there from now on, and knows the commands in all languages.\n');
  return 0;
}

async function register(
  source: Source & { kind: 'webhook' },
  apiRoot: string,
  logger: ReturnType<typeof createJsonLog>,
) {
  const bot = new Bot<VerbatimContext>(source.token, { client: { apiRoot } });
  const i18n = createI18n(readSources().locales, NO_CHOICES);
  await startUpdates(bot, source, logger, AbortSignal.timeout(PATIENCE));
  await registerProfile(bot.api, (locale, key) => i18n.t(locale, key));
}

/** One line for each thing that the operator must put right. */
function refuse(...lines: readonly string[]): number {
  tell(...lines);
  return 1;
}

if (import.meta.main) process.exitCode = await main();
