/** Where slots wait to be posted. A slot that is queued already is not queued again. */
export type JobQueue = {
  add(slotIds: readonly string[]): Promise<void>;
  /**
   * The same for slots that were queued and did not end. A job that ended without its slot, or that is delayed for
   * long, is replaced.
   */
  addAgain(slotIds: readonly string[]): Promise<void>;
  /** How many jobs wait or run. Jobs that Telegram told to wait do not take a place in the queue. */
  size(): Promise<number>;
};
