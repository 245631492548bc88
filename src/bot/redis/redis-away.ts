import { codeOf, errorFields, type LogFields } from '../logger.ts';

const CLOSED = 'the connection was closed';
const NO_ANSWER = 'Redis does not answer';
const NO_WAY = 'there is no route to its host';
const NO_NAME = "its host name can't be resolved";

/** By the codes of Node's `net` and `dns`. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  ENOTFOUND: NO_NAME,
  EAI_AGAIN: NO_NAME,
  ENOENT: 'its socket does not exist',
};

/** ioredis' message for a missing answer; this error has no code. */
const TIMED_OUT = /^(?:Socket timeout|Command timed out)/u;

/** Why Redis is down, as fields of a log line: in words if the cause is known, otherwise the error's own fields. */
export function awayFields(error: unknown): LogFields {
  const code = codeOf(error);
  if (code === undefined) return isTimeout(error) ? { reason: NO_ANSWER } : errorFields(error);
  const reason = REASONS[code];
  return reason === undefined ? errorFields(error) : { code, reason };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && TIMED_OUT.test(error.message);
}
