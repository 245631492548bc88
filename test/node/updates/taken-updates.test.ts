import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createTakenUpdates } from '../../../src/node/updates/taken-updates.ts';

const updates = (...ids: number[]) => ids.map((update_id) => ({ update_id }) as Update);
const idsOf = (given: readonly Update[]) => given.map(({ update_id }) => update_id);

describe('the offset that Telegram is told', () => {
  it('is the lowest unfinished update, in whatever order they are finished', () => {
    const taken = createTakenUpdates();
    expect(taken.offset()).toBe(0);
    taken.take(updates(5, 6, 7), 0, 0);
    taken.finish(6);
    expect(taken.offset()).toBe(5);
    taken.finish(5);
    expect(taken.offset()).toBe(7);
    taken.finish(7);
    expect([taken.offset(), taken.isHeld(), taken.inWork()]).toEqual([8, false, 0]);
  });

  it('stays where it is when a poll brings nothing', () => {
    const taken = createTakenUpdates();
    taken.take(updates(5), 0, 0);
    taken.finish(5);
    expect(taken.take([], 6, 0)).toEqual([]);
    expect(taken.offset()).toBe(6);
  });

  it('does not go back where Telegram repeats the first update alone', () => {
    const taken = createTakenUpdates();
    taken.take(updates(5, 6, 7), 0, 0);
    for (const id of [6, 7]) taken.finish(id);
    expect(taken.take(updates(5), 5, 0)).toEqual([]);
    taken.finish(5);
    expect(taken.offset()).toBe(8);
  });

  it('is not held by an update that is released, finished or not', () => {
    const taken = createTakenUpdates();
    taken.take(updates(5, 6, 7), 0, 0);
    for (const id of [5, 6]) taken.release(id);
    expect([taken.offset(), taken.inWork()]).toEqual([7, 3]);
    for (const id of [5, 7]) taken.finish(id);
    expect([taken.offset(), taken.inWork()]).toEqual([8, 1]);
  });

  it('is no longer held by what is unfinished for too long', () => {
    const taken = createTakenUpdates();
    taken.take(updates(5), 0, 1_000);
    taken.take(updates(5, 6), 5, 2_000);
    taken.letGo(1_000);
    expect(taken.offset()).toBe(5);
    taken.letGo(1_001);
    expect(taken.offset()).toBe(6);
    expect(taken.inWork()).toBe(2);
    taken.finish(5);
    expect(taken.offset()).toBe(6);
  });
});

describe('an update that comes again', () => {
  it('is not given a second time, finished or not', () => {
    const taken = createTakenUpdates();
    expect(idsOf(taken.take(updates(5, 6), 0, 0))).toEqual([5, 6]);
    taken.finish(6);
    expect(idsOf(taken.take(updates(5, 6, 7), 5, 0))).toEqual([7]);
  });

  it('is known also where it is long finished and Telegram was not told yet', () => {
    const taken = createTakenUpdates();
    taken.take(updates(5, 6), 0, 0);
    taken.finish(6);
    taken.take(updates(5, 6), 5, 0);
    taken.finish(5);
    // The poll that told it got lost on the way.
    expect(taken.take(updates(5, 6), 5, 0)).toEqual([]);
  });
});

describe('updates that are numbered from somewhere else', () => {
  it('are taken though their ids are lower, once each', () => {
    const taken = createTakenUpdates();
    taken.take(updates(500, 501), 0, 0);
    for (const id of [500, 501]) taken.finish(id);
    expect(idsOf(taken.take(updates(7), 502, 0))).toEqual([7]);
    expect(taken.offset()).toBe(7);
    expect(taken.take(updates(7), 7, 0)).toEqual([]);
    taken.finish(7);
    expect(taken.offset()).toBe(8);
  });

  it('are not held up by an old one that never ends', () => {
    const taken = createTakenUpdates();
    taken.take(updates(500), 0, 0);
    taken.letGo(1);
    taken.take(updates(7), 501, 1);
    taken.finish(7);
    expect(taken.offset()).toBe(8);
  });
});
