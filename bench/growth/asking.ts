import { quantile } from '../peers/ratios.ts';
import { type Asked, nextOf, says } from '../peers/updates.ts';
import { channelOf, OWNER_IDS, type Program } from './scene.ts';

/** Milliseconds within which half of the answers came, and 99 % of them. */
export type Times = { readonly median: number; readonly late: number };

/** What people felt. */
export type Felt = { readonly readers: Times; readonly subscribers: Times };

/** Readers a second, and new subscriptions a second. */
const READERS_PER_SECOND = 20;
const SUBSCRIBERS_PER_SECOND = 1;

/** Above all other numbers of updates. */
let number = 500_000_000;
let owner = 0;

/** The next owner of a channel. */
export function nextOwner(): number {
  owner += 1;
  return OWNER_IDS[owner % OWNER_IDS.length] as number;
}

/** A command of a person about their channel. */
export function asksAbout(personId: number, command: 'subscribe' | 'schedule' | 'forget', words = ''): Asked {
  number += 1;
  return says(`/${command} @${channelOf(personId)} ${words}`.trim())(personId, number);
}

/** Lets readers read and owners subscribe for so many seconds, again and again until all of it is over. */
export async function feel({ load }: Program, seconds: number, isOver: () => boolean): Promise<Felt> {
  const [readers, subscribers]: [number[], number[]] = [[], []];
  do {
    const reading = nextOf([says('/statement 3')], READERS_PER_SECOND * seconds);
    const subscribing = Array.from({ length: SUBSCRIBERS_PER_SECOND * seconds }, () =>
      asksAbout(nextOwner(), 'subscribe', 'weekdays 10:00 Asia/Almaty'),
    );
    const [read, subscribed] = await Promise.all([
      load.pace(reading, READERS_PER_SECOND),
      load.pace(subscribing, SUBSCRIBERS_PER_SECOND),
    ]);
    readers.push(...read);
    subscribers.push(...subscribed);
  } while (!isOver());
  return { readers: timesOf(readers), subscribers: timesOf(subscribers) };
}

/** The middle and the late ones of some times. */
export function timesOf(times: readonly number[]): Times {
  return { median: quantile(times, 0.5), late: quantile(times, 0.99) };
}
