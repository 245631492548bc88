import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Fault, proxyPage, refusalOf, tooManyRequests } from '../../src/stand-in/faults.ts';
import { isOnWorkerd } from '../support/runtime.ts';
import { buttonsOf, createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let groupId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  groupId = telegram.group([editor], 'supergroup');
  telegram.standIn.addChannel({
    title: 'Daily words',
    memberIds: [editor.id],
    username: 'daily_words',
    botRights: { can_post_messages: true },
  });
  await editor.says('/subscribe', { chatId: groupId });
  await editor.says('/subscribe @daily_words');
});

const FAILED = 'Something went wrong on my side. Please try again.';
const SAVED = 'Saved, but I could not show it. Send /schedule to see it.';
const NOT_LOOKED_UP = 'That could not be looked up just now. Please try again in a minute.';

/** Ways in which a call can fail, the cause that is counted, and whether a second message would arrive. */
const FAILURES: readonly (readonly [string, Fault, string, boolean])[] = [
  ['an error 500', refusalOf(500, 'Internal Server Error'), 'telegram-away', true],
  ['a cut connection', { kind: 'cut' }, 'telegram-away', true],
  ['a page of a proxy with 502', proxyPage(502), 'telegram-away', true],
  ['a page of a proxy with 403', proxyPage(403), 'telegram-away', true],
  ['JSON of somebody else', { kind: 'reply', status: 200, body: { error: 'gateway' } }, 'telegram-away', true],
  ['JSON that is nothing', { kind: 'reply', status: 200, body: 'null' }, 'telegram-away', true],
  ['429 for half a minute', tooManyRequests(30), 'flood', false],
  ['a refusal of what we sent', refusalOf(400, "Bad Request: can't parse entities"), 'fault', true],
  ['a chat where it may not write', refusalOf(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'), 'may-not-write', false],
  ['a closed topic', refusalOf(400, 'Bad Request: TOPIC_CLOSED'), 'may-not-write', false],
  ['a chat that is gone', refusalOf(403, 'Forbidden: bot was kicked from the supergroup chat'), 'no-recipient', false],
];

/** Commands, and what is said where their answer fails. */
const COMMANDS: readonly (readonly [string, string])[] = [
  ...['/start', '/help', '/statement 3', '/search elections', '/quote', '/cities Almaty', '/signatories'],
  ...['/verify text', '/language', '/about', '/privacy', '/schedule', '/mydata', '/forget', '/nonsense@verbatim_bot'],
]
  .map((command): readonly [string, string] => [command, FAILED])
  .concat([
    ['/subscribe 18:00', SAVED],
    ['/pause', SAVED],
    ['/resume', SAVED],
    ['/unsubscribe', FAILED],
  ]);

/** What becomes of a failure is the same code on workerd: there, two failures meet two commands. */
const HERE = isOnWorkerd
  ? {
      failures: FAILURES.filter(([name]) => /cut|429/u.test(name)),
      commands: COMMANDS.filter(([name]) => /help|pause/u.test(name)),
    }
  : { failures: FAILURES, commands: COMMANDS };

/** Exactly one line of the update and one count; what is no fault of ours is no error in the log. */
function expectOneReport(kind: string, cause: string): void {
  expect(telegram.failures).toEqual([{ kind, cause }]);
  const [warning, lines] = [/^warn answers\.failing/u, telegram.logged];
  const line = cause === 'fault' ? 'error update.failed' : 'debug update.unanswered';
  expect(only(lines.filter((each) => !warning.test(each)))).toContain(line);
  expect(lines.some((each) => warning.test(each)) && cause !== 'telegram-away').toBe(false);
}

describe.each(HERE.failures)('where the answer meets %s', (_, fault, cause, arrives) => {
  it.each(HERE.commands)('%s says once what became of it, or nothing where nothing arrives', async (command, said) => {
    telegram.standIn.faults.next('sendMessage', 1, fault);
    const answers = await editor.says(command, { chatId: groupId });
    expect(answers.map(({ text }) => text)).toEqual(arrives ? [said] : []);
    expectOneReport('message', cause);
  });

  it('a chosen channel is said to be what it is', async () => {
    const { id } = telegram.standIn.addChannel({ title: 'More words', memberIds: [editor.id] });
    await editor.says('/subscribe');
    telegram.standIn.faults.next('sendMessage', 1, fault);
    const answers = await editor.shares(id);
    expect(answers.filter(({ text }) => text === FAILED)).toHaveLength(arrives ? 1 : 0);
    expectOneReport('message', cause);
  });

  it('every press on a card is answered once, and what was saved is told as saved', async () => {
    for (const data of await dataOfCard()) {
      const isChange = !/:(?:show|choose-next|choose-out)=/u.test(data);
      const { told } = await pressesWith(data, fault);
      const erased = /:unsubscribe=yes/u.test(data) ? /^The schedule has ended\./u : /^Saved, but/u;
      expect(told, data).toMatch(isChange ? erased : /^Something went wrong/u);
      expectOneReport('callback_query', cause);
    }
  });

  it('every press that reads is answered once', async () => {
    const message = only(await editor.says('/statement 3'));
    for (const button of buttonsOf(message)) {
      if (!('callback_data' in button) || button.callback_data === undefined) continue;
      const isPicture = button.callback_data.startsWith('picture:');
      telegram.standIn.faults.next(isPicture ? 'sendPhoto' : 'editMessageText', 1, fault);
      const { told } = await pressesOnce(message, button.callback_data);
      if (isPicture && cause === 'may-not-write') {
        // A chat that takes words may refuse pictures: that is an answer, and no failure.
        expect(told).toBe('This chat does not take pictures.');
        continue;
      }
      expect(told).toBe(FAILED);
      expectOneReport('callback_query', cause);
    }
  });

  it('a chosen language is told as saved, in that language', async () => {
    const message = only(await editor.says('/language'));
    telegram.standIn.faults.next('editMessageText', 1, fault);
    expect((await pressesOnce(message, 'choose-language:ru')).told).toBe('Сохранено.');
    expect(await telegram.languageOf(editor)).toBe('Русский');
    expectOneReport('callback_query', cause);
  });
});

it('while Telegram fails, the log has one warning a minute, however many updates come', async () => {
  telegram.standIn.faults.next('sendMessage', 20, proxyPage(502));
  for (const [command] of COMMANDS.slice(0, 5)) await editor.says(command);
  expect(telegram.failures).toHaveLength(5);
  expect(telegram.logged.filter((line) => !line.startsWith('debug'))).toEqual(['warn answers.failing {"count":1}']);
});

describe('where only the end of a press fails', () => {
  it.each(FAILURES.slice(0, 7))('by %s, it is ended again with the same words', async (_, fault) => {
    const message = only(await editor.says('/language'));
    telegram.standIn.faults.next('answerCallbackQuery', 1, fault);
    expect((await pressesOnce(message, 'choose-language:kk')).told).toBe('Сақталды.');
    telegram.standIn.faults.next('answerCallbackQuery', 1, fault);
    expect((await pressesOnce(only(await editor.says('/statement 3')), 'contents')).told).toBeUndefined();
  });

  it('because it is too old, nothing is tried again', async () => {
    const message = only(await editor.says('/statement 3'));
    const tooOld = refusalOf(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    telegram.standIn.faults.next('answerCallbackQuery', 1, tooOld);
    await expect(editor.forges(message, 'contents')).rejects.toThrow('was not answered');
    expectOneReport('callback_query', 'no-recipient');
  });
});

describe('where Telegram can’t be asked who somebody is', () => {
  const UNASKED = FAILURES.slice(0, 7);

  it.each(UNASKED)('by %s, an administrator is not told that they may not', async (_, fault, cause) => {
    telegram.standIn.faults.next('getChatMember', 1, fault);
    expect(only(await editor.says('/pause', { chatId: groupId })).text).toBe(NOT_LOOKED_UP);
    expect((await telegram.subscriptions.all()).map(({ pause }) => pause)).toEqual(['none', 'none']);
    expect(telegram.failures).toEqual([{ kind: 'message', cause }]);
  });

  it.each(['getChat', 'getChatMember'])('a channel is not said to be unknown or refused (%s)', async (method) => {
    for (const [, fault] of UNASKED) {
      telegram.standIn.faults.next(method, 1, fault);
      expect(only(await editor.says('/pause @daily_words')).text).toBe(NOT_LOOKED_UP);
    }
    expect(telegram.failures).toHaveLength(UNASKED.length);
    expect((await telegram.subscriptions.all()).map(({ pause }) => pause)).toEqual(['none', 'none']);
  });

  it('a press is answered so, and changes nothing', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    for (const [, fault] of UNASKED) {
      telegram.standIn.faults.next('getChatMember', 1, fault);
      expect((await editor.presses(card, 'Pause')).told).toBe(NOT_LOOKED_UP);
    }
    expect((await telegram.subscriptions.all()).map(({ pause }) => pause)).toEqual(['none', 'none']);
  });
});

describe('a channel that was chosen while Telegram could not be asked', () => {
  it.each(['getChat', 'getChatMember', 'sendMessage'])(
    'can be chosen again, and what was written before still counts (%s)',
    async (method) => {
      const botRights = { can_post_messages: true };
      const { id } = telegram.standIn.addChannel({ title: 'More words', memberIds: [editor.id], botRights });
      await editor.says('/subscribe weekdays 21:00');
      telegram.standIn.faults.next(method, 1, refusalOf(502, 'Bad Gateway'));
      const [sorry] = await editor.shares(id);
      expect(sorry?.text).toBe(method === 'sendMessage' ? FAILED : NOT_LOOKED_UP);
      await editor.shares(id);
      const subscription = await telegram.subscriptions.store.byChat(id);
      expect(subscription?.cadence).toMatchObject({ days: [1, 2, 3, 4, 5], times: [1260] });
    },
  );
});

describe('a preview that could not be sent', () => {
  it.each(FAILURES.slice(0, 8))('by %s does not ask to send /start', async (_, fault) => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    telegram.standIn.faults.next('sendMessage', 1, fault);
    expect((await editor.presses(card, 'Preview')).told).toBe(FAILED);
  });
});

/** Everything that can be pressed on the pages of a group's card, but for the preview, which sends no edit. */
async function dataOfCard(): Promise<readonly string[]> {
  const pages: Message[] = [];
  for (const path of [
    [],
    ['Times and days'],
    ['What comes'],
    ['How it looks', 'Heading language'],
    ['End the schedule'],
  ]) {
    pages.push(only(await editor.says('/schedule', { chatId: groupId })));
    for (const label of path) pages.push((await editor.presses(pages.at(-1) as Message, label)).message);
  }
  const data = pages.flatMap(buttonsOf).flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
  const all = [...new Set(data.map(String))].filter((each) => !each.includes(':preview='));
  // What ends the subscription comes last.
  return all.toSorted((one, other) => Number(one.includes(':unsubscribe=')) - Number(other.includes(':unsubscribe=')));
}

async function pressesWith(data: string, fault: Fault): Promise<{ told: string | undefined }> {
  const card = await telegram.draws(only(await editor.says('/schedule', { chatId: groupId })), data);
  telegram.standIn.faults.next('editMessageText', 1, fault);
  return pressesOnce(card, data);
}

/** Presses, forgets what was reported before, and finds that the press was answered once. */
async function pressesOnce(message: Message, data: string): Promise<{ told: string | undefined }> {
  (telegram.failures as unknown[]).length = 0;
  (telegram.logged as unknown[]).length = 0;
  const answers = () => telegram.standIn.accepted.filter(({ method }) => method === 'answerCallbackQuery').length;
  const before = answers();
  const { told } = await editor.forges(message, data);
  expect(answers() - before, data).toBe(1);
  return { told: told === undefined ? undefined : plain(told) };
}
