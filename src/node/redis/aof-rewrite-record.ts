import type { Logger } from '../../bot/logger.ts';

/** The results of attempts to rewrite a file. */
export type RewritingRecord = {
  /** Records an attempt; it succeeded if there are no codes of failures. */
  tried(failures: readonly string[]): void;
  /** Records that the file is known to have been rewritten at this time (milliseconds since 1970). */
  succeeded(time: number): void;
  /** Milliseconds since the last rewrite, or since this record began. */
  age(): number;
};

/** Logs each failure once, and once that it is over. */
export function createRewritingRecord(logger: Pick<Logger, 'info' | 'warn'>, now: () => number): RewritingRecord {
  let at = now();
  let failing: readonly string[] = [];
  return {
    tried(failures) {
      for (const code of failures.filter((each) => !failing.includes(each))) {
        logger.warn('redis.not-rewritten', {
          code,
          reason: 'erased data stay in its append-only file until it is rewritten (BGREWRITEAOF)',
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
