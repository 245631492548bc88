import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Clocks } from '../bot/clocks.ts';
import type { Logger } from '../bot/logger.ts';

/** Milliseconds between looks. */
const LOOK_EVERY = 5_000;

/** `Date` has no fractions of a second: on average it is half of one behind (milliseconds). */
const HALF_A_SECOND = 500;

/** Node tells here of every answer that this process got by HTTP; https://nodejs.org/api/diagnostics_channel.html#http */
const ANSWERS = 'http.client.response.finish';

/**
 * Hears the time from whatever the Bot API answers, and says once when clocks differ and once when they agree again.
 * Gives how to stop.
 */
export function watchClocks(clocks: Clocks, apiRoot: string, logger: Logger): () => void {
  const { host } = new URL(apiRoot);
  const hear = (message: unknown): void => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    const time = Date.parse(response.headers.date ?? '');
    if (request.getHeader('host') === host && !Number.isNaN(time)) clocks.heard('telegram', time + HALF_A_SECOND);
  };
  let differs = false;
  const look = (): void => {
    const reason = clocks.trouble();
    if (reason !== undefined && !differs) {
      logger.warn('clock.differs', { milliseconds: Math.round(clocks.disagreement()?.milliseconds ?? 0), reason });
    }
    if (reason === undefined && differs) logger.info('clock.agrees');
    differs = reason !== undefined;
  };
  subscribe(ANSWERS, hear);
  const timer = setInterval(look, LOOK_EVERY).unref();
  return () => {
    unsubscribe(ANSWERS, hear);
    clearInterval(timer);
  };
}
