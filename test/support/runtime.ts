import { it } from 'vitest';

/** Whether the conversations of this run have the bot in the real workerd, and not in this process. */
export const isOnWorkerd = process.env['CONVERSATIONS_ON'] === 'workerd';

/** For what only Node can show: a fault in the store, or a hook of grammY's own. */
export const itOnNode = it.skipIf(isOnWorkerd);
