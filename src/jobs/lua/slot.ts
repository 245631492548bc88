import { FIELDS } from './fields.ts';

/** Ends a claimed slot. Moves the pointer on only from where it stood at the claim, in the same order: settings may have changed meanwhile. */
const END = `
local function finish(recordKey, slotsKey, openKey, id, minute, slot, letter, advance, address)
  redis.call('HSET', slotsKey, id, letter .. '|' .. address)
  redis.call('ZREM', openKey, id .. '-' .. minute)
  local record = redis.call('HGET', recordKey, id)
  if not record then return nil end
  local fields = fieldsOf(record)
  local isAsClaimed = fields[POSITION] == slot[4] and orderOf(fields) == (slot[6] or orderOf(fields))
  if advance == '1' and isAsClaimed then fields[POSITION] = string.format('%d', (tonumber(fields[POSITION]) or 0) + 1) end
  if fields[FLIGHT] == minute then fields[FLIGHT] = '' end
  fields[LAST] = letter .. minute
  return fields
end
`;

/**
 * Plans what is due, item by item; one that another tick planned, or whose record changed, is left alone.
 * KEYS due, waiting, then subscriptions' and slots' keys. ARGV now, seconds that slots are kept, items as JSON:
 * [id, subscription key, previous record, record, due, next due, [[slots key, minute, letter] …], [slots key, minute] or false].
 * Returns which were planned, by their place in the list, from 1.
 */
export const PLAN = `
local planned = {}
for place, item in ipairs(cjson.decode(ARGV[3])) do
  local id, recordKey, previous, record, due, nextDue, ended, post = unpack(item)
  local isDue = redis.call('ZSCORE', KEYS[1], id) == tostring(due)
  if isDue and redis.call('HGET', KEYS[recordKey], id) == previous then
    if record ~= previous then redis.call('HSET', KEYS[recordKey], id, record) end
    for _, slot in ipairs(ended) do
      redis.call('HSETNX', KEYS[slot[1]], id, slot[3] .. '|')
      redis.call('EXPIRE', KEYS[slot[1]], ARGV[2])
    end
    if post and redis.call('HSETNX', KEYS[post[1]], id, 'p|' .. ARGV[1] .. '|0') == 1 then
      redis.call('EXPIRE', KEYS[post[1]], ARGV[2])
      redis.call('ZADD', KEYS[2], post[3], id .. '-' .. post[2])
    end
    redis.call('ZADD', KEYS[1], nextDue, id)
    table.insert(planned, place)
  end
end
return planned
`;

/**
 * Claims a slot for one attempt to send; the same token may ask again.
 * KEYS subscription, slots, open. ARGV id, minute, token, now, when to look after it, and when where it can't be read.
 * Returns {'claimed', record, position, foundAt}, {'wait', until}, {'busy'}, {'taken'}, {'ended'}, {'gone'} or {'unreadable'}.
 */
export const CLAIM = `
${FIELDS}
local text = redis.call('HGET', KEYS[2], ARGV[1])
local record = redis.call('HGET', KEYS[1], ARGV[1])
local name = ARGV[1] .. '-' .. ARGV[2]
if not text or not record then
  redis.call('ZREM', KEYS[3], name)
  redis.call('HDEL', KEYS[2], ARGV[1])
  land(KEYS[1], ARGV[1], ARGV[2])
  return {'gone'}
end
local slot = slotOf(text)
if not slot then
  redis.call('ZADD', KEYS[3], ARGV[6], name)
  return {'unreadable'}
end
if slot[1] == 'c' then
  if slot[2] == ARGV[3] then return {'claimed', record, slot[4], slot[5]} end
  return {'taken'}
end
if slot[1] ~= 'p' then
  redis.call('ZREM', KEYS[3], name)
  land(KEYS[1], ARGV[1], ARGV[2])
  return {'ended'}
end
if tonumber(slot[3]) > tonumber(ARGV[4]) then return {'wait', slot[3]} end
local fields = fieldsOf(record)
if fields[FLIGHT] ~= '' and fields[FLIGHT] ~= ARGV[2] then return {'busy'} end
fields[FLIGHT] = ARGV[2]
record = table.concat(fields, '|')
redis.call('HSET', KEYS[1], ARGV[1], record)
redis.call('HSET', KEYS[2], ARGV[1], table.concat({'c', ARGV[3], ARGV[4], fields[POSITION], slot[2], orderOf(fields)}, '|'))
redis.call('ZADD', KEYS[3], ARGV[5], name)
return {'claimed', record, fields[POSITION], slot[2]}
`;

/**
 * The last look before the bytes leave: 'go', 'paused' by a person, or 'lost' to whoever looked after the claim.
 * KEYS subscription, slots. ARGV id, token.
 */
export const FENCE = `
${FIELDS}
local slot = split(redis.call('HGET', KEYS[2], ARGV[1]) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[2] then return 'lost' end
local record = redis.call('HGET', KEYS[1], ARGV[1])
if not record then return 'lost' end
if fieldsOf(record)[PAUSE] == 'p' then return 'paused' end
return 'go'
`;

/**
 * Ends a claimed slot with its outcome, and moves the pointer on in the same step.
 * KEYS subscription, slots, open. ARGV id, minute, token, letter, '1' to move the pointer on, address,
 * 'open', 'no-rights' or 'keep' for the pause, 'found', 'not-found' or 'keep'.
 * Returns {letter of the slot as it is then, how many slots in a row the chat was not found, its address}.
 */
export const FINISH = `
${FIELDS}
${END}
local slot = split(redis.call('HGET', KEYS[2], ARGV[1]) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[3] then return {slot[1] or '', 0, slot[2] or ''} end
local fields = finish(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2], slot, ARGV[4], ARGV[5], ARGV[6])
if not fields then return {ARGV[4], 0, ARGV[6]} end
if ARGV[7] == 'open' and fields[PAUSE] == 'r' then fields[PAUSE] = '' end
if ARGV[7] == 'no-rights' and fields[PAUSE] == '' then fields[PAUSE] = 'r' end
local notFound = tonumber(fields[NOT_FOUND]) or 0
if ARGV[8] == 'found' then notFound = 0 end
if ARGV[8] == 'not-found' then notFound = notFound + 1 end
fields[NOT_FOUND] = string.format('%d', notFound)
redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|'))
return {ARGV[4], notFound, ARGV[6]}
`;

/**
 * Gives a claimed slot back, not to be tried before a time. KEYS subscription, slots, open. ARGV id, minute, token,
 * not before, when to look after it. Returns 1, or 0 where it is not ours any more.
 */
export const RELEASE = `
${FIELDS}
local slot = split(redis.call('HGET', KEYS[2], ARGV[1]) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[2], ARGV[1], 'p|' .. slot[5] .. '|' .. ARGV[4])
redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1] .. '-' .. ARGV[2])
local record = redis.call('HGET', KEYS[1], ARGV[1])
if record then
  local fields = fieldsOf(record)
  if fields[FLIGHT] == ARGV[2] then fields[FLIGHT] = '' end
  redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|'))
end
return 1
`;

/**
 * Looks after a slot that was queued a while ago. A claim older than a claim can live is one whose owner died: unknown.
 * KEYS subscription, slots, open. ARGV id, minute, now, longest life of a claim, when to look again, and when where it can't be read.
 * Returns 'planned' (to be queued again), 'claimed', 'unknown', 'ended' or 'unreadable'.
 */
export const LOOK_AFTER = `
${FIELDS}
${END}
local name = ARGV[1] .. '-' .. ARGV[2]
local slot = slotOf(redis.call('HGET', KEYS[2], ARGV[1]))
if not slot then
  redis.call('ZADD', KEYS[3], ARGV[6], name)
  return 'unreadable'
end
if slot[1] == 'p' then
  redis.call('ZADD', KEYS[3], math.max(ARGV[5], slot[3]), name)
  return 'planned'
end
if slot[1] ~= 'c' then
  redis.call('ZREM', KEYS[3], name)
  land(KEYS[1], ARGV[1], ARGV[2])
  return 'ended'
end
if slot[3] + ARGV[4] > tonumber(ARGV[3]) then
  redis.call('ZADD', KEYS[3], slot[3] + ARGV[4], name)
  return 'claimed'
end
local fields = finish(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2], slot, 'u', '1', '')
if fields then redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|')) end
return 'unknown'
`;
