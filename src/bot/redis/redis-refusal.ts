import { codeOf, type LogFields } from '../logger.ts';

/** Why Redis answers but refuses, in words for an operator, with the cure. */
export type RedisRefusal = { readonly code: string; readonly reason: string; readonly cure: string };

type Words = Omit<RedisRefusal, 'code'>;

/**
 * By the first word of Redis' answer: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors and
 * its source.
 */
const REFUSALS: Readonly<Record<string, Words>> = {
  READONLY: { reason: 'it is a replica and accepts no writes', cure: 'point REDIS_URL to the primary' },
  OOM: { reason: 'its memory is full (maxmemory)', cure: 'raise maxmemory, and leave maxmemory-policy at noeviction' },
  LOADING: { reason: 'it is reading its file', cure: 'wait until it has read the file' },
  NOPERM: { reason: 'its user lacks a right', cure: 'give the user what docs/operating.md lists' },
  MISCONF: { reason: "it can't write to its disk", cure: 'see its log, and make room on its disk' },
  NOREPLICAS: { reason: 'too few replicas follow it', cure: 'bring its replicas back, or lower min-replicas-to-write' },
  NOAUTH: { reason: 'it asks for a password', cure: 'put the password into REDIS_URL' },
  WRONGPASS: { reason: 'the user or the password is wrong', cure: 'put the right ones into REDIS_URL' },
  MASTERDOWN: { reason: 'it is a replica that lost its primary', cure: 'point REDIS_URL to the primary' },
  CLUSTERDOWN: { reason: 'the Cluster does not serve all its keys', cure: 'bring its lost nodes back' },
  BUSY: { reason: 'it is busy with a script', cure: 'see which program runs it (SCRIPT KILL ends it)' },
};

/** The codes of all refusals. */
export const REFUSAL_CODES: readonly string[] = Object.keys(REFUSALS);

/** The command named in Redis' answer, if its user may not run it. */
const COMMAND = /'([a-z|]{2,40})' command/u;

/** The refusal in an error of Redis; `undefined` if the error is something else. */
export function refusalOf(error: unknown): RedisRefusal | undefined {
  const refusal = refusalByCode(codeOf(error));
  const command = error instanceof Error && refusal?.code === 'NOPERM' ? COMMAND.exec(error.message)?.[1] : undefined;
  if (refusal === undefined || command === undefined) return refusal;
  return { ...refusal, reason: `${refusal.reason}: ${command}` };
}

/** The refusal with this code. */
export function refusalByCode(code: string | undefined): RedisRefusal | undefined {
  const words = code === undefined ? undefined : REFUSALS[code];
  return code === undefined || words === undefined ? undefined : { code, ...words };
}

/** `Redis refuses (READONLY): it is a replica and accepts no writes` */
export function tellRefusal({ code, reason }: RedisRefusal): string {
  return `Redis refuses (${code}): ${reason}`;
}

/** The fields of a log line about a refusal, with the cure. */
export function refusalFields({ code, reason, cure }: RedisRefusal): LogFields {
  return { code, reason: `${reason}; ${cure}` };
}
