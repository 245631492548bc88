import type { Update } from 'grammy/types';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createScene,
  type Effect,
  PEOPLE,
  PLACES,
  type Place,
  type Role,
  type Scene,
} from '../support/matrix-scene.ts';
import { COMMAND_ACTIONS, type PressAction, pressActions } from '../support/matrix-tables.ts';
import { messageIn, pressIn } from '../support/matrix-updates.ts';

let scene: Scene;
let presses: readonly PressAction[];

beforeAll(async () => {
  scene = await createScene();
  presses = pressActions(scene);
});

const PAIRS = PEOPLE.flatMap((role) => PLACES.map((place) => [role, place] as const));

/** Does it in that place, and tells what came of it where that is not what may. */
async function deviation(
  [role, place]: readonly [Role, Place],
  { name, isPaused }: { readonly name: string; readonly isPaused: boolean },
  update: Update,
  may: readonly Effect[],
): Promise<readonly string[]> {
  const personId = scene.people[role].id;
  const chatId = place === 'private' ? personId : place === 'channel' ? scene.channelId : scene.groupId;
  const came = await scene.effectsOf(update, { chatId, personId, isPaused });
  const expected = [...may].toSorted();
  return came.join() === expected.join() ? [] : [`${name}: ${came.join(', ')}; may: ${expected.join(', ')}`];
}

describe.each(PAIRS)('a %s, in this place: %s', (role, place) => {
  const isHeard = place === 'private' || place === 'group';

  it('brings about by each command what may come of it, and nothing else', async () => {
    const deviations: string[] = [];
    for (const action of COMMAND_ACTIONS) {
      const update = messageIn(scene, place, scene.people[role].id, action.name);
      deviations.push(...(await deviation([role, place], action, update, isHeard ? action.may(role, place) : [])));
    }
    expect(deviations).toEqual([]);
  });

  it('brings about by each button that is there what may come of it, and nothing else', async () => {
    const deviations: string[] = [];
    for (const action of presses) {
      const update = pressIn(scene, place, scene.people[role].id, action.data, ['contents', action.data]);
      const may = isHeard ? action.may(role, place) : (['says in passing'] as const);
      deviations.push(...(await deviation([role, place], action, update, may)));
    }
    expect(deviations).toEqual([]);
  });

  it.each([
    ['has no buttons', []],
    ['has other buttons', ['old', 'sub:AAAAAAAA:hd696:paused=no']],
  ])('brings about nothing by a press on a message that %s', async (_, held) => {
    const deviations: string[] = [];
    for (const action of presses) {
      const update = pressIn(scene, place, scene.people[role].id, action.data, held);
      deviations.push(...(await deviation([role, place], action, update, ['says in passing'])));
    }
    expect(deviations).toEqual([]);
  });
});

it.each([
  ['in a chat and on an inline message at once', { inline_message_id: 'AAAA' }],
  ['on no message at all', { message: undefined }],
])('a press %s brings about nothing', async (_, shown) => {
  const personId = scene.people.administrator.id;
  const deviations: string[] = [];
  for (const action of presses) {
    const { update_id, callback_query } = pressIn(scene, 'group', personId, action.data, [action.data]);
    const update = { update_id, callback_query: { ...callback_query, ...shown } } as Update;
    deviations.push(...(await deviation(['administrator', 'group'], action, update, ['says in passing'])));
  }
  expect(deviations).toEqual([]);
});

describe('an anonymous administrator of this group', () => {
  it('brings about by each command what an administrator may', async () => {
    const deviations: string[] = [];
    const chat = { id: scene.groupId, type: 'supergroup', title: 'Reading circle' };
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    for (const action of COMMAND_ACTIONS) {
      const update = messageIn(scene, 'group', 0, action.name, { from, sender_chat: chat });
      const may = action.may('administrator', 'group');
      deviations.push(...(await deviation(['administrator', 'group'], action, update, may)));
    }
    expect(deviations).toEqual([]);
  });
});
