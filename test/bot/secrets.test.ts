import { describe, expect, it } from 'vitest';
import { isConfig, readConfig } from '../../src/bot/config.ts';
import { createHide, secretsOf } from '../../src/bot/secrets.ts';

const config = readConfig({
  BOT_TOKEN: '123456:AAE-canary_token_canary_token_canary1',
  WEBHOOK_URL: 'https://bot.example/telegram',
  WEBHOOK_SECRET: 'canary-secret_of_a_test',
  REDIS_URL: 'rediss://user:canary%2Fpass@redis.example',
  DATA_KEY: 'canary+key/of/a/test/canary+key/of/a/test= canary+key/of/a/test/canary+key/of/a/test=+canary',
});

describe('what is hidden', () => {
  const hide = createHide(isConfig(config) ? secretsOf(config) : []);

  it.each([
    ['the token', 'GET /bot123456:AAE-canary_token_canary_token_canary1/getMe'],
    ['the token as an address has it', '/bot123456%3AAAE-canary_token_canary_token_canary1/getMe'],
    ['the token without the bot before it', 'got AAE-canary_token_canary_token_canary1 instead'],
    ['the secret of the webhook', 'X-Telegram-Bot-Api-Secret-Token: canary-secret_of_a_test'],
    ['the password of Redis as it is written', 'rediss://user:canary%2Fpass@redis.example'],
    ['the password of Redis as it is meant', 'AUTH user canary/pass'],
    ['a key of the data', 'DATA_KEY=canary+key/of/a/test/canary+key/of/a/test='],
    ['a key of the data as an address has it', '?key=canary%2Bkey%2Fof%2Fa%2Ftest%2Fcanary%2Bkey%2Fof%2Fa%2Ftest%3D'],
    ['a key that begins as another', 'canary+key/of/a/test/canary+key/of/a/test=+canary'],
    ['a token of somebody else', 'bot7654321:AAE_canary-token_of_some_length1'],
  ])('is %s', (_, line) => {
    expect(hide(line)).toContain('[hidden]');
    expect(hide(line)).not.toContain('canary');
  });

  it('is nothing else', () => {
    const line =
      '{"level":"info","time":"2026-11-27T11:00:00.000Z","event":"http.listening","address":"http://[::1]:8080"}';
    expect(hide(line)).toBe(line);
  });
});
