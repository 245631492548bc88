/** Telegram's limit of a message (characters; UTF-16 units are never fewer). */
export const MAX_MESSAGE = 4_096;

/** The most characters below a picture; Bot API, sendPhoto. */
export const MAX_CAPTION = 1_024;
