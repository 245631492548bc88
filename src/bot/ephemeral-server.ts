import { type Api, GrammyError } from 'grammy/web';
import type { EphemeralServer, Trust } from '../handlers/base/ephemeral-server.ts';
import { telegramFailure } from '../handlers/base/telegram-failure.ts';
import type { Logger } from './logger.ts';

/** What the server is asked with, and what it tells. */
type EphemeralServerDeps = {
  readonly api: Pick<Api, 'deleteEphemeralMessage'>;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called once, if the server turns out to ignore what makes a message ephemeral. */
  readonly onOff?: () => void;
};

/** What is known of the server's ephemeral messages, and how to ask it. */
export type ProbedServer = EphemeralServer & {
  /** Asks for something that can't be done and harms nobody: a server that refuses it knows the method. */
  probe(): Promise<boolean>;
};

/** No chat, person or message has this id. */
const NO_ID = 0;

/** How long an ephemeral message can be answered; Bot API, ReplyParameters (milliseconds). */
const ANSWERABLE_MS = 15_000;

/** Nothing is known of the server at first, and it is never trusted further than it has shown. */
export function createEphemeralServer({ api, logger, now, onOff = () => {} }: EphemeralServerDeps): ProbedServer {
  let trust: Trust = 'unknown';

  function turnOff(reason: string): void {
    if (trust === 'off') return;
    trust = 'off';
    logger.warn('ephemeral.ignored', { reason });
    onOff();
  }
  function heard(): void {
    if (trust === 'unknown') trust = 'unproved';
  }
  return {
    trust: () => trust,
    heard,
    proved() {
      if (trust !== 'off') trust = 'proved';
    },
    ignored: () => turnOff('the server sent to everybody what was meant for one person; answers in groups are for all'),
    refused(date) {
      // Version 10.2 has ephemeral commands, and does not know how they are answered since 10.3.
      const isLate = now() - date * 1_000 > ANSWERABLE_MS;
      if (trust === 'unproved' && !isLate) turnOff('the server takes no answer to an ephemeral command');
    },
    async probe() {
      if (trust === 'unknown' && (await knowsMethod(api))) heard();
      return trust === 'unproved' || trust === 'proved';
    },
  };
}

/** Version 10.2 brought the method; an older server answers 404. */
async function knowsMethod(api: EphemeralServerDeps['api']): Promise<boolean> {
  try {
    await api.deleteEphemeralMessage(NO_ID, NO_ID, NO_ID);
    return false;
  } catch (error) {
    if (telegramFailure(error) === undefined) throw error;
    return error instanceof GrammyError && error.error_code === 400;
  }
}
