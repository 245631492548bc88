import { expect, it } from 'vitest';
import { createRemembered } from '../../src/workerd/remembered.ts';
import { until } from '../support/process.ts';

it('25 requests at once ask once, and all have the answer', async () => {
  let asked = 0;
  const gate = Promise.withResolvers<string>();
  const remembered = createRemembered(
    () => {
      asked += 1;
      return gate.promise;
    },
    { lasts: () => 1_000, longest: 60_000, now: () => 0 },
  );
  const answers = Array.from({ length: 25 }, () => remembered());
  gate.resolve('ready');
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['ready']));
  expect(asked).toBe(1);
});

it('an answer is asked for again once it has lasted', async () => {
  let [now, asked] = [0, 0];
  const remembered = createRemembered(
    async () => {
      asked += 1;
      return asked;
    },
    { lasts: () => 1_000, longest: 60_000, now: () => now },
  );
  const at = async (time: number) => {
    now = time;
    return remembered();
  };
  expect([await at(0), await at(999), await at(1_000)]).toEqual([1, 1, 2]);
});

it('nobody waits for ever for a request that was broken off, or that failed', async () => {
  let [now, asked] = [0, 0];
  const remembered = createRemembered<string>(
    () => {
      asked += 1;
      return asked === 1 ? new Promise(() => {}) : Promise.reject(new Error('cut'));
    },
    { lasts: () => 1_000, longest: 5_000, now: () => now },
  );
  void remembered();
  const waiting = remembered();
  waiting.catch(() => {});
  now = 5_000;
  await until('it asks itself', () => asked === 2);
  await expect(waiting).rejects.toThrow('cut');
  await expect(remembered()).rejects.toThrow('cut');
});
