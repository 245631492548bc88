import type { UserFromGetMe } from 'grammy/types';
import { Bot, type Transformer } from 'grammy/web';
import { createFloodRetry } from '../../bot/api-transformers.ts';
import type { Config, Environment } from '../../bot/config.ts';
import { createEphemeralServer } from '../../bot/ephemeral-server.ts';
import { createI18n, logFaults } from '../../bot/i18n.ts';
import { errorFields, type Logger } from '../../bot/logger.ts';
import { registerProfile } from '../../bot/profile.ts';
import { registerPhoto } from '../../bot/profile-photo.ts';
import { secretsOf } from '../../bot/secrets.ts';
import { tellSwitches } from '../../bot/switches.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import type { Locale } from '../../handlers/base/locale.ts';
import { commandsFor } from '../../handlers/index.ts';
import { FatalError } from '../process/fatal-error.ts';
import { createJsonLog } from '../process/json-log.ts';
import { printLines } from '../process/print-lines.ts';
import { readProfilePhoto } from '../process/profile-photo.ts';
import { readProjectFiles } from '../process/project-files.ts';
import { readSettings } from '../process/settings.ts';
import { createIntake, type Intake } from './intake.ts';
import { createRegistration, type WebhookSource } from './registration.ts';
import { createTokenCheck } from './token-check.ts';

/** Milliseconds. */
export type WebhookTimes = {
  /** How soon Telegram must answer each call. */
  readonly call: number;
  /** How long to wait for Telegram's first answer. */
  readonly first: number;
  /** How long all of it can take: some fifty calls, one after the other. */
  readonly all: number;
};

const TIMES: WebhookTimes = { call: 20_000, first: 30_000, all: 180_000 };

/**
 * `npm run webhook:set`: registers the address for updates, and in every language the bot's name, descriptions and commands. It
 * is for a bot that has no start, as on Workers; on Node the program does this itself. Returns the exit code; only tests set
 * shorter times.
 */
export async function setWebhook(env: Environment, times: WebhookTimes = TIMES): Promise<number> {
  const config = readSettings(env);
  if (config === undefined) return 1;
  const { source, apiRoot, document, logLevel } = config;
  if (source.kind === 'playground') return refuse('BOT_TOKEN is needed: the token from BotFather');
  if (source.kind === 'polling') return refuse('WEBHOOK_URL is needed: the https address of POST /telegram');
  const logger = createJsonLog(logLevel, secretsOf(config));
  const intake = createIntake(logger, () => performance.now());
  try {
    tellSwitches(await register(source, { apiRoot, document }, { intake, logger }, times), logger);
  } catch (error) {
    if (error instanceof FatalError) return refuse(error.message);
    const reason = intake.whyNone();
    return refuse(
      `Not everything could be registered with Telegram; try again${reason === undefined ? '' : ` (${reason})`}`,
    );
  }
  process.stdout.write('Telegram now sends updates there, and has the commands in all languages.\n');
  return 0;
}

/** Returns who the bot is. */
async function register(
  source: WebhookSource,
  { apiRoot, document }: Pick<Config, 'apiRoot' | 'document'>,
  { intake, logger }: { readonly intake: Intake; readonly logger: Logger },
  { call, first, all }: WebhookTimes,
): Promise<UserFromGetMe> {
  const bot = new Bot<VerbatimContext>(source.token, { client: { apiRoot, timeoutSeconds: call / 1_000 } });
  const end = AbortSignal.timeout(all);
  bot.api.config.use(createFloodRetry());
  // The last one installed runs first, so the wait for a 429 ends with the rest.
  bot.api.config.use((next, method, payload, signal) => next(method, payload, signal ?? ownSignal(end)));
  const { content, locales } = readProjectFiles(document);
  const i18n = createI18n(locales, logFaults(logger));
  const registration = createRegistration(bot, {
    intake,
    isTokenUnknown: createTokenCheck(bot.api),
    signal: AbortSignal.any([end, AbortSignal.timeout(first)]),
  });
  await registration.identify();
  await registration.setWebhook(source);
  const hasEphemeral = await createEphemeralServer({ api: bot.api, logger, now: Date.now }).probe();
  const translate = (locale: Locale, key: string) => i18n.t(locale, key);
  await registerProfile(bot.api, commandsFor(content.definition), translate, hasEphemeral);
  // Without it all else works.
  await registerPhoto(bot.api, readProfilePhoto).catch((error: unknown) =>
    logger.warn('profile.no-photo', errorFields(error)),
  );
  return bot.botInfo;
}

/** grammY's own type of signal; the platform's is assignable to it. */
function ownSignal(signal: AbortSignal): Parameters<Transformer>[3] {
  return signal as unknown as Parameters<Transformer>[3];
}

/** One line for each problem that the operator must fix. */
function refuse(...lines: readonly string[]): number {
  printLines(...lines);
  return 1;
}

if (import.meta.main) process.exitCode = await setWebhook(process.env);
