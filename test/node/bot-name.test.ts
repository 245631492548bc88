import { expect, it } from 'vitest';
import { VerbatimBot } from '../../src/bot/verbatim-bot.ts';
import { createBotName } from '../../src/node/bot-name.ts';

/** The name of a bot whose server answers as the test says, and how often it was asked. */
function createScene() {
  const answers: PromiseWithResolvers<void>[] = [];
  const logged: string[] = [];
  const bot = new VerbatimBot('1:test');
  bot.init = async () => {
    const answer = Promise.withResolvers<void>();
    answers.push(answer);
    await answer.promise;
    bot.botInfo = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' } as VerbatimBot['botInfo'];
  };
  const log = (event: string) => void logged.push(event);
  const name = createBotName(bot, { debug: log, info: log, warn: log, error: log });
  return { name, answers, logged };
}

it('is asked for when it is first needed, by one call at a time, and known from then on', async () => {
  const { name, answers } = createScene();
  expect([name(), name(), answers.length]).toEqual(['', '', 1]);
  answers[0]?.resolve();
  await new Promise(setImmediate);
  expect([name(), answers.length]).toEqual(['verbatim_bot', 1]);
});

it('is asked for again after a failure, which is a line in the log', async () => {
  const { name, answers, logged } = createScene();
  name();
  answers[0]?.reject(new Error('away'));
  await new Promise(setImmediate);
  expect([name(), answers.length, logged]).toEqual(['', 2, ['posting.name-unknown']]);
});
