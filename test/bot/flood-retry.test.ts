import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFloodRetry } from '../../src/bot/api-transformers.ts';

const OK = { ok: true, result: true } as const;

function refusal(seconds: number) {
  return {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: seconds },
  } as const;
}

/** A Bot API that answers so, one call after the other. */
function answering(...answers: readonly (typeof OK | ReturnType<typeof refusal>)[]) {
  const left = [...answers];
  const call = vi.fn(async () => left.shift() ?? OK);
  const send = (signal?: AbortSignal) =>
    createFloodRetry()(call as never, 'getMe', {} as never, signal as never) as Promise<unknown>;
  return { call, send };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a 429 is waited out once', async () => {
  const { call, send } = answering(refusal(3), OK);
  const answer = send();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(call).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toEqual(OK);
});

it('a second 429 is the answer, and one that asks for a long wait is at once', async () => {
  const { call, send } = answering(refusal(3), refusal(4), refusal(11));
  const answer = send();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toEqual(refusal(4));
  expect(await send()).toEqual(refusal(11));
  expect(call).toHaveBeenCalledTimes(3);
});

it('a call that is given up while it waits is not made again', async () => {
  const { call, send } = answering(refusal(3));
  const stop = new AbortController();
  const answer = send(stop.signal);
  await vi.advanceTimersByTimeAsync(1);
  stop.abort();
  await expect(answer).rejects.toThrow('given up');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(call).toHaveBeenCalledTimes(1);
});
