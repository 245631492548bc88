import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import {
  type Course,
  comingPassage,
  comingPassages,
  isLastWanted,
  startOver,
  withCome,
} from '../../../src/content/document/course.ts';
import { type Order, passageAt, passagesOf, type Unit } from '../../../src/content/document/rotation.ts';
import type { Statement } from '../../../src/content/document/statement.ts';
import { smallStatement } from '../../support/small-statement.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;

/** A statement of so many sections, each a sentence. */
const statementOf = (sections: number): Statement =>
  smallStatement(['A title', ...Array.from({ length: sections }, (_, index) => `S${index}.`)].join('\n'));

const START: Course = { order: 'in-order', unit: 'section', seed: 'a', position: 0 };

const coming = (course: Course, count: number, of: Statement = statement): string =>
  comingPassages(of, course, count)
    .map(({ address }) => formatAddress(address))
    .join(' ');

/** After so many passages. */
function after(course: Course, count: number, of: Statement = statement): Course {
  let present = course;
  for (let posted = 0; posted < count; posted += 1) {
    const next = comingPassage(of, present);
    if (next.kind === 'over') return present;
    present = withCome(present, next);
  }
  return present;
}

describe('a way through the document', () => {
  it('without wishes is the order of every version before, said by its position alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Order>('in-order', 'shuffled'),
        fc.constantFrom<Unit>('section', 'sentence'),
        fc.string(),
        fc.nat(1_000),
        (order, unit, seed, position) => {
          const course: Course = { order, unit, seed, position };
          const next = comingPassage(statement, course);
          if (next.kind === 'over') return expect.fail('it goes on for ever');
          expect(next.passage).toBe(passageAt(statement, course, position));
          expect(next.after).toEqual({ position: position + 1 });
        },
      ),
    );
  });

  it('goes past what is left out, and comes to it in the same round if it is put back', () => {
    const without = { ...START, leftOut: [1, 3] };
    expect(coming(without, 6)).toBe('1 3 5 6 1 3');
    expect(coming({ ...after(without, 3), leftOut: [3] }, 6)).toBe('2 6 1 2 3 5');
    // All that were wanted have come, and the new round has not begun.
    expect(coming({ ...after(without, 4), leftOut: [3] }, 4)).toBe('2 1 2 3');
  });

  it('begins with what is chosen, and then takes the others in their order', () => {
    expect(coming({ ...START, next: 2 }, 8)).toBe('3 1 2 4 5 6 1 2');
    expect(coming({ ...after(START, 2), next: 4 }, 6)).toBe('5 3 4 6 1 2');
  });

  it('takes what has come once more if a person chooses it, and then goes on', () => {
    expect(coming({ ...after(START, 3), next: 0 }, 5)).toBe('1 4 5 6 1');
  });

  it('does not begin a round with what came last', () => {
    expect(coming({ ...START, next: 1, leftOut: [2, 3, 4, 5] }, 6)).toBe('2 1 2 1 2 1');
    const other = { ...after(START, 1), order: 'shuffled' as const };
    expect(startOver(statement, other)).toEqual({ position: 0, last: expect.any(Number) });
  });

  it('ends once all that are wanted have come, in the round in which it is', () => {
    const once = { ...START, once: true, leftOut: [0] };
    expect(coming(once, 9)).toBe('2 3 4 5 6');
    expect(coming({ ...after(once, 5), next: 3 }, 9)).toBe('4');
    expect(coming({ ...after(once, 5), leftOut: [] }, 9)).toBe('1');
    const over = comingPassage(statement, after(once, 5));
    expect(over).toMatchObject({ kind: 'over', nextRound: { position: 6 } });
    expect(coming({ ...after(once, 5), ...over.nextRound, come: { round: 0, passages: [] } }, 9)).toBe('2 3 4 5 6');
  });

  it('takes all passages of a shorter document if none of them is wanted', () => {
    expect(coming({ ...START, leftOut: [0, 1] }, 3, statementOf(2))).toBe('1 2 1');
    expect(coming({ ...START, next: 5 }, 3, statementOf(2))).toBe('1 2 1');
  });

  it('knows which passage is the last one that is wanted', () => {
    expect(isLastWanted(statement, { unit: 'section', leftOut: [0, 1, 2, 3, 4] }, 5)).toBe(true);
    expect(isLastWanted(statement, { unit: 'section', leftOut: [0, 1, 2, 3] }, 5)).toBe(false);
  });

  it.each([-1, 0.5, Number.NaN, Infinity])('has no position %d', (position) => {
    expect(() => comingPassage(statement, { ...START, position })).toThrow(RangeError);
  });
});

/** What a person does between posts. */
type Deed =
  | { readonly kind: 'post' }
  | { readonly kind: 'leave out' | 'put back' | 'choose'; readonly index: number }
  | { readonly kind: 'once'; readonly once: boolean }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'unit'; readonly unit: Unit };

const index = fc.nat(17);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Deed>({ kind: 'post' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('leave out' as const, 'put back' as const), index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('once' as const), once: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      order: fc.constantFrom<Order>('in-order', 'shuffled'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('unit' as const), unit: fc.constantFrom<Unit>('section', 'sentence') }),
  },
);

/** Keeps account of what came, by nothing but what it saw, and complains of what may not be. */
class Reader {
  readonly come = new Set<number>();
  last: number | undefined;

  sees(course: Course, length: number, index: number): void {
    const wanted = Array.from({ length }, (_, each) => each).filter((each) => !course.leftOut?.includes(each));
    const isChosen = course.next === index;
    if (!isChosen) {
      expect(wanted).toContain(index);
      if (wanted.length > 1) expect(index).not.toBe(this.last);
    }
    if (this.hasAll(course, length) && course.once !== true) this.come.clear();
    if (!isChosen) expect(this.come).not.toContain(index);
    this.come.add(index);
    this.last = index;
  }

  /** A new round begins, if it is not the only one. */
  hasAll({ leftOut = [] }: Course, length: number): boolean {
    const wanted = Array.from({ length }, (_, each) => each).filter((each) => !leftOut.includes(each));
    return wanted.every((each) => this.come.has(each));
  }

  startsOver(isOtherUnit: boolean): void {
    this.come.clear();
    if (isOtherUnit) this.last = undefined;
  }
}

/** Does one thing as the bot does, and lets the reader see it. */
function follow(course: Course, done: Deed, of: Statement, reader: Reader): Course {
  const { length } = passagesOf(of, course.unit);
  const { leftOut = [], last: _, come: __, ...others } = course;
  switch (done.kind) {
    case 'post': {
      const next = comingPassage(of, course);
      if (next.kind === 'over') {
        reader.come.clear();
        const { last: ___, come: ____, ...ended } = course;
        return { ...ended, ...next.nextRound };
      }
      expect(next.passage).toBe(passagesOf(of, course.unit)[next.index]);
      reader.sees(course, length, next.index);
      return withCome(course, next);
    }
    case 'leave out': {
      const place = done.index % length;
      const isPossible = !isLastWanted(of, course, place) && course.next !== place;
      return isPossible ? { ...course, leftOut: [...new Set([...leftOut, place])] } : course;
    }
    case 'put back':
      return { ...course, leftOut: leftOut.filter((place) => place !== done.index % length) };
    case 'choose':
      return { ...course, next: done.index % length };
    case 'once': {
      if (!done.once || course.once === true) return { ...course, once: done.once };
      const wished: Course = { ...course, once: true };
      const { next: ___, ...withoutChosen } = wished;
      const first = comingPassage(of, withoutChosen);
      if (reader.hasAll(course, length)) reader.come.clear();
      const { last: ____, come: _____, ...begun } = wished;
      return first.kind === 'over' ? { ...begun, ...first.nextRound } : wished;
    }
    case 'order':
      if (done.order === course.order) return course;
      reader.startsOver(false);
      return { ...others, leftOut, order: done.order, ...startOver(of, course) };
    case 'unit': {
      if (done.unit === course.unit) return course;
      reader.startsOver(true);
      const { next: ___, ...rest } = others;
      return { ...rest, leftOut: [], unit: done.unit, position: 0 };
    }
  }
}

describe('nothing comes again by itself before all that are wanted have come, and nothing twice in a row', () => {
  it.each([
    ['the statement', statement],
    ['two sections', statementOf(2)],
    ['three sections', statementOf(3)],
  ])('in %s, whatever is changed in between', (_, of) => {
    fc.assert(
      fc.property(fc.string(), fc.array(deed, { maxLength: 80 }), (seed, deeds) => {
        const reader = new Reader();
        let course: Course = { ...START, seed };
        for (const done of deeds) course = follow(course, done, of, reader);
      }),
      { seed: 20_220_105, numRuns: 500 },
    );
  });

  it('and all that are wanted come in so many posts as there are', () => {
    const wishes = fc.record({ position: fc.nat(500), leftOut: fc.uniqueArray(fc.nat(5), { maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<Order>('in-order', 'shuffled'),
        wishes,
        (seed, order, { position, leftOut }) => {
          const course: Course = { order, unit: 'section', seed, position: 6 * position, leftOut };
          const posted = comingPassages(statement, course, 6 - leftOut.length);
          expect(new Set(posted).size).toBe(6 - leftOut.length);
        },
      ),
    );
  });
});
