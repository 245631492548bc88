import type { Progress } from '../../content/document/course.ts';
import type { Subscription, Turns } from '../plan/subscription.ts';

/** Parts as they are written: each may be missing, and all behind the last one are. */
const FORM =
  /^(?:(?:([0-9a-z]{1,11}):([\w-]+))?(?:\.([0-9a-z]{1,4}))?)(?:;([0-9a-z]{0,4}))?(?:;([\w-]*)(?:\.([\w-]+))?)?(?:;([0-9a-z,]*))?$/u;

/**
 * The field `turns` of a record:
 *
 *     round:come.last;next;sections.sentences;asked
 *
 * `come` is what came out of turn in a round, `sections` and `sentences` what is left out: sets of places in the document, a bit
 * each, in base64url. `asked` are minutes, each behind the first as its distance from the one before. The first part is what lua/ending.ts replaces.
 */
export function writeTurns({ turns = {}, asked = [] }: Pick<Subscription, 'turns' | 'asked'>): string {
  const { next, leftOut = {} } = turns;
  const left = [writeSet(leftOut.section), writeSet(leftOut.sentence)];
  const parts = [
    writeProgress(turns),
    next?.toString(36) ?? '',
    left.join('.').replace(/\.$/u, ''),
    asked.map((minute, index) => (minute - (asked[index - 1] ?? 0)).toString(36)).join(','),
  ];
  return parts.join(';').replace(/;+$/u, '');
}

/** What came out of turn, and what came last. */
export function writeProgress({ come, last }: Omit<Progress, 'position'>): string {
  const round = come === undefined ? '' : `${come.round.toString(36)}:${writeSet(come.passages)}`;
  return last === undefined ? round : `${round}.${last.toString(36)}`;
}

/** Reads the field. `undefined` for anything that `writeTurns` does not write. */
export function readTurns(text: string): Pick<Subscription, 'turns' | 'asked'> | undefined {
  const [, round, come, last = '', next = '', sections = '', sentences = '', asked = ''] = FORM.exec(text) ?? [];
  const leftOut = {
    ...(sections === '' ? {} : { section: readSet(sections) }),
    ...(sentences === '' ? {} : { sentence: readSet(sentences) }),
  };
  const turns: Turns = {
    ...(round === undefined || come === undefined ? {} : { come: { round: base36(round), passages: readSet(come) } }),
    ...(last === '' ? {} : { last: base36(last) }),
    ...(next === '' ? {} : { next: base36(next) }),
    ...(Object.keys(leftOut).length === 0 ? {} : { leftOut }),
  };
  const read = {
    ...(Object.keys(turns).length === 0 ? {} : { turns }),
    ...(asked === '' ? {} : { asked: runningSums(asked.split(',').map(base36)) }),
  };
  return writeTurns(read) === text ? read : undefined;
}

function base36(text: string): number {
  return Number.parseInt(text, 36);
}

function runningSums(distances: readonly number[]): readonly number[] {
  let sum = 0;
  return distances.map((distance) => {
    sum += distance;
    return sum;
  });
}

const BITS = 8;

function writeSet(places: readonly number[] = []): string {
  const bytes = Buffer.alloc(Math.ceil((Math.max(-1, ...places) + 1) / BITS));
  for (const place of places) {
    const byte = Math.floor(place / BITS);
    bytes[byte] = (bytes[byte] ?? 0) | (1 << (place % BITS));
  }
  return bytes.toString('base64url');
}

function readSet(text: string): readonly number[] {
  return Array.from(Buffer.from(text, 'base64url')).flatMap((byte, index) =>
    Array.from({ length: BITS }, (_, bit) => bit)
      .filter((bit) => (byte & (1 << bit)) !== 0)
      .map((bit) => index * BITS + bit),
  );
}
