import { ReplyError } from 'ioredis';
import { expect, it } from 'vitest';
import { createReconnection } from '../../../src/bot/redis/reconnection.ts';

it.each([
  ["READONLY You can't write against a read only replica.", true],
  ['MASTERDOWN Link with MASTER is down', true],
  ["OOM command not allowed when used memory > 'maxmemory'.", false],
  ['WRONGTYPE Operation against a key', false],
])('a client connects again after "%s": %o', (message, again) => {
  expect(createReconnection(() => 0).reconnectOnError(new ReplyError(message))).toBe(again);
});

it('attempts to connect come ever more slowly, and every two seconds at least', () => {
  const { retryStrategy } = createReconnection(() => 0);
  expect([1, 2, 10, 40, 1_000].map(retryStrategy)).toEqual([50, 100, 500, 2_000, 2_000]);
});

it('a server that answers and refuses is connected to again once a second', () => {
  let time = 0;
  const { retryStrategy, reconnectOnError } = createReconnection(() => time);
  reconnectOnError(new ReplyError('READONLY no'));
  expect(retryStrategy(1)).toBe(1_000);
  time = 3_000;
  expect(retryStrategy(1)).toBe(50);
});

it('only a refusal for which the connection is replaced is passed on, before it is closed', () => {
  const told: string[] = [];
  const { reconnectOnError } = createReconnection(
    () => 0,
    ({ message }) => told.push(message),
  );
  for (const message of ['READONLY no', 'OOM no', 'WRONGTYPE no']) reconnectOnError(new ReplyError(message));
  expect(told).toEqual(['READONLY no']);
});
