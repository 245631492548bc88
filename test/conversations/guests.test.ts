import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { guestWords } from '../../src/handlers/guest/guest-message.ts';
import { type Fault, proxyPage, refusalOf, tooManyRequests } from '../../src/stand-in/faults.ts';
import { isOnWorkerd, itOnNode } from '../support/runtime.ts';
import { createTelegram, only, plain, quotationsIn, sources, type Talker, type Telegram } from '../support/telegram.ts';

const DEMAND = 'The people demand what is rightfully theirs.';
const ALTERED = 'The people demand what is theirs.';
const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

let telegram: Telegram;
let aigerim: Talker;
let timur: Talker;
/** A group in which the bot is not. */
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  aigerim = telegram.person('en', 'Aigerim');
  timur = telegram.person('ru', 'Timur');
  chatId = others();
});

function others(): number {
  const memberIds = [aigerim.id, timur.id];
  return telegram.standIn.addGroup({ title: 'Neighbours', memberIds, botIsMember: false }).id;
}

/** Timur says something there; nobody hears it but the people. */
const claims = (said: string | Partial<Message>): Message =>
  telegram.standIn.voices.send({ chatId, author: { kind: 'person', id: timur.id }, said: said as string });

/** What comes when Aigerim calls the bot, in answer to that message perhaps. */
const call = (words = '', to?: Message, person = aigerim): Promise<readonly Message[]> =>
  person.says(`@verbatim_bot ${words}`.trim(), {
    chatId,
    ...(to === undefined ? {} : { replyToMessageId: to.message_id }),
  });

const lineOf = (message: Message): string => plain(message.text).split('\n')[0] ?? '';

/** The calls of the bot that changed anything for anybody, in order. */
const sent = () => telegram.standIn.accepted.filter(({ method }) => !method.startsWith('get'));

describe('a person who names the bot under somebody else’s message, where it is not a member,', () => {
  it.each([
    ['Exact', DEMAND],
    ['Contains', `They wrote: “${DEMAND}” Do you agree?`],
    ['Pieced together', `${DEMAND} It is impossible to stop this process by force.`],
    ['Altered', ALTERED],
    ['Not found', 'The price of gas must return to fifty tenge per litre at once.'],
    ['Not found: only the English text', 'Народ требует того, что по праву принадлежит ему.'],
    ['Altered', { caption: ALTERED, photo: [] }],
    ['Altered', { poll: { question: ALTERED } as NonNullable<Message['poll']> }],
    [
      'Altered',
      {
        rich_message: {
          blocks: [
            {
              type: 'blockquote',
              blocks: [{ type: 'paragraph', text: ['The people ', { type: 'bold', text: 'demand what is theirs.' }] }],
            },
          ],
        },
      },
    ],
  ])('reads "%s" of: %j', async (verdict, said) => {
    const message = only(await call('', claims(said as string)));
    expect(lineOf(message)).toMatch(new RegExp(`^${verdict}`, 'u'));
  });

  it.each([
    ...[
      'is this what it says?',
      'Check this, please',
      '/verify',
      'verify',
      '…?',
      '👀',
      'это правда?',
      'проверь',
      'рас па?',
      'тексерші',
    ],
    ...['текшер', 'bu rostmi?', 'tekshirib bering', 'barlaň', 'bu dogrumy?'],
    ...['checks out?', 'check this quote pls', 'hey!', 'сверь с заявлением', 'тексеріп жіберші', 'текшерип бер'],
    ...['tekshirib ber', 'barlap ber'],
  ])('may also say: %s', async (words) => {
    expect(lineOf(only(await call(words, claims(ALTERED))))).toMatch(/^Altered/u);
  });

  it.each([
    ['Verbatim, is this true?', [0]],
    ['Is this true, Verbatim?', [14]],
    ['Verbatim, is this true, Verbatim?', [0, 24]],
  ])('may name it by a mention without its user name: %s', async (text, offsets) => {
    const user = { id: 1, is_bot: true, first_name: 'Verbatim' };
    const entities = offsets.map((offset) => ({ type: 'text_mention', offset, length: 8, user })) as NonNullable<
      Message['entities']
    >;
    const author = { kind: 'person', id: aigerim.id } as const;
    const { message_id: replyToMessageId } = claims(ALTERED);
    telegram.standIn.voices.send({ chatId, author, said: { text, entities }, replyToMessageId });
    await telegram.deliver();
    expect(JSON.stringify(sent())).toContain('Altered: the statement has a similar passage');
  });

  it('leaves whole what stands between two such mentions', () => {
    const user = { id: 1, is_bot: true, first_name: 'Verbatim' };
    const entities = [0, 24].map((offset) => ({ type: 'text_mention', offset, length: 8, user }));
    const message = { text: 'Verbatim, is this true, Verbatim?', entities } as Message;
    const { text, isMentioned } = guestWords(message, { id: 1, username: 'verbatim_bot' });
    expect(isMentioned).toBe(true);
    expect(text).toMatch(/^is this true,\s+\?$/u);
  });

  it('reads of the words that they marked alone', async () => {
    const { message_id: replyToMessageId } = claims(`${ALTERED} ${DEMAND}`);
    const { clients } = telegram.standIn;
    clients.say({ personId: aigerim.id, chatId, text: '@verbatim_bot', replyToMessageId, quote: DEMAND });
    await telegram.deliver();
    expect(telegram.messagesIn(chatId).at(-1)?.text).toMatch(/^Exact/u);
  });

  it('sees the words that differ, the sentence verbatim with its source, and a link to it', async () => {
    const message = only(await call('', claims(ALTERED)));
    expect(plain(message.text)).toContain('Left out: “rightfully”');
    expect(quotationsIn(message)).toEqual([DEMAND]);
    expect(message.text).toContain(sources.content.statement.attribution);
    expect(message.reply_markup?.inline_keyboard).toMatchObject([
      [
        { url: 'https://t.me/verbatim_bot?start=s4-5' },
        { copy_text: { text: 'https://t.me/verbatim_bot?start=s4-5' } },
      ],
    ]);
  });

  it('reads it in their own language, also in the one that they chose', async () => {
    const claim = claims(ALTERED);
    expect(lineOf(only(await call('', claim, timur)))).toMatch(/^Цитата изменена/u);
    await timur.opens();
    await timur.says('/language kk');
    const chosen = only(await call('', claim, timur));
    expect(lineOf(chosen)).not.toMatch(/^(?:Цитата|Altered)/u);
    expect(quotationsIn(chosen)).toEqual([DEMAND]);
  });
});

describe('a person who asks the bot for something where it is not a member', () => {
  it.each([
    ['2.3', 'Section 2, sentence 3', 's2-3'],
    ['sentence 3 of section 2', 'Section 2, sentence 3', 's2-3'],
    ['4.2-4, 2.1', 'Section 4, sentences 2 to 4', 's4-2-4'],
    ['2.3 and 4.1', 'Section 2, sentence 3', 's2-3'],
    ['7.1, 2.3', 'Section 2, sentence 3', 's2-3'],
    ['what does 2.3 say?', 'Section 2, sentence 3', 's2-3'],
    ['show me section 3 please', 'Section 3 · Power, opposition and elections', 's3'],
    ['что в разделе 3?', 'Section 3 · Power, opposition and elections', 's3'],
    ['3-бөлімді көрсет', 'Section 3 · Power, opposition and elections', 's3'],
    ['check 2.3', 'Section 2, sentence 3', 's2-3'],
    ['check', 'In a chat where I am not a member, reply to a message with @verbatim_bot', 'contents'],
    ['/statement 3', 'Section 3 · Power, opposition and elections', 's3'],
    ['9', 'There is no section 9. The statement has sections 1 to 6.', 'contents'],
    ['Алма-Ата', 'Almaty', 'place-almaty'],
    ['Birlik', 'Birlik Party (Uzbekistan)', 'signatory-5'],
    ['elections', 'Section 5, sentence 2', 's5-2'],
    ['check elections', 'Section 5, sentence 2', 's5-2'],
    [`check: ${ALTERED}`, 'Altered: the statement has a similar passage, but not this one.', 's4-5'],
    ['who signed?', 'Signatories of the statement', 'contents'],
    ['January 5, 2022', '“January 5, 2022” appears in the heading of the statement:', 'contents'],
    ['/statement all', 'Statement of five Central Asian opposition groups on the protests in Kazakhstan', 'contents'],
    ['/statement', 'Statement of five Central Asian opposition groups on the protests in Kazakhstan', 'contents'],
    ['', 'In a chat where I am not a member, reply to a message with @verbatim_bot', 'contents'],
    ['/help', 'In a chat where I am not a member, reply to a message with @verbatim_bot', 'contents'],
    ['xyzzy', 'Nothing in the statement matches “xyzzy”.', 'contents'],
  ])('by "%s" gets: %s', async (words, line, link) => {
    const message = only(await call(words));
    expect(lineOf(message).startsWith(line), lineOf(message)).toBe(true);
    expect(message.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({
      url: `https://t.me/verbatim_bot?start=${link}`,
    });
    for (const quotation of quotationsIn(message)) expect(sources.content.statement.text).toContain(quotation);
  });
});

describe('where the bot is not a member, it is silent', () => {
  it('to another bot, to whoever writes as a channel, and to what somebody passes on', async () => {
    const { standIn } = telegram;
    const channel = standIn.addChannel({ title: 'News', memberIds: [timur.id] });
    const said = '@verbatim_bot 2.3';
    standIn.voices.send({ chatId, author: { kind: 'bot', id: 77, username: 'other_bot' }, said });
    standIn.voices.send({ chatId, author: { kind: 'chat', chatId: channel.id }, said });
    const { message_id: messageId } = standIn.voices.send({ chatId, author: { kind: 'nobody' }, said });
    standIn.voices.forward({ chatId, author: { kind: 'person', id: timur.id }, of: { chatId, messageId } });
    await telegram.deliver();
    expect(sent()).toEqual([]);
  });

  it('to a wordless answer to its own, and to thanks and talk about it, but not to a question', async () => {
    const { clients } = telegram.standIn;
    const answer = only(await call('2.3'));
    const answers = async (text: string) => {
      const before = sent().length;
      clients.say({ personId: timur.id, chatId, text, replyToMessageId: answer.message_id });
      await telegram.deliver();
      return sent().length - before;
    };
    expect([
      await answers('👍'),
      await answers('@verbatim_bot'),
      await answers('Thanks!'),
      await answers('xyzzy'),
    ]).toEqual([0, 0, 0, 0]);
    expect([await answers('4.1'), await answers('is that true?')]).toEqual([1, 1]);
  });
});

describe('an answer to a guest', () => {
  const applied = (fault: Fault): Fault => ({ ...fault, applied: true });

  it.each<[string, Fault, number, string]>([
    ['is sent once after a 502 of a proxy', applied(proxyPage(502)), 1, 'unknown'],
    ['is sent once after the Bot API’s own 500', applied(refusalOf(500, 'Internal Server Error')), 1, 'unknown'],
    ['is sent once where the connection is cut', { kind: 'cut', applied: true }, 1, 'unknown'],
    ['is sent once where a proxy answers with a page', applied(proxyPage(200)), 1, 'unknown'],
    ['is dropped after a 429, however short', tooManyRequests(1), 1, 'flood'],
    ['is dropped where it comes too late', refusalOf(400, TOO_OLD), 1, 'late'],
    ['is dropped where Telegram says no', refusalOf(400, 'Bad Request: ARTICLE_TITLE_EMPTY'), 1, 'refused'],
    [
      'is sent again as plain text where its entities are refused',
      refusalOf(400, "Bad Request: can't parse entities: x"),
      2,
      'plain',
    ],
    [
      'is sent again as plain text where a type of entity is unknown',
      refusalOf(400, "Bad Request: can't parse MessageEntity: Unsupported type specified"),
      2,
      'plain',
    ],
  ])('%s, and nobody is told in any chat', async (_, fault, calls, outcome) => {
    const claim = claims(ALTERED);
    const tried: { method: string; parameters: Readonly<Record<string, unknown>> }[] = [];
    telegram.standIn.faults.rule((made) => {
      tried.push(made);
      return made.method === 'answerGuestQuery' && tried.filter(({ method }) => method === made.method).length === 1
        ? fault
        : undefined;
    });
    await call('', claim);
    const answers = tried.filter(({ method }) => method === 'answerGuestQuery');
    expect(answers).toHaveLength(calls);
    const others = tried.filter(({ method }) => method !== 'answerGuestQuery' && method !== 'getMyCommands');
    expect(others).toEqual([]);
    expect(JSON.stringify(tried)).not.toContain(String(chatId));
    if (calls === 2) expect(JSON.stringify(answers[1])).toContain('"entities":[]');
    if (!isOnWorkerd) expect(telegram.guests).toEqual([outcome]);
    const traces = [String(chatId), String(aigerim.id), 'Aigerim', 'Neighbours', 'demand'];
    expect(traces.filter((trace) => telegram.logged.join('\n').includes(trace))).toEqual([]);
  });

  it.each([
    ['answered', undefined],
    ['lost on its way', { kind: 'cut', applied: true }],
    ['refused', refusalOf(400, 'Bad Request: ARTICLE_TITLE_EMPTY')],
  ] as const)('is tried once where Telegram repeats the call, at once and later, after it was %s', async (_, fault) => {
    const tried: string[] = [];
    telegram.standIn.faults.rule(({ method }) => {
      tried.push(method);
      return method === 'answerGuestQuery' ? fault : undefined;
    });
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: '@verbatim_bot 2.3' });
    const updates = telegram.standIn.takeUpdates();
    const handle = () => Promise.all(updates.map((update) => telegram.bot.handleUpdate(update)));
    await Promise.all([handle(), handle()]);
    await handle();
    expect(tried.filter((method) => method === 'answerGuestQuery')).toHaveLength(1);
  });

  it('that comes a minute late is refused by the server, and leaves no other trace', async () => {
    telegram.standIn.clients.say({ personId: aigerim.id, chatId, text: '@verbatim_bot 2.3' });
    telegram.clock.now += 61_000;
    await telegram.deliver();
    expect(sent()).toEqual([]);
    expect(telegram.failures).toEqual([{ kind: 'guest_message', cause: 'no-recipient' }]);
  });

  it('keeps nothing: not in the store, and nothing that /quote or another chat remembers', async () => {
    for (const words of ['', '2.3', 'Almaty', 'elections', '/subscribe', '/quote', '/forget']) await call(words);
    expect(await telegram.subscriptions.all()).toEqual([]);
    expect(new Set(sent().map(({ method }) => method))).toEqual(new Set(['answerGuestQuery']));
    expect(JSON.stringify(sent())).not.toContain(String(chatId));
  });
});

itOnNode('a fault of our own in an answer to a guest is logged, and nobody is told in any chat', async () => {
  telegram = await createTelegram(async (ctx, next) => {
    Object.defineProperty(ctx, 'me', { get: () => undefined });
    await next();
  });
  [aigerim, timur] = [telegram.person(), telegram.person()];
  chatId = others();
  await call('2.3');
  expect(sent()).toEqual([]);
  expect(telegram.failures).toEqual([{ kind: 'guest_message', cause: 'fault' }]);
});

it('/help tells how to ask where the bot is not a member, and /privacy what becomes of it', async () => {
  await aigerim.opens();
  expect(plain(only(await aigerim.says('/help')).text)).toContain('reply to a message with @verbatim_bot');
  expect(plain(only(await aigerim.says('/privacy')).text)).toContain('in a chat where I am not a member');
});
