import type { Content } from '../content/content.ts';
import { formatAddress } from '../content/document/address.ts';
import { sentencePassages } from '../content/document/statement.ts';
import { millisecondsOf } from '../jobs/plan/subscription.ts';
import { createPlaygroundClock } from '../playground/clock.ts';
import type { Language, PlaygroundDocument } from '../playground/control-protocol.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';

/** A playground that shows the program's posts, and the clock that both use. */
export type ProgramPlayground = Playground & {
  /** Milliseconds since 1970, ahead of the real time by as much as the page has moved the clock. */
  readonly now: () => number;
};

/**
 * `host` is where it listens; `languages` are those that the bot speaks; `content` is the document; `nextDue` returns the
 * next slot (minutes since 1970); `tick` plans what is due after the page has moved the clock.
 */
export function createProgramPlayground(
  host: string,
  languages: readonly Language[],
  content: Content,
  nextDue: () => Promise<number | undefined>,
  tick: () => Promise<void>,
): ProgramPlayground {
  const clock = createPlaygroundClock(Date.now);
  const nextPostAt = async (): Promise<number | null> => {
    const due = await nextDue();
    return due === undefined ? null : millisecondsOf(due);
  };
  const playground = createPlayground({
    host,
    hasChannel: true,
    clock,
    nextPostAt,
    onClockMoved: tick,
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
