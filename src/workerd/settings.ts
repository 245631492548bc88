import { type ConfigFault, type Environment, isConfig, type LogLevel, readConfig } from '../bot/config.ts';

/** The checked settings. */
export type Settings = {
  readonly token: string;
  readonly secret: string;
  readonly redisUrl: string;
  /** Where the pages are, if `WEBHOOK_URL` is set. */
  readonly origin: string | undefined;
  readonly apiRoot: string;
  readonly logLevel: LogLevel;
  readonly dataKeys: readonly string[] | undefined;
};

const SECRETS = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'REDIS_URL'] as const;

/**
 * `npm run webhook:set` registers the webhook's address; if `WEBHOOK_URL` is also set here, the pages have absolute
 * addresses.
 */
const ANY_WEBHOOK = 'https://webhook.invalid/telegram';

/** Reads the settings, or returns everything that is wrong with them. */
export function readSettings(env: Environment): Settings | readonly ConfigFault[] {
  const missing = SECRETS.filter((name) => (env[name] ?? '').trim() === '');
  if (missing.length > 0) {
    return missing.map((variable) => ({ variable, expected: `is needed: npm run wrangler -- secret put ${variable}` }));
  }
  const isPlaceKnown = (env['WEBHOOK_URL'] ?? '').trim() !== '';
  const config = readConfig({ ...env, ROLE: 'bot', ...(isPlaceKnown ? {} : { WEBHOOK_URL: ANY_WEBHOOK }) });
  if (!isConfig(config)) return config;
  const { source, redis, apiRoot, logLevel, dataKeys } = config;
  const [redisUrl, ...others] = redis.kind === 'outside' ? redis.urls : [];
  if (redisUrl === undefined || others.length > 0) {
    return [
      { variable: 'REDIS_URL', expected: 'should be one address, because Workers do not support a Redis Cluster' },
    ];
  }
  if (source.kind !== 'webhook') throw new Error('readSettings: the configuration was read as one without a webhook');
  const origin = isPlaceKnown ? new URL(source.url).origin : undefined;
  return { token: source.token, secret: source.secret, redisUrl, origin, apiRoot, logLevel, dataKeys };
}

/** Whether no setting was wrong. */
export function areSettings(read: Settings | readonly ConfigFault[]): read is Settings {
  return 'token' in read;
}
