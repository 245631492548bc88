/** Where slots wait to be posted. A slot that is queued already is not queued again. */
export type JobQueue = {
  add(slotIds: readonly string[]): Promise<void>;
  /** The same for slots that were queued and did not end: a job that ended without its slot, or that is delayed for long, does not stand in the way. */
  addAgain(slotIds: readonly string[]): Promise<void>;
  /** How many wait or run; those that Telegram told to wait longer take nobody's place. */
  size(): Promise<number>;
};
