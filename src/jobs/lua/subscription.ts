import { FIELDS } from './fields.ts';

/**
 * Creates or changes a subscription, if nobody else did meanwhile: 1, else 0.
 * KEYS subscription, chat, due. ARGV id, chatId, previous record or '', record, due minute or ''.
 */
export const SAVE = `
if ARGV[3] == '' then
  if redis.call('HEXISTS', KEYS[2], ARGV[2]) == 1 then return 0 end
elseif redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[3] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
redis.call('HSET', KEYS[2], ARGV[2], ARGV[1])
if ARGV[5] ~= '' then redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1]) end
return 1
`;

/** Erases a subscription. KEYS subscription, chat, due. ARGV id, chatId. */
export const ERASE = `
redis.call('HDEL', KEYS[1], ARGV[1])
if redis.call('HGET', KEYS[2], ARGV[2]) == ARGV[1] then redis.call('HDEL', KEYS[2], ARGV[2]) end
redis.call('ZREM', KEYS[3], ARGV[1])
return 1
`;

/**
 * Gives a chat its new id. Where the new one has a subscription of its own, the old one is erased.
 * KEYS subscription, old chat, new chat, due. ARGV id, old chatId, new chatId.
 */
export const MIGRATE = `
${FIELDS}
local record = redis.call('HGET', KEYS[1], ARGV[1])
if not record then return 0 end
if redis.call('HGET', KEYS[2], ARGV[2]) == ARGV[1] then redis.call('HDEL', KEYS[2], ARGV[2]) end
local owner = redis.call('HGET', KEYS[3], ARGV[3])
if owner and owner ~= ARGV[1] then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[4], ARGV[1])
  return 0
end
local fields = fieldsOf(record)
fields[1] = ARGV[3]
redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|'))
redis.call('HSET', KEYS[3], ARGV[3], ARGV[1])
return 1
`;
