import type { Logger } from '../../bot/logger.ts';
import { createOutages } from '../../bot/outages.ts';
import type { PostReport } from '../../jobs/run/attempt.ts';
import type { TickReport } from '../../jobs/run/tick.ts';

/** The reports of posting as log lines. */
export type PostLog = {
  write(report: PostReport | TickReport): void;
  /** Logs what is still going on, with its counts. */
  stop(): void;
};

/** How long no other of its kind must occur for it to be over (milliseconds). */
const QUIET_MS = 60_000;

/** The pause between checks for what is over (milliseconds). */
const LOOK_EVERY_MS = 10_000;

/** The most kinds tracked at the same time. A reason is a text of Telegram's, and there can be many. */
const MAX_KINDS = 20;

type Line = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly outcome?: string;
  readonly reason?: string;
};

/**
 * Logs what an operator should know when it begins, and with its count when it is over: an outage makes two lines, however many
 * posts it affects. Everything else is logged at debug level.
 */
export function createPostLog(logger: Logger, monotonic: () => number): PostLog {
  const outages = createOutages<Line>();
  const write = (line: Line, milliseconds?: number): void => {
    const { level, event, ...fields } = line;
    const crowded = outages.ongoing().length >= MAX_KINDS;
    const kind = crowded ? event : `${event} ${line.outcome} ${line.reason}`;
    if (!outages.note(kind, line, monotonic())) return;
    logger[level](event, { ...fields, ...(milliseconds === undefined ? {} : { milliseconds }) });
  };
  const tellOver = (quiet: number): void => {
    for (const { detail, since, last, count } of outages.over(quiet, monotonic())) {
      const { level, event, ...fields } = detail;
      if (count > 1) logger[level](`${event}.over`, { ...fields, count, milliseconds: Math.round(last - since) });
    }
  };
  const timer = setInterval(() => tellOver(QUIET_MS), LOOK_EVERY_MS).unref();
  return {
    write(report) {
      const line = lineOf(report);
      if (line === undefined) logger.debug(`post.${report.kind}`);
      else write(line, 'milliseconds' in report ? report.milliseconds : undefined);
    },
    stop() {
      clearInterval(timer);
      tellOver(0);
    },
  };
}

function lineOf(report: PostReport | TickReport): Line | undefined {
  switch (report.kind) {
    case 'ended': {
      const { outcome, why } = report;
      if (outcome === 'sent' || outcome === 'paused') return undefined;
      return { level: 'warn', event: 'post.ended', outcome, ...(why === undefined ? {} : { reason: why }) };
    }
    case 'waits':
      return { level: 'info', event: 'post.waits', reason: report.why };
    case 'held':
      return {
        level: 'warn',
        event: 'post.held',
        reason: 'the clocks differ, so late slots are held until they agree',
      };
    case 'no-picture':
      return { level: 'warn', event: 'post.no-picture', reason: report.why };
    case 'over':
      return { level: 'info', event: 'subscription.over', reason: 'all passages have come once' };
    case 'unknown':
      return { level: 'warn', event: 'post.ended', outcome: 'unknown', reason: 'its worker died' };
    case 'not-erased':
      return {
        level: 'error',
        event: 'post.not-erased',
        reason:
          'most chats seem to be gone, so nothing is erased; check whether this is the right bot and Bot API server',
      };
    case 'put-off':
      return {
        level: 'error',
        event: 'post.put-off',
        reason: "this version can't read its record, or can't compute its times",
      };
    default:
      return undefined;
  }
}
