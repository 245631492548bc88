import { describe, expect, it } from 'vitest';
import { judge, type Reply, type Verdict } from '../../src/jobs/verdict.ts';

const refused = (status: number, description: string, parameters?: object): Reply => ({
  kind: 'answered',
  status,
  body: { ok: false, error_code: status, description, ...(parameters === undefined ? {} : { parameters }) },
});
const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });

/** As the Bot API words them. */
describe('a reply to a send', () => {
  it.each<[Verdict['kind'], string, Reply]>([
    ['sent', 'an answer that is ok', answered(200, { ok: true, result: {} })],
    [
      'sent',
      'deleted at once',
      refused(500, "Internal Server Error: sent message was immediately deleted and can't be returned"),
    ],
    ['unknown', 'an internal error', refused(500, 'Internal Server Error')],
    ['unknown', 'a bad gateway in HTML', answered(502, undefined)],
    ['unknown', 'an empty 200', answered(200, undefined)],
    ['unknown', 'a 200 that is HTML', answered(200, undefined)],
    ['unknown', 'a 200 that says not ok', answered(200, { ok: false })],
    ['unknown', 'a redirect', answered(302, undefined)],
    ['unknown', 'a reset', { kind: 'no-answer', code: 'ECONNRESET' }],
    ['unknown', 'silence', { kind: 'no-answer', code: 'timeout' }],
    ['wait', 'a refused connection', { kind: 'not-connected', code: 'ECONNREFUSED' }],
    ['wait', 'a name that leads nowhere', { kind: 'not-connected', code: 'ENOTFOUND' }],
    ['wait', 'a flood', refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 })],
    ['gone', 'blocked', refused(403, 'Forbidden: bot was blocked by the user')],
    ['gone', 'deactivated', refused(403, 'Forbidden: user is deactivated')],
    ['gone', 'kicked', refused(403, 'Forbidden: bot was kicked from the supergroup chat')],
    ['gone', 'kicked from a channel', refused(403, 'Forbidden: bot was kicked from the channel chat')],
    ['gone', 'no member', refused(403, 'Forbidden: bot is not a member of the channel chat')],
    ['gone', 'deleted', refused(403, 'Forbidden: the group chat was deleted')],
    ['gone', 'never started', refused(403, "Forbidden: bot can't initiate conversation with a user")],
    [
      'migrated',
      'an upgraded group',
      refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -100 }),
    ],
    ['not-found', 'an unknown chat', refused(400, 'Bad Request: chat not found')],
    ['no-rights', 'no administrator', refused(400, 'Bad Request: need administrator rights in the channel chat')],
    ['no-rights', 'no write access', refused(400, 'Bad Request: have no write access to the chat')],
    [
      'no-rights',
      'not enough rights',
      refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
    ],
    ['no-rights', 'forbidden', refused(400, 'Bad Request: CHAT_WRITE_FORBIDDEN')],
    ['no-rights', 'a closed topic', refused(400, 'Bad Request: TOPIC_CLOSED')],
    ['no-rights', 'a topic that is gone', refused(400, 'Bad Request: message thread not found')],
    ['no-rights', 'a 403 with other words', refused(403, 'Forbidden: something new')],
    ['revoked', 'a revoked token', refused(401, 'Unauthorized')],
    ['revoked', 'a token that never was', refused(404, 'Not Found')],
    ['bug', 'too long', refused(400, 'Bad Request: message is too long')],
    ['bug', 'bad entities', refused(400, "Bad Request: can't parse entities: …")],
    ['bug', 'a 4xx that is no JSON', answered(413, undefined)],
  ])('is %s: %s', (kind, _, reply) => {
    expect(judge(reply).kind).toBe(kind);
  });

  it('of a flood waits as long as told, and a second where nothing is told', () => {
    expect(judge(refused(429, 'Too Many Requests', { retry_after: 7 }))).toMatchObject({ milliseconds: 7_000 });
    expect(judge(refused(429, 'Too Many Requests'))).toMatchObject({ milliseconds: 1_000 });
    expect(judge(answered(429, undefined))).toMatchObject({ milliseconds: 1_000 });
  });

  it('of a migration tells the new chat', () => {
    const reply = refused(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1_001 });
    expect(judge(reply)).toEqual({ kind: 'migrated', chatId: -1_001 });
  });

  it.each([null, 'text', 7, [], { parameters: null }, { parameters: { retry_after: 'x' } }, { ok: 'true' }])(
    'with a body of another form is never taken for sent: %o',
    (body) => {
      expect(judge(answered(200, body)).kind).toBe('unknown');
      expect(judge(answered(500, body)).kind).toBe('unknown');
      expect(judge(answered(400, body)).kind).toBe('bug');
    },
  );
});
