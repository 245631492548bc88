/** What a program that posts is told by its environment. */
const { BOT_TOKEN, API_ROOT, REDIS_URL, PATTERN, CHATS, PER_SECOND } = process.env;

const FIRST_CHANNEL = -1_001_000_000_000;

export const token = String(BOT_TOKEN);
export const apiRoot = String(API_ROOT);
export const redisUrl = String(REDIS_URL);

/** When all chats are due, as cron writes it, in UTC. */
export const pattern = String(PATTERN);
export const perSecond = Number(PER_SECOND);
export const chats = Array.from({ length: Number(CHATS) }, (_, index) => FIRST_CHANNEL - index);
export const text = 'A passage that is due.';
