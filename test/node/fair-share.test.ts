import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { createFairShare } from '../../src/node/fair-share.ts';

const messageIn = (chat: number) => ({ update_id: 1, message: { chat: { id: chat } } }) as Update;

it('a chat gets its share and no more, others get theirs, and room comes back', async () => {
  let floods = 0;
  const fairly = createFairShare(2, () => {
    floods += 1;
  });
  const gate = Promise.withResolvers<void>();
  const done: number[] = [];
  const work = (chat: number) => fairly(messageIn(chat), () => gate.promise.then(() => void done.push(chat)));
  const running = [work(1), work(1), work(1), work(2)];
  expect(floods).toBe(1);
  gate.resolve();
  await Promise.all(running);
  expect(done).toEqual([1, 1, 2]);
  await work(1);
  expect(done).toEqual([1, 1, 2, 1]);
});

it('a chat gets its room back when the work fails', async () => {
  const fairly = createFairShare(1, () => {});
  await expect(fairly(messageIn(1), () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  let isDone = false;
  await fairly(messageIn(1), async () => {
    isDone = true;
  });
  expect(isDone).toBe(true);
});
