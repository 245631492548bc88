import type { ClientEvent } from '../../../../stand-in/client-protocol.ts';

/** The answer to a query: to the press of a button, or to an inline query. */
export type AnswerEvent = Extract<ClientEvent, { queryId: string }>;

/** Delivers each answer to the caller that waits for it, even if the answer arrives before the query's own ID. */
export type Answers = {
  readonly receive: (event: AnswerEvent) => void;
  /** Resolves with `undefined` when nothing came in time. */
  readonly of: (queryId: string) => Promise<AnswerEvent | undefined>;
};

const PATIENCE_MS = 15_000;
/** Answers that nobody has asked for yet; few, because the ID of a query arrives at once. */
const KEPT_ANSWERS = 50;

/** `patience` is how long to wait for one answer, in milliseconds. */
export const createAnswers = (patience = PATIENCE_MS): Answers => {
  const early = new Map<string, AnswerEvent>();
  const waiting = new Map<string, (event: AnswerEvent | undefined) => void>();

  return {
    receive: (event) => {
      const resolve = waiting.get(event.queryId);
      if (resolve !== undefined) return resolve(event);
      early.set(event.queryId, event);
      for (const oldest of early.keys()) {
        if (early.size <= KEPT_ANSWERS) break;
        early.delete(oldest);
      }
    },
    of: async (queryId) => {
      const event = early.get(queryId);
      early.delete(queryId);
      if (event !== undefined) return event;
      const answered = await new Promise<AnswerEvent | undefined>((resolve) => {
        waiting.set(queryId, resolve);
        setTimeout(resolve, patience, undefined);
      });
      waiting.delete(queryId);
      return answered;
    },
  };
};
