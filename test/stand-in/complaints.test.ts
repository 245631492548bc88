import { describe, expect, it } from 'vitest';
import { createWorld } from './support.ts';

const text = 'a'.repeat(202);
const entities = Array.from({ length: 101 }, (_, index) => ({ type: 'code', offset: 2 * index, length: 1 }));

describe('a slip that the real server passes over without a word', () => {
  it.each<[string, string, object]>([
    ['an entity after the hundredth, which nobody would see', 'sendMessage', { text, entities }],
    ['a misspelt parameter', 'sendMessage', { text, reply_parameter: {} }],
    ['a misspelt field', 'sendMessage', { text, reply_markup: { inline_keyboards: [] } }],
    ['a parse mode, which we never use', 'sendMessage', { text, parse_mode: 'HTML' }],
  ])('is refused and remembered: %s', async (_, method, parameters) => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    expect((await call(method, { chat_id: anna.id, ...parameters })).ok).toBe(false);
    expect(standIn.complaints).toHaveLength(1);
  });

  it('is none of what the real server refuses itself', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    expect((await call('sendMessage', { chat_id: anna.id, text: '' })).ok).toBe(false);
    expect(standIn.complaints).toEqual([]);
  });
});
