import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/workerd/settings.ts';

const SECRETS = {
  BOT_TOKEN: '123456:AAE-stand_in_token_stand_in_token_1',
  WEBHOOK_SECRET: 'secret-of-a-test_16',
  REDIS_URL: 'rediss://:password@redis.example:6380',
};

describe('the settings on Workers', () => {
  it('are three secrets, and the rest has defaults', () => {
    expect(readSettings(SECRETS)).toEqual({
      token: SECRETS.BOT_TOKEN,
      secret: SECRETS.WEBHOOK_SECRET,
      redisUrl: SECRETS.REDIS_URL,
      origin: undefined,
      apiRoot: 'https://api.telegram.org',
      logLevel: 'info',
    });
  });

  it('say where the pages are, where WEBHOOK_URL does', () => {
    const settings = { ...SECRETS, WEBHOOK_URL: 'https://bot.example/telegram' };
    expect(readSettings(settings)).toMatchObject({ origin: 'https://bot.example' });
  });

  it.each<[string, Record<string, string>]>([
    ['BOT_TOKEN', { BOT_TOKEN: ' ' }],
    ['BOT_TOKEN', { BOT_TOKEN: 'no-token' }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'a word' }],
    ['REDIS_URL', { REDIS_URL: 'https://redis.example' }],
    ['REDIS_URL', { REDIS_URL: 'redis://one.example,redis://two.example' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('are refused by name where %s is wrong: %o', (variable, wrong) => {
    expect(readSettings({ ...SECRETS, ...wrong })).toEqual([{ variable, expected: expect.any(String) }]);
  });

  it('are refused all at once where nothing is set', () => {
    expect(readSettings({})).toMatchObject([
      { variable: 'BOT_TOKEN' },
      { variable: 'WEBHOOK_SECRET' },
      { variable: 'REDIS_URL' },
    ]);
  });
});
