import type { Send } from '../../jobs/run/send.ts';

/** Milliseconds between questions: what was heard of Telegram's clock counts for ten minutes. */
const ASK_EVERY = 60_000;

/**
 * Asks Telegram something now and then, for the time that each of its answers tells: it must be known before something
 * is late, also where nothing was posted lately. Gives how to stop.
 */
export function askTelegramTime(send: Send): () => void {
  const ask = () => void send('getMe', {});
  ask();
  const timer = setInterval(ask, ASK_EVERY).unref();
  return () => clearInterval(timer);
}
