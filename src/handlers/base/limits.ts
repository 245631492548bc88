/** The longest query that is looked at (UTF-16 units); Telegram's inline queries have at most 256 characters. */
export const LONGEST_QUERY = 256;
