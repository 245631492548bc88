import { Hono } from 'hono';
import { answerError } from '../clients-app.ts';
import type { Fault } from '../faults.ts';
import { type RequestShape, readJsonRequest } from '../json-request.ts';
import type { Membership } from '../membership.ts';
import { postGuard } from '../post-guard.ts';
import type { StandIn } from '../stand-in.ts';
import type { NewUpdate } from '../update-queue.ts';
import type { Voices } from '../voices.ts';

type Json = Record<string, unknown>;

const PERSON: RequestShape = { id: 'integer?', firstName: 'text', username: 'text?', languageCode: 'text' };
const GROUP: RequestShape = {
  title: 'text',
  memberIds: 'integers',
  kind: 'text?',
  username: 'text?',
  isForum: 'flag?',
  botIsMember: 'flag?',
  privacyMode: 'flag?',
  isProtected: 'flag?',
};
const CHANNEL: RequestShape = { title: 'text', memberIds: 'integers', username: 'text?', botRights: 'object?' };

const WHERE: RequestShape = { chatId: 'integer', author: 'object', replyToMessageId: 'integer?' };
const VOICES: { readonly [action in Exclude<keyof Voices, 'linkGroup'>]: RequestShape } = {
  send: { ...WHERE, said: 'object' },
  forward: { ...WHERE, of: 'object', isHidden: 'flag?' },
  album: { ...WHERE, parts: 'objects' },
  press: { personId: 'integer', chatId: 'integer', messageId: 'integer', data: 'text' },
  pressInline: { personId: 'integer', inlineMessageId: 'text', data: 'text' },
};

/**
 * For tests that drive the stand-in from another process: people, chats and faults. `ban` is a ban of the whole bot
 * that counts down; `set-server` plays an older server (`version`: "9.4") or a wrong clock (`dateOffset`, in
 * milliseconds); `number-updates` starts their ids over.
 */
export function createControlApp(standIn: StandIn): Hono {
  const app = new Hono();
  app.use('/clients/*', postGuard);
  app.onError(answerError);
  const on = (action: string, shape: RequestShape, act: (request: Json) => unknown) => {
    app.post(`/clients/${action}`, async (c) => c.json(act(readJsonRequest(await c.req.text(), shape)) ?? {}));
  };
  // Each shape has checked the form; the test that sends it is responsible for a known `kind` or `status`.
  on('add-person', PERSON, (request) => standIn.addPerson(request as Parameters<StandIn['addPerson']>[0]));
  on('add-group', GROUP, (request) => standIn.addGroup(request as Parameters<StandIn['addGroup']>[0]));
  on('add-channel', CHANNEL, (request) => standIn.addChannel(request as Parameters<StandIn['addChannel']>[0]));
  on('set-membership', { chatId: 'integer', userId: 'integer', membership: 'object' }, (request) =>
    standIn.setMembership(Number(request['chatId']), Number(request['userId']), request['membership'] as Membership),
  );
  on('add-topic', { chatId: 'integer' }, (request) => standIn.addTopic(Number(request['chatId'])));
  on('set-topic', { chatId: 'integer', threadId: 'integer', isOpen: 'flag' }, (request) =>
    standIn.setTopic(
      Number(request['chatId']),
      Number(request['threadId']),
      request['isOpen'] === true ? 'open' : 'closed',
    ),
  );
  on('upgrade-group', { chatId: 'integer' }, (request) => standIn.upgradeGroup(Number(request['chatId'])));
  on('delete-group', { chatId: 'integer' }, (request) => standIn.deleteGroup(Number(request['chatId'])));
  on('block', { personId: 'integer' }, (request) => standIn.block(Number(request['personId'])));
  on('unblock', { personId: 'integer' }, (request) => standIn.unblock(Number(request['personId'])));
  on('fault', { method: 'text', count: 'integer', fault: 'object' }, (request) =>
    standIn.faults.next(String(request['method']), Number(request['count']), request['fault'] as Fault),
  );
  on('ban', { seconds: 'integer' }, (request) => standIn.faults.ban(Number(request['seconds'])));
  on('set-server', { version: 'text?', dateOffset: 'integer?' }, ({ version, dateOffset }) =>
    standIn.server.set({
      ...(version === undefined ? {} : { version: Number(version) }),
      ...(dateOffset === undefined ? {} : { dateOffset: Number(dateOffset) }),
    }),
  );
  on('set-bot-father', { settings: 'object' }, ({ settings }) => Object.assign(standIn.botFather, settings));
  on('number-updates', { from: 'integer' }, ({ from }) => standIn.numberUpdatesFrom(Number(from)));
  on('push-update', { update: 'object' }, (request) => standIn.pushUpdate(request['update'] as NewUpdate));
  for (const [action, shape] of Object.entries(VOICES)) {
    const act = standIn.voices[action as keyof typeof VOICES] as (request: Json) => unknown;
    on(`voice-${action}`, shape, act);
  }
  on('link-group', { channelId: 'integer', groupId: 'integer' }, ({ channelId, groupId }) =>
    standIn.voices.linkGroup(Number(channelId), Number(groupId)),
  );
  on('clear-faults', {}, () => standIn.faults.clear());
  return app;
}
