import { MAX_GIVEN } from '../../content/verify/verify.ts';

/** Characters that a command, the bot's name and the signs behind them take at most, before the text that is compared. */
const MAX_COMMAND = 200;

/**
 * Characters of a message that are read: as many as are compared, the command before them, and one that tells that there
 * is more. Telegram sends no more of a text or a caption; a server in between, or a rich message, can.
 */
export const MAX_READ = MAX_COMMAND + MAX_GIVEN + 1;

/** The longest query that is looked at (UTF-16 units); Telegram's inline queries have at most 256 characters. */
export const MAX_QUERY = 256;
