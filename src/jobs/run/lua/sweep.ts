/**
 * Sets when a subscription is due, or removes it from the due ones if it has no record. Only if nothing has changed since
 * it was read: 1, otherwise 0.
 * KEYS subscription, due. ARGV id, record or '', due or '', next due.
 */
export const SET_DUE = `
local record = redis.call('HGET', KEYS[1], ARGV[1]) or ''
local due = redis.call('ZSCORE', KEYS[2], ARGV[1]) or ''
if record ~= ARGV[2] or due ~= ARGV[3] then return 0 end
if record == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
return 1
`;

/**
 * Removes a chat without a subscription of its own, if nothing has changed since it was read: 1, otherwise 0. KEYS chat,
 * subscription. ARGV code, id, record or ''.
 */
export const DROP_CHAT = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
if (redis.call('HGET', KEYS[2], ARGV[2]) or '') ~= ARGV[3] then return 0 end
return redis.call('HDEL', KEYS[1], ARGV[1])
`;
