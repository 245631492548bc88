import { describe, expect, it } from 'vitest';
import { createIsRevoked } from '../../src/jobs/revocation.ts';
import type { Reply } from '../../src/jobs/verdict.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });
const KNOWN = answered(200, { ok: true, result: {} });
const UNAUTHORIZED = answered(401, { ok: false, error_code: 401, description: 'Unauthorized' });

/** Milliseconds; nothing is waited for here. */
const NO_PAUSE = 0;

describe('a token that Telegram seemed not to know', () => {
  it.each<[boolean, Reply]>([
    [true, UNAUTHORIZED],
    [true, answered(404, { ok: false, error_code: 404, description: 'Not Found' })],
    [false, KNOWN],
    [false, answered(401, undefined)],
    [false, answered(403, { ok: false, error_code: 403, description: 'Forbidden' })],
    [false, answered(500, { ok: false, error_code: 500, description: 'Internal Server Error: restart' })],
    [false, { kind: 'not-connected', code: 'ECONNREFUSED' }],
    [false, { kind: 'no-answer', code: 'timeout' }],
  ])('is revoked: %s, where getMe comes to %j each time', async (isRevoked, reply) => {
    expect(await createIsRevoked(async () => reply, NO_PAUSE)()).toBe(isRevoked);
  });

  it('is good where getMe knows it the second time', async () => {
    const replies = [UNAUTHORIZED, KNOWN];
    expect(await createIsRevoked(async () => replies.shift() ?? UNAUTHORIZED, NO_PAUSE)()).toBe(false);
  });

  it('is asked about for all posts that suspect it at once, and again later', async () => {
    const methods: string[] = [];
    const send = async (method: string): Promise<Reply> => {
      methods.push(method);
      return KNOWN;
    };
    const isRevoked = createIsRevoked(send, NO_PAUSE);
    await Promise.all([isRevoked(), isRevoked(), isRevoked()]);
    expect(methods).toEqual(['getMe']);
    await isRevoked();
    expect(methods).toEqual(['getMe', 'getMe']);
  });
});
