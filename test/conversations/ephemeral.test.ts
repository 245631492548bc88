import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsIn } from '../../src/bot/commands.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { type Fault, refusalOf } from '../../src/stand-in/faults.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { itOnNode } from '../support/runtime.ts';
import { type Circle, createCircle } from '../support/scenes.ts';
import { only, plain, sources } from '../support/telegram.ts';

const FIRST_LINE = 'Only you can see my answer.';
const REFUSED = 'Only administrators of this group can do that.';

/** What each command is answered with, in a group where nothing is scheduled. */
const ANSWERS = [
  ['/help', 'How to use this bot'],
  ['/about', 'About'],
  ['/privacy', 'Privacy'],
  ['/language', 'Choose the interface language'],
  ['/schedule', 'No posts are scheduled'],
  ['/mydata', 'Nothing is kept about this group'],
] as const;

const SECRET = ['/schedule', '/mydata'];

let { telegram, aigerim, timur, chatId } = {} as Circle;

beforeEach(async () => {
  ({ telegram, aigerim, timur, chatId } = await createCircle('en'));
});

/** The menu of groups, as the program registers it where the server knows ephemeral messages. */
async function registerMenu(): Promise<void> {
  const commands = commandsIn(commandsFor(sources.content.definition), 'en', (_, key) => key, true);
  for (const type of ['all_group_chats', 'all_chat_administrators'] as const) {
    await telegram.bot.api.setMyCommands(commands, { scope: { type } });
  }
}

/** What everybody in the group sees of the bot. */
const seenByAll = (): readonly Message[] =>
  telegram
    .messagesIn(chatId)
    .filter(({ ephemeral_message_id, from }) => ephemeral_message_id === undefined && from?.id === 1);

const isForOne = ({ ephemeral_message_id, receiver_user }: Message, person = aigerim): boolean =>
  ephemeral_message_id !== undefined && receiver_user?.id === person.id;

const textsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ text }) => plain(text));

/** The calls that send or change something, without those by which a test sets up the menu. */
const calls = (): readonly string[] =>
  telegram.standIn.accepted.map(({ method }) => method).filter((method) => !/^(?:get|setMy|answer)/u.test(method));

const ignoredLines = (): readonly string[] => telegram.logged.filter((line) => line.includes('ephemeral.ignored'));

const makeBotAdministrator = (): void =>
  telegram.standIn.setMembership(chatId, 1, { status: 'administrator', rights: NO_RIGHTS });

describe('in a group whose server knows ephemeral messages,', () => {
  beforeEach(registerMenu);

  it.each(ANSWERS)('only the person who gives %s sees the answer', async (command, words) => {
    const answers = await aigerim.says(command, { chatId });
    expect(answers.every((message) => isForOne(message))).toBe(true);
    expect(textsOf(answers).at(-1)).toContain(words);
    expect(seenByAll()).toEqual([]);
    expect(telegram.failures).toEqual([]);
  });

  it.each(SECRET)(
    'the first message of a process is harmless, and %s comes only once that went well',
    async (command) => {
      expect(textsOf(await aigerim.says(command, { chatId }))[0]).toBe(FIRST_LINE);
      expect(textsOf(await aigerim.says(command, { chatId }))).not.toContain(FIRST_LINE);
    },
  );

  it('what is for the group is still for all', async () => {
    await aigerim.says('/help', { chatId });
    for (const command of ['/quote', '/verify Fear', '/statement']) await aigerim.says(command, { chatId });
    expect(seenByAll()).toHaveLength(3);
  });

  it('a button of such a message changes it in place; what is too long for that comes as a new one', async () => {
    const privacy = only(await aigerim.says('/privacy', { chatId }));
    const { message: languages } = await aigerim.presses(privacy, 'Language');
    expect(languages.ephemeral_message_id).toBe(privacy.ephemeral_message_id);
    expect(languages.text).toContain('Choose the interface language');
    const { message: contents } = await aigerim.presses(languages, 'Contents');
    expect(contents.ephemeral_message_id).toBe(privacy.ephemeral_message_id);
    const { message: whole } = await aigerim.presses(contents, 'Full statement');
    expect(isForOne(whole)).toBe(true);
    expect(whole.ephemeral_message_id).not.toBe(privacy.ephemeral_message_id);
    expect(seenByAll()).toEqual([]);
  });

  it('a map is for one person, too', async () => {
    const help = only(await aigerim.says('/help', { chatId }));
    const { message: contents } = await aigerim.presses(help, 'Read the statement');
    const { message: places } = await aigerim.presses(contents, 'Places');
    const { message: place } = await aigerim.presses(places, /Almaty/u);
    const { message: map } = await aigerim.presses(place, 'Map');
    expect([map.venue?.title, isForOne(map)]).toEqual(['Almaty', true]);
    expect(seenByAll()).toEqual([]);
  });

  it('a press counts there only on a button that the message has', async () => {
    const privacy = only(await aigerim.says('/privacy', { chatId }));
    const { message, told } = await aigerim.forges(privacy, 'help');
    expect([message, told]).toEqual([privacy, expect.stringContaining('other buttons now')]);
  });

  it('an administrator changes the schedule by the buttons of their own card, and a member still may not', async () => {
    await aigerim.says('/subscribe', { chatId });
    const card = (await aigerim.says('/schedule', { chatId })).at(-1) as Message;
    telegram.standIn.setMembership(chatId, aigerim.id, { status: 'member' });
    expect((await aigerim.presses(card, 'Pause')).told).toBe(REFUSED);
    telegram.standIn.setMembership(chatId, aigerim.id, { status: 'creator' });
    await aigerim.presses(card, 'Pause');
    expect(await telegram.subscriptions.all()).toMatchObject([{ pause: 'by-person' }]);
    expect(seenByAll()).toHaveLength(1);
  });

  it('a card that only one person sees asks for no answer to it, which nobody could write', async () => {
    const BY_COMMAND = 'For any other time, send a command such as:';
    const offer = (await aigerim.says('/schedule', { chatId })).at(-1) as Message;
    expect((await aigerim.presses(offer, 'Another time')).message.text).toContain(BY_COMMAND);
    const card = only(await aigerim.says('/subscribe', { chatId }));
    expect((await aigerim.presses(card, 'Times and days')).message.text).toContain('reply to this message');
    const own = (await aigerim.says('/schedule', { chatId })).at(-1) as Message;
    expect((await aigerim.presses(own, 'Times and days')).message.text).toContain(BY_COMMAND);
  });

  it('a preview stays in the group, for the person who pressed', async () => {
    await aigerim.opens();
    await aigerim.says('/help', { chatId });
    const card = only(await aigerim.says('/subscribe', { chatId }));
    const { message, told } = await timur.presses(card, 'Preview');
    expect([isForOne(message, timur), told]).toEqual([true, undefined]);
    expect(message.text).toContain('Section 1');
    expect(seenByAll()).toEqual([card]);
  });

  it('a refusal is for the person who asked, if the bot is an administrator; elsewhere as without', async () => {
    await aigerim.says('/help', { chatId });
    expect(isForOne(only(await timur.says('/pause', { chatId })), timur)).toBe(false);
    makeBotAdministrator();
    const refusal = only(await timur.says('/pause', { chatId }));
    expect([refusal.text, isForOne(refusal, timur)]).toEqual([REFUSED, true]);
  });

  it('an answer that comes too late comes as without, also the first one, and the next one is for one person', async () => {
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: '/about' });
    telegram.clock.now += 16_000;
    await telegram.deliver();
    expect(textsOf(seenByAll())).toEqual([expect.stringContaining('About')]);
    expect(isForOne(only(await aigerim.says('/privacy', { chatId })))).toBe(true);
    expect(ignoredLines()).toEqual([]);
  });

  it.each(SECRET)('an answer to %s that comes too late is not shown to the group, but in private', async (command) => {
    await aigerim.opens();
    await aigerim.says('/subscribe', { chatId });
    await aigerim.says('/help', { chatId });
    const before = seenByAll().length;
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: command });
    telegram.clock.now += 16_000;
    await telegram.deliver();
    expect(seenByAll()).toHaveLength(before);
    expect(telegram.messagesIn(aigerim.id).at(-1)?.text).toMatch(/Almaty/u);
    expect(telegram.messagesIn(aigerim.id).at(-1)?.reply_markup).toBeUndefined();
  });

  it('the data are not sent again, for all to see, where a server that has proved itself shows them to all', async () => {
    await aigerim.opens();
    await aigerim.says('/subscribe', { chatId });
    await aigerim.says('/mydata', { chatId });
    const before = seenByAll().length;
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: '/mydata' });
    const result = { message_id: 9_999, date: 1, chat: { id: chatId, type: 'group', title: 'Reading circle' } };
    telegram.standIn.faults.next('sendMessage', 1, { kind: 'reply', status: 200, body: { ok: true, result } });
    await telegram.deliver();
    expect(seenByAll()).toHaveLength(before);
    expect(telegram.messagesIn(aigerim.id).at(-1)?.text).toMatch(/Almaty/u);
  });

  it('who can’t be written to in private is told in the group how to, and nothing else', async () => {
    await aigerim.says('/help', { chatId });
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: '/mydata' });
    telegram.clock.now += 16_000;
    await telegram.deliver();
    expect(textsOf(seenByAll())).toEqual([expect.stringMatching(/^I can’t message you yet/u)]);
  });

  it('a page of the schedule behind a button that is pressed too late is not shown to the group', async () => {
    await aigerim.opens();
    await aigerim.says('/subscribe', { chatId });
    const card = (await aigerim.says('/schedule', { chatId })).at(-1) as Message;
    const before = seenByAll().length;
    telegram.standIn.faults.next(
      'editEphemeralMessageText',
      1,
      refusalOf(400, 'Bad Request: message to edit not found'),
    );
    telegram.standIn.faults.next('sendMessage', 1, refusalOf(400, 'Bad Request: query is too old'));
    await aigerim.presses(card, 'Pause');
    expect(seenByAll()).toHaveLength(before);
    expect(telegram.messagesIn(aigerim.id).at(-1)?.text).toContain('Paused.');
  });

  it.each([
    ['Bad Request: not enough rights to send text messages to the chat'],
    ['Bad Request: USER_NOT_PARTICIPANT'],
    ['Bad Request: the ephemeral message is too old'],
    ['Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1_001_234 }],
  ])('what one group refuses does not end it for the others: %s', async (description, parameters?: object) => {
    telegram.standIn.faults.next('sendMessage', 2, refusalOf(400, description, parameters));
    await aigerim.says('/help', { chatId });
    const otherId = telegram.group([aigerim, timur]);
    expect(isForOne(only(await aigerim.says('/help', { chatId: otherId })))).toBe(true);
  });

  it('an anonymous administrator, whom no such message reaches, is answered as without, by one call', async () => {
    makeBotAdministrator();
    await aigerim.says('/help', { chatId });
    telegram.standIn.setMembership(chatId, aigerim.id, { status: 'creator', isAnonymous: true });
    const tried: string[] = [];
    telegram.standIn.faults.rule(({ method }) => void tried.push(method));
    await aigerim.says('/help', { chatId, asChat: true });
    expect(seenByAll()).toHaveLength(1);
    expect(tried.filter((method) => method.startsWith('send'))).toEqual(['sendMessage']);
  });

  it('a command in private is answered as without', async () => {
    await aigerim.opens();
    expect(only(await aigerim.says('/help')).ephemeral_message_id).toBeUndefined();
  });
});

describe.each([9.4, 10, 10.1, 10.2])('in a group whose server knows the Bot API %s,', (version) => {
  beforeEach(async () => {
    telegram.standIn.server.set({ version });
    await registerMenu();
  });

  it('everything is as without ephemeral messages, and nobody is told of an error', async () => {
    for (const [command, words] of ANSWERS) {
      expect(textsOf([only(await aigerim.says(command, { chatId }))])).toEqual([expect.stringContaining(words)]);
    }
    expect(only(await timur.says('/pause', { chatId })).text).toBe(REFUSED);
    expect(seenByAll()).toHaveLength(ANSWERS.length + 1);
    expect(calls()).toEqual(seenByAll().map(() => 'sendMessage'));
    expect(telegram.failures).toEqual([]);
    expect(ignoredLines()).toHaveLength(version < 10.2 ? 0 : 1);
  });

  it('a preview goes to the private chat, and the group sees nothing of it', async () => {
    await aigerim.opens();
    const card = only(await aigerim.says('/subscribe', { chatId }));
    expect((await aigerim.presses(card, 'Preview')).told).toBe('Sent to your private chat with me.');
    expect(telegram.messagesIn(aigerim.id).at(-1)?.text).toContain('Section 1');
    expect(seenByAll()).toEqual([card]);
  });
});

describe('a server that has the methods of ephemeral messages and ignores what makes a message one', () => {
  beforeEach(async () => {
    telegram.standIn.server.set({ version: 10.2 });
    await telegram.probesEphemeral();
  });

  itOnNode.each(ANSWERS)('is found out by the first %s, whose answer comes as without', async (command, words) => {
    expect(textsOf(await aigerim.says(command, { chatId })).at(-1)).toContain(words);
    expect(textsOf(seenByAll())).toEqual([expect.stringContaining(words)]);
    expect(calls()).toEqual(['sendMessage', 'deleteMessage', 'sendMessage']);
    await timur.says(command, { chatId });
    expect(calls().slice(3)).toEqual(['sendMessage']);
    expect(ignoredLines()).toHaveLength(1);
  });

  itOnNode.each(SECRET)('is never sent the answer to %s as one for a single person', async (command) => {
    await aigerim.says('/subscribe', { chatId });
    await aigerim.says(command, { chatId });
    const trusted = telegram.standIn.accepted.filter(({ parameters }) => 'ephemeral_message_parameters' in parameters);
    expect(trusted.map(({ parameters }) => parameters['text'])).toEqual([FIRST_LINE]);
  });

  itOnNode('never gets a preview to show', async () => {
    await aigerim.opens();
    const card = only(await aigerim.says('/subscribe', { chatId }));
    expect((await aigerim.presses(card, 'Preview')).told).toBe('Sent to your private chat with me.');
    expect(seenByAll()).toEqual([card]);
    const sent = telegram.standIn.accepted.filter(({ method }) => method === 'sendMessage');
    const toGroup = sent.map(({ parameters }) => parameters).filter((parameters) => parameters['chat_id'] === chatId);
    expect(toGroup.map(({ text }) => text).slice(1)).toEqual([FIRST_LINE]);
  });
});

describe('at the start the server is asked whether it knows ephemeral messages', () => {
  itOnNode.each([
    [9.4, false],
    [10, false],
    [10.1, false],
    [10.2, true],
    [10.3, true],
  ])('of the Bot API %s it is found: %s', async (version, isKnown) => {
    telegram.standIn.server.set({ version });
    expect(await telegram.probesEphemeral()).toBe(isKnown);
    expect(calls()).toEqual([]);
  });

  itOnNode.each([
    ['who agrees to everything', { kind: 'reply', status: 200, body: { ok: true, result: true } }],
    ['who does not answer', { kind: 'cut' }],
    ['who has a fault', { kind: 'reply', status: 502, body: '<html></html>' }],
  ] as const)('and one %s is not trusted', async (_, fault) => {
    telegram.standIn.faults.next('deleteEphemeralMessage', 1, fault as Fault);
    expect(await telegram.probesEphemeral()).toBe(false);
    expect(isForOne(only(await aigerim.says('/help', { chatId })))).toBe(false);
  });
});
