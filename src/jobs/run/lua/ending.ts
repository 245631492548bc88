import { FIELDS } from './fields.ts';

/**
 * Ends a claimed slot. Moves the pointer on only from its position at the claim, in the same order, because settings may
 * have changed meanwhile.
 */
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
 * Ends a claimed slot with its outcome, and moves the pointer on in the same step.
 * KEYS subscription, slots, open. ARGV id, minute, token, letter, '1' to move the pointer on, address,
 * 'open', 'no-rights', 'no-topic' or 'keep' for the pause, 'found', 'not-found' or 'keep', how long the chat waits now,
 * or ''.
 * Returns {the slot's letter after that, for how many slots in a row the chat was not found, its address}.
 */
export const FINISH = `
${FIELDS}
${END}
local slot = split(redis.call('HGET', KEYS[2], ARGV[1]) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[3] then return {slot[1] or '', 0, slot[2] or ''} end
local fields = finish(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2], slot, ARGV[4], ARGV[5], ARGV[6])
if not fields then return {ARGV[4], 0, ARGV[6]} end
local pause = fields[PAUSE]
if pause == '' or pause == 'r' or pause == 't' then
  fields[PAUSE] = ({open = '', ['no-rights'] = 'r', ['no-topic'] = 't', keep = pause})[ARGV[7]]
end
local notFound = tonumber(fields[NOT_FOUND]) or 0
if ARGV[8] == 'found' then notFound = 0 end
if ARGV[8] == 'not-found' then notFound = notFound + 1 end
fields[NOT_FOUND] = string.format('%d', notFound)
fields[WAIT] = ARGV[9]
redis.call('HSET', KEYS[1], ARGV[1], table.concat(fields, '|'))
return {ARGV[4], notFound, ARGV[6]}
`;

/**
 * Releases a claimed slot. If a newer one is open meanwhile, it ends as too late. A wait of the chat that directly follows
 * another one counts from the beginning of the first. KEYS subscription, slots, open. ARGV id, minute, token, not before,
 * when to recheck it, how long the chat waits or '', since when Telegram can't be reached or ''; without either, that time
 * stays unchanged. Returns 'planned', 'too-late', or 'lost' if it is no longer ours.
 */
export const RELEASE = `
${FIELDS}
local ADJOINING = 60
local function extended(before, wait)
  local from, till = string.match(before, '^(%w+)%.(%w+)$')
  local start, stop = string.match(wait, '^(%w+)%.(%w+)$')
  if not from or isNewer(from, start) or tonumber(till, 36) + ADJOINING < tonumber(start, 36) then return wait end
  return from .. '.' .. stop
end
local id, minute = ARGV[1], ARGV[2]
local name = id .. '-' .. minute
local slot = split(redis.call('HGET', KEYS[2], id) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[3] then return 'lost' end
local record = redis.call('HGET', KEYS[1], id)
local state = 'planned'
if record then
  local fields = fieldsOf(record)
  if fields[FLIGHT] == minute then fields[FLIGHT] = '' end
  if ARGV[6] ~= '' then fields[WAIT] = extended(fields[WAIT], ARGV[6]) end
  if isNewer(fields[OPEN], minute) then
    state = 'too-late'
    fields[LAST] = 'l' .. minute
  else
    fields[OPEN] = minute
  end
  redis.call('HSET', KEYS[1], id, table.concat(fields, '|'))
end
if state == 'too-late' then
  redis.call('HSET', KEYS[2], id, 'l|')
  redis.call('ZREM', KEYS[3], name)
else
  local since = ARGV[7]
  if ARGV[6] == '' and since == '' then since = slot[7] or '' end
  redis.call('HSET', KEYS[2], id, table.concat({'p', slot[5], ARGV[4], since}, '|'))
  redis.call('ZADD', KEYS[3], ARGV[5], name)
end
return state
`;

/**
 * Rechecks a slot that was queued a while ago. If a claim is older than its longest life, its owner died: unknown. An
 * unreadable one is left for a version that can read it; its chat goes on. KEYS subscription, slots, open.
 * ARGV id, minute, now, longest life of a claim, when to recheck, and when if it can't be read. Returns 'planned' (must be
 * queued again), 'waits', 'claimed', 'unknown', 'ended' or 'unreadable'.
 */
export const LOOK_AFTER = `
${FIELDS}
${END}
local id, minute, now = ARGV[1], ARGV[2], tonumber(ARGV[3])
local name = id .. '-' .. minute
local slot = slotOf(redis.call('HGET', KEYS[2], id))
if not slot then
  redis.call('ZADD', KEYS[3], ARGV[6], name)
  land(KEYS[1], id, minute)
  return 'unreadable'
end
if slot[1] == 'p' then
  local held = heldUntil(slot, fieldsOf(redis.call('HGET', KEYS[1], id) or ''), now)
  redis.call('ZADD', KEYS[3], math.max(ARGV[5], held), name)
  if held > now then return 'waits' end
  return 'planned'
end
if slot[1] ~= 'c' then
  redis.call('ZREM', KEYS[3], name)
  land(KEYS[1], id, minute)
  return 'ended'
end
-- By a clock that was ahead: it counts from now on.
if tonumber(slot[3]) > now + SKEW then
  slot[3] = ARGV[3]
  redis.call('HSET', KEYS[2], id, table.concat(slot, '|'))
end
if slot[3] + ARGV[4] > now then
  redis.call('ZADD', KEYS[3], slot[3] + ARGV[4], name)
  return 'claimed'
end
local fields = finish(KEYS[1], KEYS[2], KEYS[3], id, minute, slot, 'u', '1', '')
if fields then redis.call('HSET', KEYS[1], id, table.concat(fields, '|')) end
return 'unknown'
`;
