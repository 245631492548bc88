import { errorFields, type Logger } from '../../bot/logger.ts';

type Stop = () => Promise<unknown> | unknown;

/** What was started, to be stopped in reverse order. */
export type Shutdown = {
  /** Registers how to stop what was just started; several registered together are stopped in parallel. */
  onStop(...stops: Stop[]): void;
  /** Stops everything, the last started first. A failure does not keep the others from stopping. It can be called again. */
  stop(): Promise<void>;
};

/** Collects how to stop what was started, and stops it in the reverse order. */
export function createShutdown(logger: Logger): Shutdown {
  const groups: (readonly Stop[])[] = [];
  let stopping: Promise<void> | undefined;
  const stopOne = async (stop: Stop): Promise<void> => {
    try {
      await stop();
    } catch (error) {
      logger.error('stop.failed', errorFields(error));
    }
  };
  const stopAll = async (): Promise<void> => {
    for (const stops of groups.reverse()) await Promise.all(stops.map(stopOne));
  };
  return {
    onStop: (...stops) => void groups.push(stops),
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
