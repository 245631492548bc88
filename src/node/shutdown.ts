import { errorFields, type Logger } from '../bot/logger.ts';

/** What was started, to be stopped in reverse. */
export type Shutdown = {
  /** Registers how to stop what was just started. */
  onStop(stop: () => Promise<unknown> | unknown): void;
  /** Stops everything, the last started first; one that fails does not keep the others from stopping. May be called again. */
  stop(): Promise<void>;
};

export function createShutdown(logger: Logger): Shutdown {
  const stops: (() => Promise<unknown> | unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        logger.error('stop.failed', errorFields(error));
      }
    }
  };
  return {
    onStop: (stop) => void stops.push(stop),
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
