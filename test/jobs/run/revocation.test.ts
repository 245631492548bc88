import { describe, expect, it } from 'vitest';
import { judge, type Reply } from '../../../src/jobs/plan/verdict.ts';
import { createIsRevoked } from '../../../src/jobs/run/revocation.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });
const KNOWN = answered(200, { ok: true, result: {} });
const UNAUTHORIZED = answered(401, { ok: false, error_code: 401, description: 'Unauthorized' });

const isDenied = (reply: Reply): boolean => judge(reply).kind === 'revoked';

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
    expect(await createIsRevoked(async () => isDenied(reply), NO_PAUSE)()).toBe(isRevoked);
  });

  it('is good where getMe knows it the second time', async () => {
    const replies = [UNAUTHORIZED, KNOWN];
    expect(await createIsRevoked(async () => isDenied(replies.shift() ?? UNAUTHORIZED), NO_PAUSE)()).toBe(false);
  });

  it('is asked about for all posts that suspect it at once, and again later', async () => {
    let asked = 0;
    const isRevoked = createIsRevoked(async () => {
      asked += 1;
      return isDenied(KNOWN);
    }, NO_PAUSE);
    await Promise.all([isRevoked(), isRevoked(), isRevoked()]);
    expect(asked).toBe(1);
    await isRevoked();
    expect(asked).toBe(2);
  });
});
