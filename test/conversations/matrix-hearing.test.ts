import { beforeAll, describe, expect, it } from 'vitest';
import { createScene, type Effect, PLACES, type Scene } from '../support/matrix-scene.ts';
import { COMMAND_ACTIONS } from '../support/matrix-tables.ts';
import { messageIn } from '../support/matrix-updates.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await createScene();
});

const OTHER_BOT = { id: 77, is_bot: true, first_name: 'Other', username: 'other_bot' };
const ANONYMOUS = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const AS_CHANNEL = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
const TELEGRAM = { id: 777_000, is_bot: false, first_name: 'Telegram' };
const FORWARDED = { forward_origin: { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 } };

/**
 * Whoever is no person that says it themself: what is theirs in the message, and what may come of it in private. In a
 * group, a channel, or through inline mode nothing comes of it. Behind each of them stands an administrator.
 */
const HEARING: readonly (readonly [string, (scene: Scene) => object, readonly Effect[]])[] = [
  [
    'an anonymous administrator of another group',
    ({ elsewhere }) => asChat(elsewhere.groupId, 'supergroup', ANONYMOUS),
    [],
  ],
  ['the linked channel', ({ channelId }) => asChat(channelId, 'channel', AS_CHANNEL), []],
  ['another channel', ({ elsewhere }) => asChat(elsewhere.channelId, 'channel', AS_CHANNEL), []],
  [
    'an administrator with another chat’s name',
    ({ channelId }) => ({ sender_chat: { id: channelId, type: 'channel' } }),
    [],
  ],
  [
    'an automatic forward',
    ({ channelId }) => ({ ...asChat(channelId, 'channel', TELEGRAM), is_automatic_forward: true, ...FORWARDED }),
    [],
  ],
  ['another bot', () => ({ from: OTHER_BOT }), []],
  ['nobody', () => ({ from: undefined }), []],
  // It is compared with the statement, and that is all.
  ['a person who forwards what somebody said', () => FORWARDED, ['sends here']],
];

describe.each(HEARING.flatMap((row) => PLACES.map((place) => [...row, place] as const)))(
  '%s',
  (_, fieldsIn, inPrivate, place) => {
    it(`is obeyed in no command, in this place: ${place}`, async () => {
      const deviations: string[] = [];
      const personId = scene.people.administrator.id;
      const chatId = place === 'private' ? personId : place === 'channel' ? scene.channelId : scene.groupId;
      const expected = place === 'private' ? inPrivate : [];
      for (const { name, isPaused } of COMMAND_ACTIONS) {
        const update = messageIn(scene, place, personId, name, fieldsIn(scene));
        const came = await scene.effectsOf(update, { chatId, personId, isPaused });
        if (came.join() !== expected.join()) deviations.push(`${name}: ${came.join(', ')}`);
      }
      expect(deviations).toEqual([]);
    });
  },
);

function asChat(id: number, type: string, from: object): object {
  return { sender_chat: { id, type, title: 'Other' }, from };
}
