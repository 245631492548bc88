import { parseAddress, parseApiRoot } from './http-address.ts';

/** Where updates come from. */
export type UpdateSource =
  | { readonly kind: 'playground' }
  | { readonly kind: 'polling'; readonly token: string }
  | { readonly kind: 'webhook'; readonly token: string; readonly url: string; readonly secret: string };

/** Where Redis is: the program's private one, or an external one (several addresses are a Cluster). */
export type RedisConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'outside'; readonly urls: readonly string[] };

const ROLES = ['all', 'bot', 'jobs'] as const;
/** What a program does: everything, updates and pages, or posting. */
export type Role = (typeof ROLES)[number];

/** The values of `LOG_LEVEL`, from the most lines to none. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** A value of `LOG_LEVEL`. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Whether data sent to this host stay on this machine. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/u.test(host);
}

/** The checked settings. */
export type Config = {
  readonly source: UpdateSource;
  readonly apiRoot: string;
  /** The keys that encrypt chat IDs instead of the token: the current one first, then former ones. */
  readonly dataKeys: readonly string[] | undefined;
  readonly redis: RedisConfig;
  /** The folder of the embedded Redis' files and of the last back-up's stamp. */
  readonly dataDir: string;
  /** The folder of the document; absent for the program's own. */
  readonly document: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly role: Role;
  readonly postsPerSecond: number;
  readonly logLevel: LogLevel;
};

/** An invalid variable, and what it should be. It holds no value, because that could be a secret. */
export type ConfigFault = { readonly variable: string; readonly expected: string };

/** The environment variables, as the runtime gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Telegram's own Bot API. */
const TELEGRAM = 'https://api.telegram.org';

/** Secrets of the right form that everybody knows, because they were once examples in the manual. */
const PRINTED_SECRETS = ['a-long-random-word'];

/** Anyone who guesses the secret can write to the bot as anybody. Telegram accepts 256 characters. */
const SECRET_FORM = '16 to 256 of A-Z, a-z, 0-9, _ and -, chosen at random';

/** Reads the configuration, or returns everything that is wrong with it. An empty variable counts as unset. */
export function readConfig(env: Environment): Config | readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  const refuse = (variable: string, expected: string): void => {
    faults.push({ variable, expected });
  };
  const read = <T>(variable: string, fallback: T, parse: (text: string) => T | undefined, expected: string): T => {
    const text = env[variable]?.trim();
    if (text === undefined || text === '') return fallback;
    const value = parse(text);
    if (value === undefined) refuse(variable, expected);
    return value ?? fallback;
  };

  const apiRoot = read(
    'TELEGRAM_API_ROOT',
    TELEGRAM,
    parseApiRoot,
    'should be an http or https address, without a user name, a ? or a #',
  );
  const token = read(
    'BOT_TOKEN',
    undefined,
    apiRoot === TELEGRAM ? parseToken : parseAnyToken,
    'should be the whole token from BotFather: digits, a colon and 35 letters, digits, _ and -',
  );
  const url = read(
    'WEBHOOK_URL',
    undefined,
    parsePublicUrl,
    'should be an https address, such as https://example.org/telegram',
  );
  const secret = read('WEBHOOK_SECRET', undefined, parseSecret, `should be ${SECRET_FORM}`);
  const urls = read(
    'REDIS_URL',
    undefined,
    parseRedisUrls,
    'should be redis:// or rediss://, several of the same kind separated by commas; write a % in a user name or password as %25',
  );
  const role = read('ROLE', 'all', oneOf(ROLES), `should be one of ${ROLES.join(', ')}`);
  const dataKeys = read(
    'DATA_KEY',
    undefined,
    parseDataKeys,
    'should be a key of at least 32 letters, digits and symbols, such as the output of openssl rand -base64 32',
  );
  const config = {
    dataKeys,
    apiRoot,
    dataDir: read('DATA_DIR', '.data', (text) => text, ''),
    document: read('DOCUMENT', undefined, (text) => text, ''),
    host: read('HOST', '127.0.0.1', (text) => text, ''),
    port: read('PORT', 8080, wholeNumber(0, 65_535), 'should be a whole number from 0 to 65535'),
    role,
    postsPerSecond: read('POSTS_PER_SECOND', 30, wholeNumber(1, 1_000), 'should be a whole number from 1 to 1000'),
    logLevel: read('LOG_LEVEL', 'info', oneOf(LOG_LEVELS), `should be one of ${LOG_LEVELS.join(', ')}`),
  };
  const redis: RedisConfig =
    urls === undefined ? { kind: 'embedded', dataDir: config.dataDir } : { kind: 'outside', urls };

  const isSet = (variable: string): boolean => (env[variable] ?? '').trim() !== '';
  if (!isSet('BOT_TOKEN') && isSet('WEBHOOK_URL'))
    refuse('WEBHOOK_URL', 'needs BOT_TOKEN: set it too, or unset WEBHOOK_URL');
  if (!isSet('BOT_TOKEN') && role !== 'all') refuse('ROLE', `${role} needs BOT_TOKEN: set it too, or unset ROLE`);
  if (isSet('WEBHOOK_URL') && !isSet('WEBHOOK_SECRET')) {
    refuse('WEBHOOK_SECRET', `is needed with WEBHOOK_URL: set it to ${SECRET_FORM}`);
  }
  if (role !== 'all' && !isSet('REDIS_URL'))
    refuse('REDIS_URL', `is needed with ROLE=${role}: set it to redis://… or rediss://…`);
  if (faults.length > 0) return faults;
  return { ...config, redis, source: sourceOf(token, url, secret) };
}

/** Whether no setting was wrong. */
export function isConfig(read: Config | readonly ConfigFault[]): read is Config {
  return 'source' in read;
}

function sourceOf(token: string | undefined, url: string | undefined, secret: string | undefined): UpdateSource {
  if (token === undefined) return { kind: 'playground' };
  if (url === undefined || secret === undefined) return { kind: 'polling', token };
  return { kind: 'webhook', token, url, secret };
}

/** As BotFather writes them today, or a little shorter. An example, or half of a token, would mark the data as that bot's. */
function parseToken(text: string): string | undefined {
  return /^\d{1,20}:[\w-]{30,100}$/u.test(text) ? text : undefined;
}

/** A server for tests has tokens of its own. */
function parseAnyToken(text: string): string | undefined {
  return /^\d{1,20}:[\w-]{1,100}$/u.test(text) ? text : undefined;
}

function parseSecret(text: string): string | undefined {
  return /^[\w-]{16,256}$/u.test(text) && !PRINTED_SECRETS.includes(text) ? text : undefined;
}

/** A key, followed by former keys, one a line; a token can be one of them. */
function parseDataKeys(text: string): readonly string[] | undefined {
  const keys = text.split(/\s+/u);
  return keys.every((key) => /^[\x21-\x7e]{32,512}$/u.test(key)) ? keys : undefined;
}

/** Telegram sends updates only to https; a Bot API server on this machine can use http. */
function parsePublicUrl(text: string): string | undefined {
  const url = parseAddress(text);
  if (url === undefined || url.startsWith('https:')) return url;
  return isThisMachine(new URL(url).hostname) ? url : undefined;
}

function parseRedisUrls(text: string): readonly string[] | undefined {
  const urls = text.split(',').map((url) => url.trim());
  const protocols = urls.map((url) => (URL.canParse(url) ? new URL(url).protocol : ''));
  const isOfOneKind = ['redis:', 'rediss:'].some((kind) => protocols.every((protocol) => protocol === kind));
  return isOfOneKind && urls.every(isDecodable) ? urls : undefined;
}

/** Whether each % begins an escape; otherwise the Redis client throws. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const number = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
}

function oneOf<T extends string>(known: readonly T[]): (text: string) => T | undefined {
  return (text) => known.find((value) => value === text);
}
