import { GrammyError, HttpError } from 'grammy/web';
import { knownDescription } from './known-description.ts';
import { createHide, type Hide } from './secrets.ts';

/** What a log line can contain besides its event: facts about the program, never about a person. */
export type LogFields = Partial<Record<(typeof FIELDS)[number], string | number | boolean>>;

type Log = (event: string, fields?: LogFields) => void;

/** Writes log lines: an event by its name, and fields of the allow-list. */
export type Logger = { readonly debug: Log; readonly info: Log; readonly warn: Log; readonly error: Log };

/** The allow-list. A field that is not in it is never written. */
const FIELDS = [
  'address',
  'attempt',
  'code',
  'count',
  'dataDir',
  'description',
  'error',
  'frames',
  'key',
  'locale',
  'method',
  'milliseconds',
  'mode',
  'outcome',
  'pending',
  'pid',
  'reason',
  'retryAfter',
  'role',
  'signal',
  'status',
  'updateKind',
  'version',
] as const;

/** The first word of Redis' refusal, which identifies nobody. The rest may quote a key or a value. */
const REPLY_CODE = /^[A-Z]{2,20}(?= )/u;

/** What Redis says if our script runs a command, or names a key, that its user must not use. */
const SCRIPT_REFUSED = /^ERR The user executing the script can't /u;

/** What BullMQ puts before Redis' refusal in its own errors. */
const TOLD_BY_BULLMQ = /^Failed to add repeatable job for next iteration: /u;

const FRAMES_SHOWN = 5;

/** A log line before it is written: its event, and the allowed fields without secrets. */
type LogLine = { readonly event: string } & LogFields;

/** Writes a line to the runtime's log. */
export type WriteLine = (level: keyof Logger, line: LogLine) => void;

/** A log that writes only allowed fields. It removes `secrets` from every field. */
export function createLogger(secrets: readonly string[], write: WriteLine): Logger {
  const hide = createHide(secrets);
  const log =
    (level: keyof Logger): Log =>
    (event, fields = {}) =>
      write(level, { event, ...pickAllowed(fields, hide) });
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

function pickAllowed(fields: LogFields, hide: Hide): LogFields {
  const entries = FIELDS.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, typeof value === 'string' ? hide(value) : value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * An error as fields: its kind, its code, and where it was thrown. Its message is left out because it may quote what a
 * person wrote; of Telegram's descriptions only the known part is kept.
 */
export function errorFields(error: unknown): LogFields {
  if (error instanceof GrammyError) {
    return {
      error: 'GrammyError',
      method: error.method,
      code: error.error_code,
      description: knownDescription(error.description),
    };
  }
  if (error instanceof HttpError) return { ...errorFields(error.error), error: 'HttpError' };
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  return { error: error.name, ...(code === undefined ? {} : { code }), frames: framesOf(error) };
}

/**
 * The code of an error, if it has one: `ECONNREFUSED`. For a refusal of Redis it is the first word of the message, such as
 * `WRONGPASS`, and `NOPERM` inside a script too. For a Cluster that can't be reached it is the code of the node asked last.
 */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  const reply = error.message.replace(TOLD_BY_BULLMQ, '');
  if (error.name === 'ReplyError' || reply !== error.message) {
    return SCRIPT_REFUSED.test(reply) ? 'NOPERM' : REPLY_CODE.exec(reply)?.[0];
  }
  return 'lastNodeError' in error ? codeOf(error.lastNodeError) : undefined;
}

/** The topmost frames of a stack, without the message above them, whose lines can look like frames. */
function framesOf({ stack = '', message }: Error): string {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length;
  const frames = stack.slice(start).match(/^ +at .+$/gmu) ?? [];
  return frames
    .slice(0, FRAMES_SHOWN)
    .map((frame) => frame.trim())
    .join(' | ');
}
