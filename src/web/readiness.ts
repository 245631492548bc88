import type { Role } from '../bot/config.ts';
import type { Readiness } from './app.ts';

/** Looks at one thing that the program needs: why it can't do its work, in words; `undefined` where that is all right. */
export type Check = () => string | undefined | Promise<string | undefined>;

export type ReadinessDeps = {
  /** Whether Telegram has said who the bot is; a role without updates need not know. */
  readonly isBotIdentified: () => boolean | Promise<boolean>;
  /** Why no updates come in, where they should: without them no role that takes them can do its work. */
  readonly whyNoUpdates?: Check;
  /** In the order in which they are told: the cause before what comes of it. */
  readonly checks: readonly Check[];
  readonly role: Role;
};

/**
 * Ready when Telegram has said who the bot is, updates come in, and every check is content. Where only a check is not,
 * `bot` still answers its readers.
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
