import { minuteOf, type Subscription } from '../../src/jobs/plan/subscription.ts';
import { dailyAt } from '../faults/cadences.ts';

/** A subscription of a channel, daily at 09:00 in Almaty, with whatever a test wants otherwise. */
export function subscriptionOf(fields: Partial<Subscription> = {}): Subscription {
  return {
    id: 'AAAAAAAA',
    chatId: -1_001_234_567_890,
    isChannel: true,
    language: 'en',
    cadence: { days: [1, 2, 3, 4, 5, 6, 7], times: [540], zone: 'Asia/Almaty' },
    order: 'in-order',
    unit: 'section',
    silent: false,
    folded: false,
    once: false,
    title: false,
    link: false,
    picture: false,
    pause: 'none',
    position: 0,
    skips: [],
    notFound: 0,
    ...fields,
  };
}

/** One that is due at this minute by its own cadence, and the minute. */
export function dueNow(fields: Partial<Subscription> = {}): [Subscription, number] {
  const minute = minuteOf(Date.now());
  return [subscriptionOf({ ...fields, cadence: dailyAt(minute) }), minute];
}
