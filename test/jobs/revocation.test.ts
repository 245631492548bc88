import { describe, expect, it } from 'vitest';
import { createIsRevoked } from '../../src/jobs/revocation.ts';
import type { Reply } from '../../src/jobs/verdict.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });

describe('a token that Telegram seemed not to know', () => {
  it.each<[boolean, Reply]>([
    [true, answered(401, { ok: false, error_code: 401, description: 'Unauthorized' })],
    [true, answered(404, { ok: false, error_code: 404, description: 'Not Found' })],
    [false, answered(200, { ok: true, result: {} })],
    [false, answered(401, undefined)],
    [false, answered(403, { ok: false, error_code: 403, description: 'Forbidden' })],
    [false, answered(500, { ok: false, error_code: 500, description: 'Internal Server Error: restart' })],
    [false, { kind: 'not-connected', code: 'ECONNREFUSED' }],
    [false, { kind: 'no-answer', code: 'timeout' }],
  ])('is revoked: %s, where getMe comes to %j', async (isRevoked, reply) => {
    expect(await createIsRevoked(async () => reply)()).toBe(isRevoked);
  });

  it('is asked about once at a time, however many posts suspect it, and again later', async () => {
    const methods: string[] = [];
    const isRevoked = createIsRevoked(async (method) => {
      methods.push(method);
      return answered(200, { ok: true });
    });
    await Promise.all([isRevoked(), isRevoked(), isRevoked()]);
    expect(methods).toEqual(['getMe']);
    await isRevoked();
    expect(methods).toEqual(['getMe', 'getMe']);
  });
});
