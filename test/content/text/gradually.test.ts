import { describe, expect, it } from 'vitest';
import { finish, gradually } from '../../../src/content/text/gradually.ts';

/** A thing of three steps, and what was done to build it. */
function threeSteps() {
  const done: number[] = [];
  const thing = gradually(function* () {
    for (const step of [1, 2]) {
      done.push(step);
      yield;
    }
    done.push(3);
    return [...done];
  });
  return { done, thing };
}

describe('a thing that is built gradually', () => {
  it('is not begun before it is asked for', () => {
    expect(threeSteps().done).toEqual([]);
  });

  it('is built once, whoever asks for it', () => {
    const { thing } = threeSteps();
    expect(thing.get()).toEqual([1, 2, 3]);
    expect(thing.get()).toBe(thing.get());
  });

  it('is built on from where its steps have come to', () => {
    const { done, thing } = threeSteps();
    const steps = thing.steps();
    steps.next();
    expect(done).toEqual([1]);
    expect(thing.get()).toEqual([1, 2, 3]);
    expect(steps.next().done).toBe(true);
    expect(done).toEqual([1, 2, 3]);
  });

  it('is built by its steps alone', () => {
    const { done, thing } = threeSteps();
    finish(thing.steps());
    expect(done).toEqual([1, 2, 3]);
    thing.get();
    expect(done).toEqual([1, 2, 3]);
  });
});
