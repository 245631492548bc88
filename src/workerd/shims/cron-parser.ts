/**
 * Replaces `cron-parser` (`[alias]` in wrangler.toml), which reads files. BullMQ uses it only for cron schedules, and nothing is
 * scheduled here.
 */
export const CronExpressionParser = {
  parse(): never {
    throw new Error('cron-parser: nothing is scheduled on workerd; use Node with ROLE=jobs');
  },
} as const;
