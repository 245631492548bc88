import type { Logger } from '../../bot/logger.ts';

/** What became of attempts to have a file rewritten. */
export type RewritingRecord = {
  /** All went well where there are no codes of failures. */
  tried(failures: readonly string[]): void;
  /** It is known to have been rewritten then (milliseconds since 1970). */
  succeeded(time: number): void;
  /** Milliseconds since it was, or since this record began. */
  age(): number;
};

/** Says each failure once, and once that it is over. */
export function createRewritingRecord(logger: Pick<Logger, 'info' | 'warn'>, now: () => number): RewritingRecord {
  let at = now();
  let failing: readonly string[] = [];
  return {
    tried(failures) {
      for (const code of failures.filter((each) => !failing.includes(each))) {
        logger.warn('redis.not-rewritten', {
          code,
          reason: 'what was erased stays in its append-only file until it is rewritten (BGREWRITEAOF)',
        });
      }
      if (failing.length > 0 && failures.length === 0) logger.info('redis.rewritten');
      failing = failures;
      if (failures.length === 0) at = now();
    },
    succeeded(time) {
      at = Math.max(at, time);
    },
    age: () => now() - at,
  };
}
