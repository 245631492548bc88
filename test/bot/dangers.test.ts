import { describe, expect, it } from 'vitest';
import { type Environment, isConfig, readConfig } from '../../src/bot/config.ts';
import { dangersOf } from '../../src/bot/dangers.ts';

const dangersIn = (env: Environment): readonly string[] => {
  const config = readConfig(env);
  if (!isConfig(config)) throw new Error(`wrong settings: ${JSON.stringify(config)}`);
  return dangersOf(config);
};

const BOT = { BOT_TOKEN: '123456:AAE-canary_token_canary_token_12345' };

describe('settings of the right form', () => {
  it.each<[string, Environment, RegExp]>([
    [
      'a token over plain http',
      { ...BOT, TELEGRAM_API_ROOT: 'http://api.example' },
      /^TELEGRAM_API_ROOT: .*plain http/u,
    ],
    [
      'a Redis elsewhere without TLS',
      { REDIS_URL: 'redis://:canary@redis.example' },
      /^REDIS_URL: .*without TLS \(rediss:\/\/\);/u,
    ],
    [
      'a Redis elsewhere without a password',
      { REDIS_URL: 'rediss://redis.example' },
      /^REDIS_URL: .*without a password;/u,
    ],
    ['one without both', { REDIS_URL: 'redis://redis.example' }, /^REDIS_URL: .*without TLS .* and a password;/u],
    [
      'a Cluster of which one node is so',
      { REDIS_URL: 'redis://127.0.0.1,redis://:x@b' },
      /^REDIS_URL: .*without TLS/u,
    ],
    ['metrics on every address', { ...BOT, HOST: '0.0.0.0' }, /^HOST: \/metrics is open/u],
    ['metrics on every address of version 6', { ...BOT, HOST: '::' }, /^HOST: \/metrics is open/u],
    [
      'a playground on an address of the network',
      { HOST: '192.168.1.5' },
      /^HOST: \/metrics and the playground are open/u,
    ],
  ])('and dangerous, %s, are one line that holds no value', (_, env, line) => {
    expect(dangersIn(env)).toEqual([expect.stringMatching(line)]);
    expect(dangersIn(env).join()).not.toMatch(/canary|example/u);
  });

  it.each<[string, Environment]>([
    ['nothing set', {}],
    ['a Bot API server on this machine', { ...BOT, TELEGRAM_API_ROOT: 'http://localhost:8081' }],
    ['one elsewhere by https', { ...BOT, TELEGRAM_API_ROOT: 'https://api.example' }],
    ['a Redis on this machine', { REDIS_URL: 'redis://127.0.0.1:6379,redis://localhost,redis://[::1]' }],
    ['one elsewhere with TLS and a password', { REDIS_URL: 'rediss://:canary@redis.example' }],
    ['addresses of this machine', { HOST: '::1' }],
  ])('and harmless, %s, are not spoken of', (_, env) => {
    expect(dangersIn(env)).toEqual([]);
  });
});
