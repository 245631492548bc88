import { FIELDS } from './fields.ts';
import { onlyMarked } from './owner.ts';

/**
 * Creates or changes a subscription, if nobody else did meanwhile: 1, otherwise 0; -1 if a new one's ID is already used.
 * KEYS subscription, chat, due. ARGV id, code of the chat, previous record or '', record, due minute or ''.
 */
export const SAVE = `
${onlyMarked(3, 5)}
if ARGV[3] == '' then
  if redis.call('HEXISTS', KEYS[2], ARGV[2]) == 1 then return 0 end
  if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return -1 end
elseif redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[3] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
redis.call('HSET', KEYS[2], ARGV[2], ARGV[1])
if ARGV[5] ~= '' then redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1]) end
return 1
`;

/** Erases in one step everything that makes a chat post. The list of erased IDs leads to its traces (slots, jobs). */
const ERASED = `
local function erase(recordKey, dueKey, erasedKey, id)
  redis.call('SADD', erasedKey, id)
  redis.call('ZREM', dueKey, id)
  return redis.call('HDEL', recordKey, id)
end
`;

/**
 * Erases a subscription: 1; 0 if there was none; -1 if its place has changed since it was read. KEYS subscription, chat,
 * due, erased. ARGV id, code of the chat, the place as it was read, or '' if there was none.
 */
export const ERASE = `
${onlyMarked(4, 3)}
${FIELDS}
${ERASED}
local record = redis.call('HGET', KEYS[1], ARGV[1])
if record and fieldsOf(record)[1] ~= ARGV[3] then return -1 end
if redis.call('HGET', KEYS[2], ARGV[2]) == ARGV[1] then redis.call('HDEL', KEYS[2], ARGV[2]) end
return erase(KEYS[1], KEYS[3], KEYS[4], ARGV[1])
`;

/**
 * Gives a chat its new ID: 1, or 0 if its place has changed since it was read. If the new one has its own subscription,
 * the old one is erased: -1. KEYS subscription, old chat, new chat, due, erased. ARGV id, old code, new code, the
 * place as it was read, and the new one.
 */
export const MIGRATE = `
${onlyMarked(5, 5)}
${FIELDS}
${ERASED}
local record = redis.call('HGET', KEYS[1], ARGV[1])
if not record then return 0 end
local fields = fieldsOf(record)
if fields[1] == ARGV[5] then return 1 end
if fields[1] ~= ARGV[4] then return 0 end
if redis.call('HGET', KEYS[2], ARGV[2]) == ARGV[1] then redis.call('HDEL', KEYS[2], ARGV[2]) end
local owner = redis.call('HGET', KEYS[3], ARGV[3])
if owner and owner ~= ARGV[1] then
  erase(KEYS[1], KEYS[4], KEYS[5], ARGV[1])
  return -1
end
fields[1] = ARGV[5]
redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|'))
redis.call('HSET', KEYS[3], ARGV[3], ARGV[1])
return 1
`;

/**
 * Re-encrypts the place in a record and gives its chat another code, if nobody changed it meanwhile: 1, otherwise 0.
 * KEYS subscription, chat as it was found before, chat. ARGV id, record as it was read, record, field by which the chat
 * was found before, code.
 */
export const RESEAL = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
local owner = redis.call('HGET', KEYS[2], ARGV[4])
if owner and owner ~= ARGV[1] then return 1 end
redis.call('HDEL', KEYS[2], ARGV[4])
redis.call('HSETNX', KEYS[3], ARGV[5], ARGV[1])
return 1
`;

/**
 * Pauses every subscription of a bucket, because it comes from an older copy; one that a person paused, or that ended, stays unchanged.
 * Returns how many it paused. KEYS subscriptions.
 */
export const PAUSE_RESTORED = `
${FIELDS}
local count = 0
local records = redis.call('HGETALL', KEYS[1])
for place = 2, #records, 2 do
  local fields = fieldsOf(records[place])
  if not string.match(fields[PAUSE], '^[pbo]$') then
    fields[PAUSE] = 'b'
    redis.call('HSET', KEYS[1], records[place - 1], table.concat(fields, '|'))
    count = count + 1
  end
end
return count
`;
