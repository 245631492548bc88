import type { EndedSlot, Subscription } from '../../jobs/plan/subscription.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import type { ViewContext } from '../base/view-context.ts';
import type { Subject } from './channel.ts';
import type { ComingSlot } from './timetable.ts';

/** Everything that a subscription's card shows. */
export type Card = {
  readonly subject: Subject;
  readonly subscription: Subscription;
  /** What waits, and the next ten. */
  readonly coming: readonly ComingSlot[];
  /** The latest first. */
  readonly ended: readonly EndedSlot[];
  /** Milliseconds since 1970: from then on its buttons live. */
  readonly drawnAt: number;
  readonly nameOf: NameOfLanguage;
};

/** A channel's own name; a group knows its. */
export function titleOf({ t }: ViewContext, subject: Subject): string {
  return subject.kind === 'channel' ? subject.title : t('card-title');
}
