import { type Passage, type Statement, sectionPassages, sentencePassages } from './statement.ts';

/** Whether passages come as they stand, or each round in an order of its own. */
export type Order = 'in-order' | 'shuffled';

/** What one post quotes. */
export type Unit = 'section' | 'sentence';

/** How a subscription goes through the statement. Equal seeds shuffle equally; a subscription's id makes its order its own. */
export type Rotation = { readonly order: Order; readonly unit: Unit; readonly seed: string };

/**
 * The passage at a position, which counts from 0 for ever. All passages come before one comes again, and none comes twice in a row.
 * The same on every machine and in every version, since what was promised in `/schedule` must still come after an update.
 *
 * @throws RangeError where the position is no whole number from 0.
 */
export function passageAt(statement: Statement, rotation: Rotation, position: number): Passage {
  const passages = passagesOf(statement, rotation.unit);
  const round = Math.floor(position / passages.length);
  const index = position % passages.length;
  const place = rotation.order === 'in-order' ? index : orderOfRound(passages.length, rotation, round)[index];
  const passage = passages[place ?? index];
  if (passage === undefined) {
    throw new RangeError(`rotation: there is no position ${position}; count from 0 in whole numbers`);
  }
  return passage;
}

/** The order of a round as places in the document, counted from 0. */
export function orderOfRound(length: number, { order, seed }: Rotation, round: number): readonly number[] {
  return order === 'in-order' ? Array.from({ length }, (_, index) => index) : shuffledRound(length, seed, round);
}

type PassagesByUnit = Readonly<Record<Unit, readonly Passage[]>>;

/** The passages of each statement, made once: a card asks for ten positions, and a tick for those of every chat. */
const made = new WeakMap<Statement, PassagesByUnit>();

/** Everything that a subscription of this unit goes through, in the document's order. Always the same array. */
export function passagesOf(statement: Statement, unit: Unit): readonly Passage[] {
  const known = made.get(statement);
  if (known !== undefined) return known[unit];
  const passages = { section: sectionPassages(statement), sentence: sentencePassages(statement) };
  made.set(statement, passages);
  return passages[unit];
}

/** The order of one round. Where it would begin with the last of the round before, that one changes places. */
function shuffledRound(length: number, seed: string, round: number): readonly number[] {
  // Of two, only the same order each time never repeats one; of one, nothing helps.
  if (length < 3) return shuffle(length, createRandom(`${seed}/0`));
  const order = shuffle(length, createRandom(`${seed}/${round}`));
  if (round === 0 || order[0] !== shuffle(length, createRandom(`${seed}/${round - 1}`)).at(-1)) return order;
  // Never to the end, so that the next round can tell this one's last without knowing all rounds before.
  const random = createRandom(`${seed}/${round}/first`);
  return swap(order, 0, 1 + Math.floor(random() * (length - 2)));
}

/** Fisher and Yates, from the end. */
function shuffle(length: number, random: () => number): readonly number[] {
  let order: readonly number[] = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) order = swap(order, last, Math.floor(random() * (last + 1)));
  return order;
}

function swap(order: readonly number[], one: number, other: number): readonly number[] {
  return order.with(one, order[other] ?? 0).with(other, order[one] ?? 0);
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to shuffle a page. Numbers from 0 to below 1. */
function createRandom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
