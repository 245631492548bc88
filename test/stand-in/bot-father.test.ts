import { expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { createWorld } from './support.ts';

it('getMe tells what is set at BotFather', async () => {
  const { standIn, call } = createWorld();
  expect(await call('getMe')).toMatchObject({
    result: { can_join_groups: true, supports_inline_queries: true, can_read_all_group_messages: false },
  });
  Object.assign(standIn.botFather, { supports_guest_queries: true, supports_inline_queries: false });
  expect(await call('getMe')).toMatchObject({
    result: { supports_guest_queries: true, supports_inline_queries: false },
  });
});

it('where inline mode is off, nobody can ask by it', () => {
  const { standIn, anna } = createWorld();
  standIn.botFather.supports_inline_queries = false;
  const ask = () => standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query: 'x', offset: '' });
  expect(ask).toThrow(ClientError);
});

it('where privacy mode is off, the bot hears the talk of every group', () => {
  const { standIn, anna } = createWorld();
  const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
  const say = () => standIn.clients.say({ personId: anna.id, chatId: id, text: 'good morning' });
  say();
  standIn.botFather.can_read_all_group_messages = true;
  say();
  expect(standIn.takeUpdates()).toHaveLength(1);
});
