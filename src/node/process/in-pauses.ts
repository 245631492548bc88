/** How long the thread is held at a time, and the pause between (milliseconds). */
const TURN_MS = 5;
const PAUSE_MS = 5;

/**
 * Takes the steps a few at a time, so that everything else goes on meanwhile, until none is left or `stopping` aborts. Rejects
 * if one of them throws; never resolves.
 */
export function takeInPauses(steps: Iterator<void, void>, stopping: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const turn = (): void => {
      if (stopping.aborted) return;
      const end = performance.now() + TURN_MS;
      try {
        while (performance.now() < end) if (steps.next().done === true) return;
      } catch (error) {
        reject(error);
        return;
      }
      setTimeout(turn, PAUSE_MS);
    };
    setTimeout(turn, PAUSE_MS);
  });
}
