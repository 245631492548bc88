import { GrammyError, HttpError } from 'grammy/web';
import { ReplyError } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { errorFields, type LogFields, type Logger } from '../../src/bot/logger.ts';
import { createJsonLog } from '../../src/node/process/json-log.ts';

const TOKEN = '7654321:AAE_canary-token_of_some_length1';

function logging(secrets: readonly string[] = []): { lines: string[]; logger: Logger } {
  const lines: string[] = [];
  return { lines, logger: createJsonLog('debug', secrets, { write: (line: string) => void lines.push(line) }) };
}

describe('a log line', () => {
  it('is JSON with time, level, event and the allowed fields', () => {
    const { lines, logger } = logging();
    logger.warn('telegram.away', { code: 500, attempt: 2 });
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u),
      event: 'telegram.away',
      code: 500,
      attempt: 2,
    });
  });

  it('does not hold a field that is not on the list', () => {
    const { lines, logger } = logging();
    logger.error('x', { text: 'canary', userId: 'canary', update: 'canary', code: 1 } as LogFields);
    expect(lines.join()).not.toContain('canary');
  });

  it('does not hold a token, in whatever field and form it comes', () => {
    const { lines, logger } = logging(['s3cret-of-webhook']);
    logger.error('x', { description: `at https://api.telegram.org/bot${TOKEN}/getMe`, reason: 's3cret-of-webhook' });
    logger.error('x', { address: encodeURIComponent(TOKEN) });
    expect(lines.join()).not.toMatch(/canary|s3cret/u);
    expect(lines.join().match(/\[hidden\]/gu)).toHaveLength(3);
  });

  it('stays JSON where a secret is a single letter', () => {
    const { lines, logger } = logging(['s', '1']);
    logger.error('listening', { reason: 'was', pid: 11 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'listening', reason: 'was', pid: 11 });
  });
});

describe('an error', () => {
  it.each([
    ['Bad Request: chat not found', 'chat not found'],
    ['Bad Request: can\'t parse entities: Unsupported start tag "canary"', "can't parse entities"],
    [`Bad Request: no such path /bot${TOKEN}/sendMessage`, 'for an unknown reason'],
    ['Too Many Requests: retry after 7', 'Too Many Requests: retry after 7'],
  ])('of Telegram keeps its method, its code and the known part of its description: %s', (description, known) => {
    const refused = { ok: false as const, error_code: 400, description };
    const error = new GrammyError('message', refused, 'sendMessage', { text: 'canary' });
    expect(errorFields(error)).toEqual({
      error: 'GrammyError',
      method: 'sendMessage',
      code: 400,
      description: known,
    });
  });

  it('of the network keeps its code, and not its message, which may hold an address with the token', () => {
    const inner = Object.assign(new Error(`request to https://x/bot${TOKEN}/getMe failed`), { code: 'ECONNREFUSED' });
    const fields = errorFields(new HttpError('canary', inner));
    expect(fields).toMatchObject({ error: 'HttpError', code: 'ECONNREFUSED' });
    expect(JSON.stringify(fields)).not.toContain('canary');
  });

  it.each([
    ['WRONGPASS invalid username-password pair canary', 'WRONGPASS'],
    ["OOM command not allowed when used memory > 'maxmemory'. script: canary", 'OOM'],
    ["ERR The user executing the script can't run this command or subcommand script: canary", 'NOPERM'],
    ['canary WRONGPASS', undefined],
    ['CANARY', undefined],
  ])('of Redis keeps the code of its message, and nothing else of it: %s', (message, code) => {
    const error = Object.assign(new ReplyError(message), { command: { name: 'set', args: ['canary'] } });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ error: 'ReplyError' });
    expect(fields.code).toBe(code);
    expect(JSON.stringify(fields)).not.toMatch(/canary/iu);
  });

  it('of a Cluster that can not be reached keeps the code of the node that was asked last', () => {
    const error = Object.assign(new Error('canary'), { lastNodeError: new ReplyError('WRONGPASS canary') });
    expect(errorFields(error).code).toBe('WRONGPASS');
  });

  it('of our own keeps where it was thrown, and not its message, which may quote somebody', () => {
    const fields = errorFields(new TypeError('canary\n    at canary line of a message'));
    expect(fields).toMatchObject({ error: 'TypeError', frames: expect.stringContaining('logger.test.ts') });
    expect(JSON.stringify(fields)).not.toContain('canary');
  });

  it.each([undefined, null, 'canary', 7, { message: 'canary' }])('that is none is told by its type: %s', (thrown) => {
    expect(errorFields(thrown)).toEqual({ error: typeof thrown });
  });
});
