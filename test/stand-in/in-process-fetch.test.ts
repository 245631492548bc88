import { Bot, GrammyError } from 'grammy/web';
import { describe, expect, it } from 'vitest';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createWorld } from './support.ts';

describe('a grammY bot in the same process', () => {
  it('answers a person without any socket', async () => {
    const { standIn, anna, token } = createWorld();
    const bot = new Bot(token, { client: { fetch: createInProcessFetch(standIn) } });
    bot.command('start', (ctx) => ctx.reply(`Salem, ${ctx.from?.first_name}`));
    await bot.init();
    standIn.clients.start({ personId: anna.id });
    for (const update of standIn.takeUpdates()) await bot.handleUpdate(update);
    const [chat] = standIn.state().conversations;
    expect(chat?.messages.map((message) => message.text)).toEqual(['/start', 'Salem, Anna']);
    expect(bot.botInfo.username).toBe('verbatim_bot');
  });

  it('gets its updates by long polling, and stops at once', async () => {
    const { standIn, anna, token } = createWorld();
    const bot = new Bot(token, { client: { fetch: createInProcessFetch(standIn) } });
    const heard = Promise.withResolvers<string>();
    bot.on('message:text', (ctx) => heard.resolve(ctx.message.text));
    const started = Promise.withResolvers<void>();
    const running = bot.start({ onStart: () => started.resolve() });
    await started.promise;
    standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'hello' });
    expect(await heard.promise).toBe('hello');
    await bot.stop();
    await running;
    expect(standIn.takeUpdates()).toEqual([]);
  });

  it('sees a refusal as a GrammyError with the code and the words of the server', async () => {
    const { standIn, token } = createWorld();
    const bot = new Bot(token, { client: { fetch: createInProcessFetch(standIn) } });
    const error = await bot.api.sendMessage(404, 'hello').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: 400, description: 'Bad Request: chat not found' });
  });

  it('gives up a call when its signal aborts', async () => {
    const { standIn, token } = createWorld();
    const bot = new Bot(token, { client: { fetch: createInProcessFetch(standIn) } });
    const controller = new AbortController();
    const call = bot.api.getUpdates({ timeout: 50 }, controller.signal as never);
    controller.abort();
    await expect(call).rejects.toThrow(/getUpdates/);
  });

  it('does not wait for a call whose signal was aborted before', async () => {
    const { standIn, token } = createWorld();
    const fetch = createInProcessFetch(standIn);
    const call = fetch(`http://stand-in.invalid/bot${token}/getUpdates?timeout=50`, { signal: AbortSignal.abort() });
    await expect(call).rejects.toThrow(/abort/u);
  });
});
