import type { Clocks } from '../bot/clocks.ts';
import type { Logger } from '../bot/logger.ts';

/** The pause between checks (milliseconds). */
const LOOK_EVERY_MS = 5_000;

/** Logs once when clocks differ, and once when they agree again. Returns a function that stops it. */
export function watchClocks(clocks: Pick<Clocks, 'trouble' | 'disagreement'>, logger: Logger): () => void {
  let differs = false;
  const look = (): void => {
    const reason = clocks.trouble();
    if (reason !== undefined && !differs) {
      logger.warn('clock.differs', { milliseconds: Math.round(clocks.disagreement()?.milliseconds ?? 0), reason });
    }
    if (reason === undefined && differs) logger.info('clock.agrees');
    differs = reason !== undefined;
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}
