/** How far the handling of one update has come. If the rest fails, this decides what the person is told. */
export type Progress = {
  /** What the person wants; unset if nobody waits for an answer. */
  aim?: 'read' | 'change';
  /** Set once a change was saved: the message that is true even if the answer could not be shown. */
  saved?: 'saved-not-shown' | 'unsubscribed' | 'forgotten' | 'forgotten-you' | 'language-saved';
  /** Set while a press is being answered: what to tell. Repeated if that failed. */
  ending?: PressEnd;
};

/** The answer to a press; without a text, its button only stops spinning. */
export type PressEnd = { readonly text?: string; readonly show_alert?: true };
