import { describe, expect, it } from 'vitest';
import { type Environment, isConfig, readConfig } from '../../src/bot/config.ts';

const TOKEN = '123456:AAE-canary_token_canary_token_12345';
const SECRET = 'canary-secret_of_a_test';

const faultsOf = (env: Environment): string[] => {
  const read = readConfig(env);
  return isConfig(read) ? [] : read.map(({ variable, expected }) => `${variable} ${expected}`);
};

describe('with nothing set', () => {
  it('the program is a playground with a Redis of its own', () => {
    expect(readConfig({})).toEqual({
      source: { kind: 'playground' },
      apiRoot: 'https://api.telegram.org',
      redis: { kind: 'embedded', dataDir: '.data' },
      dataDir: '.data',
      host: '127.0.0.1',
      port: 8080,
      role: 'all',
      postsPerSecond: 30,
      logLevel: 'info',
    });
  });

  it('an empty variable counts as unset', () => {
    expect(readConfig({ BOT_TOKEN: '', PORT: ' ', REDIS_URL: '' })).toEqual(readConfig({}));
  });
});

describe('with a token', () => {
  it('updates are polled for', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN })).toMatchObject({ source: { kind: 'polling', token: TOKEN } });
  });

  it('of a form of its own, it is one of a server for tests', () => {
    const env = { BOT_TOKEN: '123456:ABC-DEF', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' };
    expect(readConfig(env)).toMatchObject({ source: { kind: 'polling', token: '123456:ABC-DEF' } });
  });

  it('and with a webhook they come by it', () => {
    const env = { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org/telegram', WEBHOOK_SECRET: 'secret_of_a_test_1' };
    expect(readConfig(env)).toMatchObject({
      source: { kind: 'webhook', token: TOKEN, url: 'https://example.org/telegram', secret: 'secret_of_a_test_1' },
    });
  });

  it('several addresses of Redis are a Cluster', () => {
    const env = { REDIS_URL: 'rediss://a:1,rediss://b:2', TELEGRAM_API_ROOT: 'http://127.0.0.1:1/' };
    expect(readConfig(env)).toMatchObject({
      redis: { kind: 'outside', urls: ['rediss://a:1', 'rediss://b:2'] },
      apiRoot: 'http://127.0.0.1:1',
    });
  });
});

describe('a wrong value', () => {
  it.each<[string, Environment]>([
    ['BOT_TOKEN', { BOT_TOKEN: 'canary' }],
    ['BOT_TOKEN', { BOT_TOKEN: '123456:ABC-DEF' }],
    ['BOT_TOKEN', { BOT_TOKEN: TOKEN.slice(0, -10) }],
    ['WEBHOOK_URL', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'example.org', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_URL', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'ftp://example.org', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_URL', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'http://example.org/telegram', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_URL', { WEBHOOK_URL: 'https://example.org', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org' }],
    [
      'WEBHOOK_SECRET',
      { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org', WEBHOOK_SECRET: 'canary space between' },
    ],
    ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org', WEBHOOK_SECRET: 'canary-15-short' }],
    ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org', WEBHOOK_SECRET: 'a-long-random-word' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'api.telegram.org' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'https://me:secret@api.example' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'https://api.example/?key=secret' }],
    ['REDIS_URL', { REDIS_URL: 'http://localhost' }],
    ['REDIS_URL', { REDIS_URL: 'redis://a,' }],
    ['REDIS_URL', { REDIS_URL: 'redis://:canary%word@a' }],
    ['REDIS_URL', { REDIS_URL: 'redis://canary%:word@a' }],
    ['REDIS_URL', { REDIS_URL: 'redis://:word@a/%' }],
    ['REDIS_URL', { REDIS_URL: 'rediss://a:1,rediss://:canary%zz@b:2' }],
    ['REDIS_URL', { REDIS_URL: 'redis://a:1,rediss://b:2' }],
    ['REDIS_URL', { BOT_TOKEN: TOKEN, ROLE: 'bot' }],
    ['REDIS_URL', { BOT_TOKEN: TOKEN, ROLE: 'jobs' }],
    ['ROLE', { ROLE: 'king' }],
    ['ROLE', { ROLE: 'bot', REDIS_URL: 'redis://a' }],
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '1.5' }],
    ['POSTS_PER_SECOND', { POSTS_PER_SECOND: '0' }],
    ['POSTS_PER_SECOND', { POSTS_PER_SECOND: '1001' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('of %s is one line that names it, and what it should be: %o', (variable, env) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${variable} \\S`, 'u'));
    expect(faults[0]).not.toContain('\n');
    expect(faults[0]).not.toMatch(/canary/u);
  });

  it('does not hide another one', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y', ROLE: 'z' })).toHaveLength(3);
  });
});
