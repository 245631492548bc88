import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createWorld } from './support.ts';

describe('what is said in a topic', () => {
  function createForum() {
    const world = createWorld();
    const { standIn, anna } = world;
    const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const { id } = standIn.addGroup({
      title: 'F',
      memberIds: [anna.id, berik.id],
      kind: 'supergroup',
      isForum: true,
    });
    const { threadId } = standIn.addTopic(id);
    const say = (personId: number, thread: number) =>
      standIn.clients.say({ personId, chatId: id, text: '/subscribe', threadId: thread });
    return { ...world, berik, id, threadId, say };
  }

  it('carries the topic', () => {
    const { standIn, anna, threadId, say } = createForum();
    say(anna.id, threadId);
    expect(standIn.takeUpdates()).toMatchObject([
      { message: { message_thread_id: threadId, is_topic_message: true, chat: { is_forum: true } } },
    ]);
  });

  it('needs one that is there and, but for administrators, open', () => {
    const { standIn, anna, berik, id, threadId, say } = createForum();
    expect(() => say(anna.id, 404)).toThrow(ClientError);
    standIn.setTopic(id, threadId, 'closed');
    expect(() => say(berik.id, threadId)).toThrow(ClientError);
    expect(say(anna.id, threadId).message_thread_id).toBe(threadId);
  });
});

describe('an anonymous administrator', () => {
  it('writes as the group', () => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup' });
    standIn.setMembership(id, anna.id, { status: 'creator', isAnonymous: true });
    standIn.clients.say({ personId: anna.id, chatId: id, text: '/subscribe', asChat: true });
    expect(standIn.takeUpdates()).toMatchObject([
      { message: { from: { id: 1_087_968_824, username: 'GroupAnonymousBot', is_bot: true }, sender_chat: { id } } },
    ]);
  });

  it.each([
    ['a member', { status: 'member' }],
    ['a creator under their own name', { status: 'creator' }],
    ['an administrator under their own name', { status: 'administrator', rights: NO_RIGHTS }],
  ] as const)("isn't %s", (_, membership) => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup' });
    standIn.setMembership(id, anna.id, membership);
    const say = () => standIn.clients.say({ personId: anna.id, chatId: id, text: '/help', asChat: true });
    expect(say).toThrow(ClientError);
  });
});
