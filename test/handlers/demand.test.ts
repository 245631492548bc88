import type { Message, Update, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { parseIntent } from '../../src/handlers/base/intent.ts';
import { demandOf } from '../../src/handlers/demand.ts';
import { COMMANDS } from '../../src/handlers/index.ts';
import { CHAT_COMMANDS } from '../../src/handlers/subscriptions/subscriptions.ts';

const ME = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' } as UserFromGetMe;

const said = (content: object) =>
  ({ message_id: 1, date: 0, chat: { id: 7, type: 'private' }, from: { id: 7 }, ...content }) as Message;

const demandOfText = (text: string) => demandOf({ update_id: 1, message: said({ text }) } as Update, ME);

describe('what a command asks for', () => {
  const changes = [...CHAT_COMMANDS.filter(({ need }) => need !== 'read').map(({ name }) => name), 'language'];

  it.each(changes)('/%s changes something, and is never dropped', (name) => {
    expect(demandOfText(`/${name}`)).toBe('change');
  });

  it.each(COMMANDS.filter((name) => !changes.includes(name)))('/%s only reads', (name) => {
    expect(demandOfText(`/${name}`)).toBe('reading');
  });
});

describe('what a press asks for', () => {
  const demandOfPress = (data: string) =>
    demandOf({ update_id: 1, callback_query: { id: '1', from: { id: 7 }, data } } as unknown as Update, ME);

  it.each([
    'contents',
    'whole',
    'quote',
    'passage:2.3',
    'place:almaty',
    'map:almaty',
    'signatory:1',
    'language',
    'help',
  ])('%s only reads', (data) => {
    expect(demandOfPress(data)).toBe('reading');
  });

  it.each(['choose-language:kk', 'sub:Ab3dE_9x:h8q2x:unit=sentence', 'new::h8q2x:start=yes', 'of another version'])(
    '%s may change something, and is never dropped',
    (data) => {
      expect(demandOfPress(data)).toBe('change');
    },
  );
});

describe('what a call by a guest asks for', () => {
  const demandOfCall = (content: object) =>
    demandOf({ update_id: 1, guest_message: { ...said(content), guest_query_id: '1' } } as unknown as Update, ME);

  it.each([
    ['reading', 'by words', { text: '@verbatim_bot elections' }],
    ['reading', 'in answer to somebody', { text: '@verbatim_bot', reply_to_message: said({ text: 'a claim' }) }],
    ['nothing', 'by another bot', { text: '@verbatim_bot 2.3', from: { id: 8, is_bot: true } }],
    ['nothing', 'without words in answer to its own', { text: '👍', reply_to_message: said({ from: { id: 1 } }) }],
    [
      'nothing',
      'without words to what was sent through it',
      { text: '👍', reply_to_message: said({ via_bot: { id: 1 } }) },
    ],
  ])('is %s where it comes %s', (demand, _, content) => {
    expect(demandOfCall(content)).toBe(demand);
  });
});

it('what a message asks is read once, however often it is looked up', () => {
  let readings = 0;
  const rich_message = {
    get blocks() {
      readings += 1;
      return [{ type: 'paragraph', text: 'talk' }];
    },
  };
  const message = said({ rich_message });
  const asked = parseIntent(message, ME);
  expect(demandOf({ update_id: 1, message } as Update, ME)).toBe('reading');
  expect(parseIntent(message, ME)).toBe(asked);
  expect(readings).toBe(1);
  expect(parseIntent(said({ text: 'other' }), ME)).toEqual({ kind: 'words', text: 'other' });
});
