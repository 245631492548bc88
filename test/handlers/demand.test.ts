import type { Message, Update, UserFromGetMe } from 'grammy/types';
import { expect, it } from 'vitest';
import { readAsked } from '../../src/handlers/asked.ts';
import { demandOf } from '../../src/handlers/demand.ts';

const ME = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' } as UserFromGetMe;

const said = (content: object) =>
  ({ message_id: 1, date: 0, chat: { id: 7, type: 'private' }, from: { id: 7 }, ...content }) as Message;

it('what a message asks is read once, however often it is looked up', () => {
  let readings = 0;
  const rich_message = {
    get blocks() {
      readings += 1;
      return [{ type: 'paragraph', text: 'talk' }];
    },
  };
  const message = said({ rich_message });
  const asked = readAsked(message, ME);
  expect(demandOf({ update_id: 1, message } as Update, ME)).toBe('reading');
  expect(readAsked(message, ME)).toBe(asked);
  expect(readings).toBe(1);
  expect(readAsked(said({ text: 'other' }), ME)).toEqual({ kind: 'words', text: 'other' });
});
