import type { Random } from './random.ts';

/** What may stand where Telegram promises something else. */
const JUNK: readonly unknown[] = [
  null,
  undefined,
  true,
  7,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '\uD800',
  [],
  [null],
  {},
  { id: 'x' },
];

let queries = 0;

/** A call that was answered once is not answered again. */
function newQueryId(): string {
  queries += 1;
  return String(queries);
}

/** One update of each kind that the bot asks for, by a person who has started it. */
export function updatesOf(id: number): readonly object[] {
  const from = { id, is_bot: false, first_name: 'A', language_code: 'en' };
  const chat = { id, type: 'private', first_name: 'A' };
  const message = { message_id: 3, date: 1, chat, from };
  const bot = { id: 1, is_bot: true, first_name: 'V' };
  const markup = { inline_keyboard: [[{ text: 'x', callback_data: 'help' }]] };
  return [
    { message: { ...message, text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] } },
    { message: { ...message, text: '/verify', reply_to_message: { ...message, text: 'x' }, quote: { text: 'abc' } } },
    { message: { ...message, chat_shared: { request_id: 1, chat_id: -100 } } },
    { callback_query: { id: '1', from, data: 'help', message: { ...message, text: 'x', reply_markup: markup } } },
    {
      guest_message: {
        ...message,
        chat: { id: -6, type: 'group', title: 't' },
        text: '@verbatim_bot check',
        guest_query_id: newQueryId(),
        reply_to_message: { ...message, text: 'x' },
      },
    },
    { inline_query: { id: '1', from, query: 'Almaty', offset: '' } },
    {
      my_chat_member: {
        chat: { id: -5, type: 'group', title: 't' },
        from,
        old_chat_member: { status: 'left', user: bot },
        new_chat_member: { status: 'member', user: bot },
      },
    },
  ];
}

/** Puts something else into one place of the value, deep or not. */
export function spoil(value: object, random: Random): void {
  const entries = Object.entries(value);
  if (entries.length === 0) return;
  const [name, inner] = random.pick(entries);
  if (typeof inner === 'object' && inner !== null && random.next() < 0.8) spoil(inner, random);
  else Object.assign(value, { [name]: JUNK[random.between(0, JUNK.length - 1)] });
}

const WORDS = [
  'the',
  'people',
  'of',
  'Kazakhstan',
  'not',
  'Алматы',
  'daily',
  '09:00',
  'Asia/Almaty',
  '@channel',
  '2.3',
  '-100',
];
const LETTERS = [
  'a',
  'ж',
  ' ',
  '\n',
  '/',
  '@',
  ':',
  ',',
  '.',
  '"',
  '\u200b',
  '\u202e',
  '\ud800',
  '👩🏽‍🚀',
  '\u0301',
  '0',
  '-',
];
const COMMANDS =
  'start statement cities signatories search quote verify subscribe schedule pause resume unsubscribe mydata forget language about privacy help x'.split(
    ' ',
  );
const DATA = [
  'help',
  'quote',
  'passage:2.3',
  'place:almaty',
  'map:x',
  'choose-language:ru',
  'sub:Ab3dE_9x:zzzzz:paused=yes',
  'new:-1s:zzzzz:unsubscribe=yes',
];

/** A text of any length up to the longest of a message, of words that the program looks for or of signs that it does not. */
export function hostileText(random: Random, longest = 4_096): string {
  const parts = random.next() < 0.5 ? WORDS.map((word) => `${word} `) : LETTERS;
  const length = random.pick([8, 64, 256, longest]);
  let text = '';
  while (text.length < length) text += random.pick(parts);
  return text.slice(0, length);
}

/** What somebody may send who means ill: a command, words, a press, a query, from a chat of theirs or a group. */
export function hostileUpdate(random: Random, people: readonly number[]): object {
  const id = random.pick(people);
  const from = {
    id,
    is_bot: false,
    first_name: hostileText(random, 64),
    language_code: random.pick(['en', 'ru', 'kk', 'xx']),
  };
  const chat = random.next() < 0.5 ? { id, type: 'private' } : { id: -random.between(1, 1_000), type: 'supergroup' };
  const message = { message_id: random.between(1, 1_000), date: 1, chat, from };
  switch (random.between(0, 6)) {
    case 0:
      return { callback_query: { id: '1', from, data: random.pick([...DATA, hostileText(random, 64)]), message } };
    case 1:
      return { inline_query: { id: '1', from, query: hostileText(random), offset: random.pick(['', '10', 'x']) } };
    case 2:
      return {
        message: { ...message, text: hostileText(random), reply_to_message: { ...message, text: hostileText(random) } },
      };
    case 3:
      return random.pick(updatesOf(id));
    case 4: {
      const text = `@verbatim_bot ${hostileText(random)}`;
      const parent = { ...message, text: hostileText(random) };
      return { guest_message: { ...message, guest_query_id: newQueryId(), text, reply_to_message: parent } };
    }
    default:
      return { message: { ...message, text: `/${random.pick(COMMANDS)} ${hostileText(random)}` } };
  }
}
