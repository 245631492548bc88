/**
 * Makes sure that no chat is erased while nearly all seem to be gone: then the bot is in the wrong place (another bot's
 * token or Bot API server) or Telegram is wrong, and a person must check. Each process judges by its own sends.
 */
export type ErasureGuard = {
  /** Records the answer to a send: whether its chat is gone or not found. */
  note(isGone: boolean): void;
  /** Whether a chat that is gone can be erased now. */
  mayErase(): boolean;
};

/** How long Telegram's answers count (milliseconds). */
const WINDOW_MS = 60 * 60_000;

/** Fewer answers than this prove nothing: if a bot has one chat, and that removed it, nothing is wrong. */
const FEWEST = 20;

/** How many of the last answers are remembered. */
const MAX_ANSWERS = 100;

/** `monotonic` returns milliseconds of a clock that nobody sets. */
export function createErasureGuard(monotonic: () => number): ErasureGuard {
  let answers: readonly { readonly at: number; readonly isGone: boolean }[] = [];
  return {
    note(isGone) {
      answers = [...answers.slice(1 - MAX_ANSWERS), { at: monotonic(), isGone }];
    },
    mayErase() {
      const from = monotonic() - WINDOW_MS;
      const recent = answers.filter(({ at }) => at >= from);
      return recent.length < FEWEST || recent.filter(({ isGone }) => isGone).length * 2 <= recent.length;
    },
  };
}
