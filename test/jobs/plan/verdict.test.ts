import { describe, expect, it } from 'vitest';
import { judge, type Reply, type Verdict } from '../../../src/jobs/plan/verdict.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });
const refusal = (code: number, description: string, parameters?: object): object => ({
  ok: false,
  error_code: code,
  description,
  ...(parameters === undefined ? {} : { parameters }),
});
const refused = (code: number, description: string, parameters?: object): Reply =>
  answered(code, refusal(code, description, parameters));

/** As the source of the Bot API server (`Client.cpp`) and of its library word them, and as older servers did. */
describe('a reply to a send', () => {
  it.each<[Verdict['kind'], Reply]>([
    ['sent', answered(200, { ok: true, result: {} })],
    ['sent', refused(500, "Internal Server Error: sent message was immediately deleted and can't be returned")],
    ['unknown', refused(500, 'Internal Server Error')],
    ['unknown', refused(500, 'Internal Server Error: restart')],
    ['unknown', refused(502, 'Bad Gateway')],
    ['unknown', { kind: 'no-answer', code: 'ECONNRESET' }],
    ['unknown', { kind: 'no-answer', code: 'timeout' }],
    ['wait', { kind: 'not-connected', code: 'ECONNREFUSED' }],
    ['wait', { kind: 'not-connected', code: 'ENOTFOUND' }],
    ['wait', refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 })],
    ['gone', refused(403, 'Forbidden: bot was blocked by the user')],
    ['gone', refused(403, 'Forbidden: user is deactivated')],
    ['gone', refused(403, 'Forbidden: bot was kicked from the group chat')],
    ['gone', refused(403, 'Forbidden: bot was kicked from the supergroup chat')],
    ['gone', refused(403, 'Forbidden: bot was kicked from the channel chat')],
    ['gone', refused(403, 'Forbidden: bot is not a member of the group chat')],
    ['gone', refused(403, 'Forbidden: bot is not a member of the supergroup chat')],
    ['gone', refused(403, 'Forbidden: bot is not a member of the channel chat')],
    ['gone', refused(403, 'Forbidden: the group chat was deleted')],
    ['gone', refused(400, 'Bad Request: group chat was deactivated')],
    [
      'migrated',
      refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -100 }),
    ],
    ['not-found', refused(400, 'Bad Request: chat not found')],
    ['not-found', refused(400, 'Bad Request: private chat not found')],
    ['not-found', refused(400, 'Bad Request: PEER_ID_INVALID')],
    ['not-found', refused(400, 'Bad Request: CHAT_ID_INVALID')],
    ['not-found', refused(400, 'Bad Request: CHANNEL_PRIVATE')],
    ['not-found', refused(400, 'Bad Request: CHANNEL_INVALID')],
    ['not-found', refused(400, 'Bad Request: CHANNEL_PUBLIC_GROUP_NA')],
    ['no-topic', refused(400, 'Bad Request: message thread not found')],
    ['no-topic', refused(400, 'Bad Request: topic not found')],
    ['no-topic', refused(400, 'Bad Request: TOPIC_DELETED')],
    ['no-topic', refused(400, 'Bad Request: TOPIC_ID_INVALID')],
    ['no-topic', refused(400, 'Bad Request: chat is not a forum')],
    ['no-rights', refused(400, 'Bad Request: TOPIC_CLOSED')],
    ['no-rights', refused(400, 'Bad Request: need administrator rights in the channel chat')],
    ['no-rights', refused(400, 'Bad Request: have no write access to the chat')],
    ['no-rights', refused(400, 'Bad Request: not enough rights to send text messages to the chat')],
    ['no-rights', refused(400, 'Bad Request: have no rights to send a message')],
    ['no-rights', refused(400, 'Bad Request: chat is restricted')],
    ['no-rights', refused(400, 'Bad Request: CHAT_RESTRICTED')],
    ['no-rights', refused(400, 'Bad Request: CHAT_FORBIDDEN')],
    ['no-rights', refused(400, 'Bad Request: CHAT_WRITE_FORBIDDEN')],
    ['no-rights', refused(400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN')],
    ['no-rights', refused(400, 'Bad Request: CHAT_GUEST_SEND_FORBIDDEN')],
    ['no-rights', refused(400, 'Bad Request: CHAT_ADMIN_REQUIRED')],
    ['no-rights', refused(400, 'Bad Request: USER_BANNED_IN_CHANNEL')],
    ['no-rights', refused(400, 'Bad Request: USER_RESTRICTED')],
    ['no-rights', refused(400, 'Bad Request: ALLOW_PAYMENT_REQUIRED_5')],
    ['no-rights', refused(403, "Forbidden: bot can't initiate conversation with a user")],
    ['no-rights', refused(403, 'Forbidden: something new')],
    ['revoked', refused(401, 'Unauthorized')],
    ['revoked', refused(401, 'Unauthorized: invalid token specified')],
    ['revoked', refused(404, 'Not Found')],
    ['bug', refused(400, 'Bad Request: message is too long')],
    ['bug', refused(400, 'Bad Request: text is too long')],
    ['bug', refused(400, 'Bad Request: message text is empty')],
    ['bug', refused(400, "Bad Request: can't parse entities: Unsupported type specified")],
    ['bug', refused(400, 'Bad Request: BUTTON_DATA_INVALID')],
    ['bug', refused(400, 'Bad Request: something new')],
    ['bug', refused(409, 'Conflict: terminated by other getUpdates request')],
    ['bug', refused(413, 'Request Entity Too Large')],
  ])('is %s: %j', (kind, reply) => {
    expect(judge(reply).kind).toBe(kind);
  });

  it.each([
    [undefined],
    [null],
    ['<html>'],
    [7],
    [[]],
    [{}],
    [{ ok: false }],
    [{ ok: 'true' }],
    [{ parameters: { retry_after: 7 } }],
    [{ ok: false, error_code: '403', description: 'Forbidden: bot was blocked by the user' }],
    [{ ok: false, error_code: 418, description: 'Unauthorized' }],
    [{ ok: true, error_code: 401 }],
    [{ error_code: 401, description: 'Unauthorized' }],
    [{ error: 'Forbidden: bot was blocked by the user' }],
  ])('that Telegram did not write says nothing, whatever its status: %j', (body) => {
    for (const status of [201, 204, 302, 400, 401, 403, 404, 409, 413, 429, 500, 502]) {
      expect(judge(answered(status, body))).toEqual({ kind: 'unknown', why: `${status}` });
    }
  });

  it('with the code of another status is not Telegram’s', () => {
    for (const [status, code] of [
      [200, 403],
      [403, 200],
      [502, 401],
      [401, 502],
      [400, 429],
    ] as const) {
      expect(judge(answered(status, refusal(code, 'chat not found'))).kind).toBe('unknown');
    }
  });

  it('is sent only where Telegram says so with a 200', () => {
    for (const status of [201, 302, 400, 500]) expect(judge(answered(status, { ok: true })).kind).toBe('unknown');
    expect(judge(answered(200, { ok: false })).kind).toBe('unknown');
    expect(judge(answered(200, undefined)).kind).toBe('unknown');
  });

  it('of a page that only quotes Telegram’s words is unknown', () => {
    const words = "sent message was immediately deleted and can't be returned";
    expect(judge(answered(500, words)).kind).toBe('unknown');
    expect(judge(answered(500, { ok: true, description: words })).kind).toBe('unknown');
  });

  it('of a flood waits as long as told, and a second where nothing of use is told', () => {
    expect(judge(refused(429, 'Too Many Requests', { retry_after: 7 }))).toEqual({
      kind: 'wait',
      milliseconds: 7_000,
      why: 'flood',
    });
    for (const parameters of [undefined, {}, { retry_after: 'x' }, { retry_after: -3 }, { retry_after: 1 / 0 }]) {
      expect(judge(refused(429, 'Too Many Requests', parameters))).toMatchObject({ milliseconds: 1_000 });
    }
  });

  it('of a connection that did not open is tried again after five seconds', () => {
    expect(judge({ kind: 'not-connected', code: 'ECONNREFUSED' })).toEqual({
      kind: 'wait',
      milliseconds: 5_000,
      why: 'not-connected',
    });
  });

  it('of a migration tells the new chat, where it is one', () => {
    const upgraded = 'Bad Request: group chat was upgraded to a supergroup chat';
    expect(judge(refused(400, upgraded, { migrate_to_chat_id: -1_001 }))).toEqual({ kind: 'migrated', chatId: -1_001 });
    expect(judge(refused(400, upgraded, { migrate_to_chat_id: '-1001' })).kind).toBe('bug');
  });

  it('that is our fault is told by its known words alone', () => {
    const secret = "Bad Request: can't parse entities: Can't find end tag after «what a person wrote»";
    expect(judge(refused(400, secret))).toEqual({ kind: 'bug', why: "can't parse entities" });
    expect(judge(refused(400, 'Bad Request: what a person wrote'))).toEqual({ kind: 'bug', why: '400' });
    expect(judge(refused(409, 'Conflict: what a person wrote'))).toEqual({ kind: 'bug', why: '409' });
  });
});
