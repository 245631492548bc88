import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { isWellFormed } from '../../src/bot/update-form.ts';
import { createTelegram, type Telegram } from '../support/telegram.ts';

const RUNS = 1_500;

/** Values of other kinds than whatever stands in an update. */
const OTHERS: readonly unknown[] = [null, true, 0, -1, 1.5, '', 'canary', [], [1], {}, { id: 'canary' }];

/** Updates of each kind as Telegram sends them, with all that the handlers read. */
async function updatesOfEachKind(telegram: Telegram): Promise<readonly Update[]> {
  const { standIn } = telegram;
  const editor = telegram.person('en', 'Editor');
  await editor.opens();
  const groupId = telegram.group([editor], 'supergroup');
  const [card] = await editor.says('/subscribe', { chatId: groupId });
  const from = { id: editor.id, is_bot: false, first_name: 'Editor', language_code: 'en' };
  const chat = { id: groupId, type: 'supergroup' as const, title: 'Reading circle' };
  const message = { message_id: 90, date: 0, chat, from };
  const inPrivate = { ...message, chat: { ...chat, id: editor.id, type: 'private' } };
  const rich = {
    blocks: [{ type: 'list', items: [{ blocks: [{ type: 'paragraph', text: ['Fear', { text: 'x' }] }] }] }],
  };
  const quoted = { ...message, via_bot: from, entities: [{ type: 'blockquote', offset: 0, length: 4 }], text: 'Fear' };
  const { queryId } = standIn.clients.typeInline({ personId: editor.id, chatId: editor.id, query: '3', offset: '' });
  standIn.clients.press({ personId: editor.id, chatId: groupId, messageId: card?.message_id ?? 0, data: 'contents' });
  const member = (status: string) => ({ status, user: { ...from, id: 1 }, is_member: true, can_send_messages: true });
  const contents: readonly object[] = [
    { message: { ...message, text: '/schedule', message_thread_id: 7, is_topic_message: true } },
    { message: { ...message, text: '/pause', sender_chat: chat } },
    { message: { ...message, text: '/verify', reply_to_message: quoted } },
    { message: { ...message, text: '/verify', reply_to_message: quoted, quote: { text: 'Fear', position: 0 } } },
    { message: { ...message, text: '/verify', external_reply: { origin: { type: 'hidden_user' } } } },
    { message: { ...inPrivate, text: 'Fear', forward_origin: { type: 'user', date: 0, sender_user: from } } },
    { message: { ...inPrivate, is_automatic_forward: true, media_group_id: '7', caption: 'elections' } },
    { message: { ...inPrivate, rich_message: rich } },
    { message: { ...message, text: '/verify', reply_to_message: { ...message, rich_message: rich } } },
    { message: { ...message, text: '/verify', reply_to_message: { ...message, poll: { question: 'Fear' } } } },
    { message: { ...inPrivate, caption: 'elections' } },
    { message: { ...message, chat_shared: { request_id: 1, chat_id: groupId } } },
    { message: { ...message, migrate_to_chat_id: -1_009 } },
    { message: { ...message, migrate_from_chat_id: -9 } },
    { message: { ...message, forum_topic_reopened: {} } },
    { guest_message: { ...message, text: '@verbatim_bot', guest_query_id: '7', reply_to_message: quoted } },
    { inline_query: { id: queryId, from, query: '2.3', offset: '10' } },
    {
      my_chat_member: { chat, from, date: 0, old_chat_member: member('member'), new_chat_member: member('restricted') },
    },
  ];
  const taken = standIn.takeUpdates();
  return [...taken, ...contents.map((content, index) => ({ update_id: 1_000 + index, ...content }) as Update)];
}

/** Every path to a value inside of a JSON value. */
function pathsIn(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = [...before, name];
    return [path, ...pathsIn(inner, path)];
  });
}

/** A copy in which the value at a path is another one; `undefined` takes it out. */
function altered(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0 && other === undefined) delete copy[name];
  else copy[name] = altered(copy[name], rest, other);
  return copy;
}

describe('an update as Telegram sends it', () => {
  it('is well-formed, of whatever kind it is', async () => {
    for (const update of await updatesOfEachKind(await createTelegram())) {
      expect(isWellFormed(update), JSON.stringify(update)).toBe(true);
    }
  });

  it('is well-formed with more in it than is known', () => {
    expect(isWellFormed({ update_id: 1, purple_rain: { chat: 7 } })).toBe(true);
    const chat = { id: 1, type: 'private', moods: [1] };
    expect(isWellFormed({ update_id: 1, message: { message_id: 1, chat, hologram: {} } })).toBe(true);
  });
});

describe('an update that Telegram would not send', () => {
  it('is malformed, or one that every handler bears', async () => {
    const telegram = await createTelegram();
    const updates = await updatesOfEachKind(telegram);
    const places = updates.flatMap((update) => pathsIn(update).map((path) => ({ update, path })));
    const broken = fc
      .tuple(fc.constantFrom(...places), fc.constantFrom(undefined, ...OTHERS))
      .map(([{ update, path }, other]) => altered(update, path, other) as Update);
    await fc.assert(
      fc.asyncProperty(broken, async (update) => {
        if (!isWellFormed(update)) return;
        const before = telegram.failures.length;
        await telegram.bot.handleUpdate(update);
        const failures = telegram.failures.slice(before).map(({ cause }) => cause);
        expect(failures).not.toContain('fault');
        expect(failures.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS, seed: 10 },
    );
    expect(telegram.logged.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(telegram.logged.join()).not.toContain('canary');
  });
});
