import { describe, expect, it } from 'vitest';
import { setWebhook as setWebhookHere } from '../../../src/node/updates/set-webhook.ts';
import { start } from '../../support/process.ts';
import { startTelegram } from '../../support/telegram-server.ts';

/** Six languages, and a menu for private chats, for groups, and for the administrators of groups. */
const MENUS = 6 * 3;

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const WEBHOOK = { WEBHOOK_URL: 'https://bot.example/telegram', WEBHOOK_SECRET: 'canary-secret-of-a-test' };

const setWebhook = (env: Record<string, string>) =>
  start({ command: [process.execPath, 'src/node/updates/set-webhook.ts'], env });

describe('npm run webhook:set', () => {
  it('tells Telegram where updates go, and the commands in all languages', async () => {
    const telegram = await startTelegram(TOKEN);
    const run = setWebhook({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, ...WEBHOOK });
    expect(await run.ended).toBe(0);
    const calls = await telegram.accepted();
    expect(calls.find(({ method }) => method === 'setWebhook')?.parameters).toMatchObject({
      url: WEBHOOK.WEBHOOK_URL,
      secret_token: WEBHOOK.WEBHOOK_SECRET,
    });
    expect(calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(MENUS);
    expect(run.said().join('\n')).not.toMatch(/canary/u);
    await telegram.stop();
  });

  it.each<[string, Record<string, string>]>([
    ['BOT_TOKEN', {}],
    ['WEBHOOK_URL', { BOT_TOKEN: TOKEN }],
    ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, WEBHOOK_URL: WEBHOOK.WEBHOOK_URL }],
  ])('says in one line that %s is needed', async (variable, env) => {
    const run = setWebhook(env);
    expect(await run.ended).toBe(1);
    expect(run.said()).toEqual([expect.stringMatching(new RegExp(`^${variable} is needed`, 'u'))]);
  });

  it('waits out a flood in the middle', async () => {
    const telegram = await startTelegram(TOKEN);
    const flood = {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    };
    await telegram.post('fault', {
      method: 'setMyCommands',
      count: 1,
      fault: { kind: 'reply', status: 429, body: flood },
    });
    const run = setWebhook({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, ...WEBHOOK });
    expect(await run.ended).toBe(0);
    expect((await telegram.accepted()).filter(({ method }) => method === 'setMyCommands')).toHaveLength(MENUS);
    await telegram.stop();
  });

  it.each([
    ['one call is not answered', { call: 3_000, first: 60_000, all: 3_600_000 }],
    ['all of it takes too long', { call: 3_600_000, first: 60_000, all: 8_000 }],
  ])('ends where %s', async (_, times) => {
    const telegram = await startTelegram(TOKEN);
    await telegram.post('fault', { method: 'getMyCommands', count: 1, fault: { kind: 'silence' } });
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, LOG_LEVEL: 'silent', ...WEBHOOK };
    expect(await setWebhookHere(env, times)).toBe(1);
    const methods = (await telegram.accepted()).map(({ method }) => method);
    expect(methods).toContain('setWebhook');
    // What comes after the silence was not reached, or not all of it.
    expect(methods.filter((method) => method === 'setMyShortDescription').length).toBeLessThan(6);
    await telegram.stop();
  });

  it('goes on without a photo where Telegram takes none', async () => {
    const telegram = await startTelegram(TOKEN);
    const body = { ok: false, error_code: 400, description: 'Bad Request: PHOTO_CROP_SIZE_SMALL' };
    const fault = { kind: 'reply', status: 400, body };
    await telegram.post('fault', { method: 'setMyProfilePhoto', count: 1, fault });
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, LOG_LEVEL: 'silent', ...WEBHOOK };
    expect(await setWebhookHere(env)).toBe(0);
    await telegram.stop();
  });

  it('says that Telegram does not know the token', async () => {
    const telegram = await startTelegram(TOKEN);
    const run = setWebhook({ BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.url, ...WEBHOOK });
    expect(await run.ended).toBe(1);
    expect(run.said()).toEqual([expect.stringMatching(/^BOT_TOKEN: Telegram does not know this token/u)]);
    await telegram.stop();
  });
});
