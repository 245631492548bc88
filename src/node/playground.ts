import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Content } from '../content/content.ts';
import { formatAddress } from '../content/document/address.ts';
import { sentencePassages } from '../content/document/statement.ts';
import { comingSlots } from '../handlers/subscriptions/timetable.ts';
import { isPausedByHand, millisecondsOf } from '../jobs/plan/subscription.ts';
import { QUEUED_LIFE_MS } from '../jobs/run/slot-store.ts';
import type { SubscriptionStore } from '../jobs/run/subscription-store.ts';
import { createPlaygroundClock } from '../playground/clock.ts';
import type { Language, PlaygroundDocument } from '../playground/control-protocol.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';

/** A playground that shows the program's posts, and the clock that both use. */
export type ProgramPlayground = Playground & {
  /** Milliseconds since 1970, ahead of the real time by as much as the page has moved the clock. */
  readonly now: () => number;
};

/** The program's posts, as the clock of the playground needs them. */
export type PlaygroundPosts = {
  readonly subscriptions: Pick<SubscriptionStore, 'byChat' | 'nextDue'>;
  /** Plans what is due. */
  tick(): Promise<void>;
  /** Whether posts are on their way at a time (milliseconds since 1970). One that Telegram told to wait is not. */
  isPosting(now: number): Promise<boolean>;
};

/** How many of the next slots are looked at for one that is not skipped. */
const MAX_SKIPPED = 50;

/** How long a move of the clock waits for the posts on its way, and how often it looks (milliseconds). */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 20;

/** `host` is where it listens; `languages` are those that the bot speaks; `content` is the document. */
export function createProgramPlayground(
  host: string,
  languages: readonly Language[],
  content: Content,
  { subscriptions, tick, isPosting }: PlaygroundPosts,
): ProgramPlayground {
  const clock = createPlaygroundClock(Date.now);
  const playground = createPlayground({
    host,
    run: randomUUID(),
    hasChannel: true,
    clock,
    async schedule(channelId) {
      const channel = await subscriptions.byChat(channelId);
      if (channel === undefined) return undefined;
      const { zone } = channel.cadence;
      const coming = comingSlots(content.statement, channel, clock.now(), MAX_SKIPPED);
      const next = coming.find(({ passage, isWaiting }) => passage !== undefined && isWaiting !== true);
      const isOff = next === undefined || isPausedByHand(channel.pause);
      return { nextPostAt: isOff ? null : millisecondsOf(next.minute), zone };
    },
    async nextStopAt(channelId) {
      const [due, channel] = await Promise.all([subscriptions.nextDue(), subscriptions.byChat(channelId)]);
      // By its own clock the queue would try it again only after as long in real time.
      const again = channel?.open === undefined ? 0 : (channel.wait?.until ?? 0) + QUEUED_LIFE_MS;
      const stops = [...(due === undefined ? [] : [millisecondsOf(due)]), ...(again > clock.now() ? [again] : [])];
      return stops.length === 0 ? null : Math.min(...stops);
    },
    async onClockMoved() {
      await tick();
      const until = performance.now() + PATIENCE_MS;
      while (performance.now() < until && (await isPosting(clock.now()))) await sleep(LOOK_EVERY_MS);
    },
    languages,
    document: documentOf(content),
  });

  return { ...playground, now: () => clock.now() };
}

/** Shorter sentences are hardly quotations (characters). */
const MIN_QUOTATION = 40;

/** What the page proposes to try. */
function documentOf({ definition, statement }: Content): PlaygroundDocument {
  const { commands, examples, zones } = definition;
  const { section, sentence, word, inline, place, misquotation } = examples;
  const [first = word, second = word] = inline ?? [];
  const places = commands.places;
  return {
    text: commands.text,
    places: places === undefined || place === undefined ? undefined : { command: places, example: place },
    section: formatAddress(section),
    sentence: formatAddress(sentence),
    word,
    inline: [first, second],
    quotation: sentenceToQuote(statement),
    misquotation,
    zone: zones.default,
  };
}

/** The shortest sentence that has enough of its own to be a quotation; if none has, the longest. */
function sentenceToQuote(statement: Content['statement']): string {
  const byLength = sentencePassages(statement)
    .map(({ text }) => text)
    .toSorted((one, other) => one.length - other.length);
  return byLength.find(({ length }) => length >= MIN_QUOTATION) ?? byLength.at(-1) ?? '';
}
