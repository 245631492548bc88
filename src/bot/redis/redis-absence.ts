import { codeOf } from '../logger.ts';
import { REFUSAL_CODES } from './redis-refusal.ts';

/**
 * What Redis answers while it does not work, or not for us. An operator or time can change that; a person can't. `TRYAGAIN`
 * passes within moments, and so does `UNBLOCKED`, with which a server that becomes a replica ends a wait.
 */
const REFUSALS: readonly string[] = [...REFUSAL_CODES, 'TRYAGAIN', 'UNBLOCKED'];

/** Codes of a connection that does not open or breaks, from Node's `net`, `dns` and `tls`. */
const CONNECTION =
  /^(?:E(?:CONN(?:REFUSED|RESET|ABORTED)|TIMEDOUT|PIPE|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|ADDRNOTAVAIL|NOTFOUND|AI_AGAIN|NOENT|ACCES|PROTO)|CERT_.+|ERR_(?:TLS|SSL)_.+|DEPTH_ZERO_.+|SELF_SIGNED_.+|UNABLE_TO_.+)$/u;

/** ioredis' messages for a command that it gave up or did not send; these errors have no code. */
const GIVEN_UP =
  /^(?:Connection is closed|Stream isn't writeable|Command timed out|Command aborted|Socket timeout|Socket closed|Cluster isn't ready|Cluster is disconnect|None of startup nodes|Node is disconnected|Too many Cluster redirections|Failed to refresh slots cache)/u;

const NAMES: readonly string[] = ['AbortError', 'MaxRetriesPerRequestError', 'ClusterAllFailedError'];

/** Whether a client's error says that Redis can't be reached or accepts nothing at the moment. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? '';
  if (error.name === 'ReplyError') return REFUSALS.includes(code) || /max number of clients/u.test(error.message);
  return CONNECTION.test(code) || NAMES.includes(error.name) || GIVEN_UP.test(error.message);
}
