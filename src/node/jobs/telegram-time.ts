import type { Send } from '../../jobs/run/send.ts';

/** The pause between questions (milliseconds): a reading of Telegram's clock counts for ten minutes. */
const ASK_EVERY = 60_000;

/**
 * Calls Telegram regularly to read the time in its answers: it must be known before something is late, even if nothing was posted
 * recently. Returns a function that stops it.
 */
export function askTelegramTime(send: Send): () => void {
  const ask = () => void send('getMe', {});
  ask();
  const timer = setInterval(ask, ASK_EVERY).unref();
  return () => clearInterval(timer);
}
