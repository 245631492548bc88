/**
 * Sees to it that no chat is erased while nearly all seem to be gone: then it is the bot that is somewhere else (another's
 * token, another Bot API server), or Telegram that is wrong, and a person must look. Each process judges by its own sends.
 */
export type ErasureGuard = {
  /** A send was answered: is its chat gone, or not found? */
  note(isGone: boolean): void;
  /** Whether a chat that is gone may be erased now. */
  mayErase(): boolean;
};

/** Milliseconds; what Telegram said before says nothing about now. */
const WINDOW = 60 * 60_000;

/** Fewer answers than this prove nothing: a bot with one chat, which removed it, is no fault. */
const FEWEST = 20;

/** So many of the last answers are remembered. */
const MOST = 100;

/** `monotonic` gives milliseconds of a clock that nobody sets. */
export function createErasureGuard(monotonic: () => number): ErasureGuard {
  let answers: readonly { readonly at: number; readonly isGone: boolean }[] = [];
  return {
    note(isGone) {
      answers = [...answers.slice(1 - MOST), { at: monotonic(), isGone }];
    },
    mayErase() {
      const from = monotonic() - WINDOW;
      const recent = answers.filter(({ at }) => at >= from);
      return recent.length < FEWEST || recent.filter(({ isGone }) => isGone).length * 2 <= recent.length;
    },
  };
}
