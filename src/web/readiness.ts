import type { Role } from '../bot/config.ts';
import type { Readiness } from './app.ts';

/** Checks one thing that the program needs. Returns in words why it can't work, or `undefined` if all is well. */
export type Check = () => string | undefined | Promise<string | undefined>;

/** What readiness depends on. */
export type ReadinessDeps = {
  /** Whether Telegram has said who the bot is. A role without updates need not know. */
  readonly isBotIdentified: () => boolean | Promise<boolean>;
  /** Why no updates arrive, if they should: without them no role that takes updates can do its work. */
  readonly whyNoUpdates?: Check;
  /** In the order in which they are reported: causes before effects. */
  readonly checks: readonly Check[];
  readonly role: Role;
};

/**
 * Ready when Telegram has said who the bot is, updates arrive, and every check passes. If only a check fails, `bot` still answers
 * its readers.
 */
export function createReadiness({
  isBotIdentified,
  whyNoUpdates,
  checks,
  role,
}: ReadinessDeps): () => Promise<Readiness> {
  const kind = role === 'bot' ? 'degraded' : 'not-ready';
  return async () => {
    const known = await isBotIdentified();
    const noUpdates = (await whyNoUpdates?.()) ?? (known ? undefined : 'Telegram has not answered yet');
    if (noUpdates !== undefined) return { kind: 'not-ready', reason: noUpdates };
    for (const check of checks) {
      const reason = await check();
      if (reason !== undefined) return { kind, reason };
    }
    return { kind: 'ready' };
  };
}
