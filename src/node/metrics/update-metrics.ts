import type { MiddlewareFn } from 'grammy';
import { Counter, Histogram, type Registry } from 'prom-client';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import { type BoundaryDeps, CAUSES } from '../../bot/boundary.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { GUEST_OUTCOMES, type GuestOutcome } from '../../handlers/guest/guest.ts';
import { LOSSES, type Loss } from '../../handlers/subscriptions/loss.ts';
import { UNREADABLE, type Unreadable } from '../../web/update-body.ts';

/** The metrics of updates. */
export type UpdateMetrics = {
  /**
   * Counts an update and the time until it is answered, including the wait for others of its chat. Runs before
   * everything else.
   */
  readonly measure: MiddlewareFn<VerbatimContext>;
  /** Counts an update of this kind that was not answered properly, because its handler failed or for another cause. */
  readonly failed: BoundaryDeps['onFailure'];
  /** Counts what became of a call in a chat where the bot is not a member. */
  readonly guest: (outcome: GuestOutcome) => void;
  /** Counts a chat whose posts a person took away. */
  readonly lost: (how: Loss) => void;
  /** Counts a body that is not an update. */
  readonly unreadable: (kind: Unreadable) => void;
  /** Counts a reading that was dropped because one person asked for too many. */
  readonly dropped: () => void;
};

/** The only kinds that get a label of their own: no label may come from outside. */
const KINDS: readonly string[] = [...ALLOWED_UPDATES, 'other'];

/** Seconds. A person who types an inline query waits a tenth of a second; after ten, a person has given up. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const MS_IN_S = 1_000;

/** The metrics of updates: how many of each kind, how long they took, what failed. */
export function createUpdateMetrics(registry: Registry): UpdateMetrics {
  const common = { labelNames: ['kind'] as const, registers: [registry] };
  const updates = new Counter({ name: 'verbatim_updates_total', help: 'Updates received from Telegram.', ...common });
  const failures = new Counter({
    name: 'verbatim_update_failures_total',
    help: 'Updates whose handler failed.',
    ...common,
  });
  const unanswered = new Counter({
    name: 'verbatim_updates_unanswered_total',
    help: 'Updates that could not be answered properly through no fault of the bot, by cause.',
    labelNames: ['why'],
    registers: [registry],
  });
  const dropped = new Counter({
    name: 'verbatim_updates_dropped_total',
    help: 'Reading requests that were dropped because too many of the same person were waiting.',
    registers: [registry],
  });
  const guests = new Counter({
    name: 'verbatim_guest_total',
    help: 'Calls of the bot in chats where it is not a member, by what became of them.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const losses = new Counter({
    name: 'verbatim_rights_taken_total',
    help: 'Subscribed chats where a person took the right to post, closed the topic, or removed the bot.',
    labelNames: ['how'],
    registers: [registry],
  });
  const answers = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'Time from taking an update to having answered it.',
    buckets: BUCKETS,
    ...common,
  });
  for (const kind of KINDS) {
    updates.inc({ kind }, 0);
    failures.inc({ kind }, 0);
    answers.zero({ kind });
  }
  for (const why of CAUSES) if (why !== 'fault') unanswered.inc({ why }, 0);
  for (const outcome of GUEST_OUTCOMES) guests.inc({ outcome }, 0);
  for (const how of LOSSES) losses.inc({ how }, 0);
  for (const kind of UNREADABLE) updates.inc({ kind }, 0);
  return {
    async measure(ctx, next) {
      const kind = kindOf(ctx.update);
      updates.inc({ kind });
      const from = performance.now();
      try {
        await next();
      } finally {
        answers.observe({ kind }, (performance.now() - from) / MS_IN_S);
      }
    },
    failed(kind, cause) {
      if (cause === 'fault') failures.inc({ kind: known(kind) });
      else unanswered.inc({ why: cause });
    },
    guest: (outcome) => guests.inc({ outcome }),
    lost: (how) => losses.inc({ how }),
    unreadable: (kind) => updates.inc({ kind }),
    dropped: () => dropped.inc(),
  };
}

function kindOf(update: object): string {
  for (const key in update) if (key !== 'update_id') return known(key);
  return 'other';
}

function known(kind: string | undefined): string {
  return KINDS.find((one) => one === kind) ?? 'other';
}
