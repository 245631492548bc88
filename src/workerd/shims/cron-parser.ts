/**
 * Stands in for `cron-parser` (`[alias]` in wrangler.toml), which reads files. BullMQ asks it only for schedules in cron's
 * way, and here nothing is scheduled.
 */
export const CronExpressionParser = {
  parse(): never {
    throw new Error('cron-parser: nothing is scheduled on workerd; let Node do it, with ROLE=jobs');
  },
} as const;
