/** How far the handling of one update has come. Where the rest fails, it decides what the person is told. */
export type Progress = {
  /** What the person wants; unset where nobody waits for an answer. */
  aim?: 'read' | 'change';
  /** Set once a change was saved: the message that is true of it even where its answer could not be shown. */
  saved?: 'saved-not-shown' | 'unsubscribed' | 'forgotten' | 'forgotten-you' | 'language-saved';
  /** Set once a press is being ended: what was to be told. Said again where that failed. */
  ending?: PressEnd;
};

/** What is told to the person as a press ends; without a text, its button only stops turning. */
export type PressEnd = { readonly text?: string; readonly show_alert?: true };
