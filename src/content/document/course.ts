import { orderOfRound, passagesOf, type Rotation } from './rotation.ts';
import type { Passage, Statement } from './statement.ts';

/** How far a subscription has got. Passages are given by their place in the document, counted from 0. */
export type Progress = {
  /** The round × the number of passages + how many have come from the beginning of the round's order. */
  readonly position: number;
  /** What else has come in this round, out of turn. Of another round, it counts for nothing. */
  readonly come?: { readonly round: number; readonly passages: readonly number[] };
  /** What came last, where it is not the passage before `position`. */
  readonly last?: number;
};

/** What a person wants of it. */
export type Wishes = {
  /** Passages that never come by themselves. */
  readonly leftOut?: readonly number[];
  /** The passage that comes next, whatever has come. */
  readonly next?: number;
  /** It ends when all that are wanted have come. */
  readonly once?: boolean;
};

/** One way through the document. */
export type Course = Rotation & Progress & Wishes;

/** What comes next. */
export type Coming =
  | {
      readonly kind: 'passage';
      readonly passage: Passage;
      /** Its place in the document. */
      readonly index: number;
      /** How far it is once the passage has come. */
      readonly after: Progress;
      /** The beginning of the next round, if all that are wanted have come with this passage. */
      readonly nextRound?: Progress;
    }
  /** All that are wanted have come, and that was to happen once. */
  | { readonly kind: 'over'; readonly after: Progress; readonly nextRound: Progress };

/**
 * What comes next: the chosen passage, else the first of the round's order that is wanted and has not come in this round, else
 * the first of a new round. Nothing comes again by itself before all that are wanted have come, whatever is left out, put back or
 * chosen in between, and nothing comes twice in a row, unless only one is wanted or a person chooses it. While nothing is wished,
 * it is `passageAt` of the position, and then the next position.
 *
 * @throws RangeError if the position is not a whole number from 0.
 */
export function comingPassage(statement: Statement, course: Course): Coming {
  const passages = passagesOf(statement, course.unit);
  const { length } = passages;
  const standing = standingOf(length, course);
  const { wanted, come, last } = standing;
  const isComplete = haveCome(wanted, come);
  const chosen = course.next !== undefined && course.next < length ? course.next : undefined;
  if (isComplete && course.once === true && chosen === undefined) {
    return {
      kind: 'over',
      after: progressOf(length, course, standing),
      nextRound: progressOf(length, course, { round: standing.round + 1, come: new Set(), last }),
    };
  }
  // A passage that is chosen after the only round still belongs to it.
  const isNewRound = isComplete && course.once !== true;
  const round = isNewRound ? standing.round + 1 : standing.round;
  const before: ReadonlySet<number> = isNewRound ? new Set() : come;
  const isWanted = new Set(wanted);
  const left = orderOfRound(length, course, round).filter((each) => isWanted.has(each) && !before.has(each));
  const index = chosen ?? left.find((each) => each !== last) ?? left[0] ?? 0;
  const marked = new Set([...before, index]);
  const passage = passages[index];
  if (passage === undefined) throw new RangeError('course: the document has no passages');
  return {
    kind: 'passage',
    passage,
    index,
    after: progressOf(length, course, { round, come: marked, last: index }),
    ...(haveCome(wanted, marked)
      ? { nextRound: progressOf(length, course, { round: round + 1, come: new Set(), last: index }) }
      : {}),
  };
}

/** The course once this passage has come. It was chosen for once. */
export function withCome({ come: _, last: __, ...course }: Course, coming: Coming & { kind: 'passage' }): Course {
  const { next, ...others } = course;
  return { ...others, ...(next === undefined || next === coming.index ? {} : { next }), ...coming.after };
}

/** So many passages, as they will come if nothing changes; fewer if it ends before. */
export function comingPassages(statement: Statement, course: Course, count: number): readonly Passage[] {
  const found: Passage[] = [];
  for (let present = course; found.length < count; ) {
    const coming = comingPassage(statement, present);
    if (coming.kind === 'over') break;
    found.push(coming.passage);
    present = withCome(present, coming);
  }
  return found;
}

/** The beginning, in another order of the same passages. What came last does not come first. */
export function startOver(statement: Statement, course: Course): Progress {
  const { last } = standingOf(passagesOf(statement, course.unit).length, course);
  return { position: 0, ...(last === undefined ? {} : { last }) };
}

/** Whether this passage is the only one that is still wanted. */
export function isLastWanted(
  statement: Statement,
  { unit, leftOut = [] }: Pick<Course, 'unit' | 'leftOut'>,
  index: number,
) {
  return wantedOf(passagesOf(statement, unit).length, leftOut).every((each) => each === index);
}

type Standing = {
  readonly round: number;
  /** What has come in this round. */
  readonly come: ReadonlySet<number>;
  readonly last: number | undefined;
};

function standingOf(length: number, course: Course): Standing & { readonly wanted: readonly number[] } {
  const { position, come, leftOut = [] } = course;
  if (!Number.isSafeInteger(position) || position < 0) {
    throw new RangeError(`course: there is no position ${position}; count from 0 in whole numbers`);
  }
  const round = Math.floor(position / length);
  const begun = orderOfRound(length, course, round).slice(0, position % length);
  const others = come?.round === round ? come.passages : [];
  return {
    round,
    come: new Set([...begun, ...others]),
    last: course.last ?? lastBefore(length, course, position),
    wanted: wantedOf(length, leftOut),
  };
}

/** If a shorter document has only passages that are left out, all of them are wanted. */
function wantedOf(length: number, leftOut: readonly number[]): readonly number[] {
  const out = new Set(leftOut);
  const all = Array.from({ length }, (_, index) => index);
  const wanted = all.filter((index) => !out.has(index));
  return wanted.length === 0 ? all : wanted;
}

function haveCome(wanted: readonly number[], come: ReadonlySet<number>): boolean {
  return wanted.every((index) => come.has(index));
}

/**
 * The shortest way to say how far it is. A round in which all have come is said like the beginning of the next one, unless it is
 * the only round: there it is over, or goes on with what is chosen or put back.
 */
function progressOf(length: number, course: Course, { round, come, last }: Standing): Progress {
  const order = orderOfRound(length, course, round);
  const missing = order.findIndex((index) => !come.has(index));
  const begun = missing !== -1 ? missing : course.once === true ? length - 1 : length;
  const position = round * length + begun;
  const others = order.slice(begun).filter((index) => come.has(index));
  return {
    position,
    ...(others.length === 0 ? {} : { come: { round, passages: others.toSorted((one, other) => one - other) } }),
    ...(last === undefined || last === lastBefore(length, course, position) ? {} : { last }),
  };
}

/** What comes before a position if nothing comes out of turn. */
function lastBefore(length: number, rotation: Rotation, position: number): number | undefined {
  if (position === 0) return undefined;
  const before = position - 1;
  return orderOfRound(length, rotation, Math.floor(before / length))[before % length];
}
