import { Counter, Gauge, type Registry } from 'prom-client';
import { OTHER_CLOCKS, type OtherClock } from '../../bot/clocks.ts';
import type { RedisConfig } from '../../bot/config.ts';
import { createReading, inSeconds, type Reading } from './reading.ts';

/**
 * Values that other parts of the program know. Each is read when the page is requested. One that is missing or `undefined` is not
 * on the page: it is unknown, or does not apply to this role.
 */
export type Signs = {
  /** Milliseconds since a tick last finished, or since the start of the program if none has. */
  readonly tickAge?: () => number | undefined;
  /** How far this machine's clock is ahead of another (milliseconds). */
  readonly clockDifference?: (of: OtherClock) => number | undefined;
  /** Milliseconds since Redis last rewrote its append-only file. */
  readonly rewritingAge?: () => number | undefined;
  /** Milliseconds since the last successful back-up. */
  readonly backupAge?: () => Promise<number | undefined>;
  /** Lines that the log dropped because nobody read them in time. */
  readonly droppedLines?: () => number;
};

const UNKNOWN = () => undefined;

/**
 * Adds the signs to the page. `redis` tells whether Redis is private, and rewritten every five minutes, or external,
 * once a day.
 */
export function showSigns(registry: Registry, signs: Signs, redis: RedisConfig['kind']): void {
  const { tickAge = UNKNOWN, clockDifference = UNKNOWN, rewritingAge = UNKNOWN, backupAge = UNKNOWN } = signs;
  const { droppedLines = () => 0 } = signs;
  const registers = [registry];
  const age = (name: string, help: string, read: Reading): void => createReading(registry, name, help, inSeconds(read));
  age('verbatim_tick_age_seconds', 'How long ago a tick last finished.', tickAge);
  createReading(
    registry,
    'verbatim_rewriting_age_seconds',
    'How long ago Redis rewrote its append-only file.',
    inSeconds(rewritingAge),
    { redis },
  );
  age('verbatim_backup_age_seconds', 'How long ago a back-up last succeeded.', backupAge);
  new Gauge({
    name: 'verbatim_clock_difference_seconds',
    help: 'How far the clock of this machine is ahead of that of Redis or Telegram.',
    labelNames: ['of'],
    registers,
    collect() {
      for (const of of OTHER_CLOCKS) {
        const difference = clockDifference(of);
        if (difference === undefined) this.remove({ of });
        else this.set({ of }, difference / 1_000);
      }
    },
  });
  new Counter({
    name: 'verbatim_log_lines_dropped_total',
    help: 'Log lines that were dropped because nobody read them in time.',
    registers,
    collect() {
      this.reset();
      this.inc(droppedLines());
    },
  });
}
