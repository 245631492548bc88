/** A privacy notice as it stood in the program. */
type PrivacyNotice = {
  readonly number: number;
  /** Of its last change: `2026-11-28`. */
  readonly date: string;
  /** What it says that the one before did not, in one line. */
  readonly changed: string;
  /**
   * The beginning of the SHA-256 of what `docs/privacy.md` has of it: its English words, and the list of what is stored. A
   * test tells the right one.
   */
  readonly digest: string;
};

/**
 * All privacy notices, the newest first, as `docs/privacy.md` shows them. If the words of `/privacy` or the list of what is
 * stored change, add a new one with the next number; those before stay as they were.
 */
export const PRIVACY_NOTICES = [
  {
    number: 3,
    date: '2026-11-28',
    changed:
      'It has a number and a date, and begins with what the bot can’t protect you from. New: what editors choose about single passages, and that some things stay in memory for longer while nobody asks anything.',
    digest: '3929e057942ab661',
  },
  {
    number: 2,
    date: '2026-11-27',
    changed:
      'Nothing is stored about a person any more: the chosen language lives at Telegram, and a started set-up is not kept. Chat IDs are encrypted. New: how soon erased data is gone, calls from chats without the bot, headers and footers of posts, and all that is stored about a schedule.',
    digest: '029fd0a3f5b63e1d',
  },
  {
    number: 1,
    date: '2026-11-24',
    changed: 'The first notice.',
    digest: '2f8093f971b0f71e',
  },
] as const satisfies readonly PrivacyNotice[];

/** What `/privacy` says today. */
export const [CURRENT_NOTICE] = PRIVACY_NOTICES;
