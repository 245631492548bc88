import { formatAddress } from '../content/document/address.ts';
import type { Definition } from '../content/folder/definition.ts';
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
 * `host` is where it listens; `languages` are those that the bot speaks; `definition` is the document's; `nextDue` returns the next slot (minutes since
 * 1970); `tick` plans what is due after the page has moved the clock.
 */
export function createProgramPlayground(
  host: string,
  languages: readonly Language[],
  definition: Definition,
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
    document: documentOf(definition),
  });

  return { ...playground, now: () => clock.now() };
}

/** What the page proposes to try. */
function documentOf({ commands, examples, zones }: Definition): PlaygroundDocument {
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
    misquotation,
    zone: zones.default,
  };
}
