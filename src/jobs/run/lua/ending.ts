import { FIELDS } from './fields.ts';

/**
 * Moves a subscription on, if it is as far as it was at the claim, in the same order: settings may have changed meanwhile. What
 * people left out, put back or chose since then stays; a passage that was chosen and has come is not chosen any more. Of another
 * order of the same unit it only notes what came last. Returns whether the subscription ended.
 */
const ADVANCE = `
local function turnsOf(text) return string.match(text or '', '^([^;]*);?([^;]*);?(.*)$') end
local function setTurns(fields, progress, next, rest)
  local text = string.gsub(table.concat({progress, next, rest}, ';'), ';+$', '')
  if text == '' and not fields[TURNS] then return end
  fields[WORDS], fields[TURNS] = fields[WORDS] or '', text
  while #fields > WAIT and #fields <= TURNS and fields[#fields] == '' do table.remove(fields) end
end
local function isOfSentences(letters) return string.find(letters, 's', 1, true) ~= nil end
local function advance(fields, slot, index, position, progress, roundPosition, roundProgress)
  local present, next, rest = turnsOf(fields[TURNS])
  local before, _, restBefore = turnsOf(slot[8])
  local order = slot[6] or orderOf(fields)
  if next == index then next = '' end
  local isAsFar = fields[POSITION] == slot[4] and present == before and orderOf(fields) == order
  local isOver = isAsFar and roundPosition ~= '' and next == '' and rest == restBefore and onceOf(fields) ~= ''
  if isOver then
    position, progress = roundPosition, roundProgress
    if fields[PAUSE] ~= 'b' then fields[PAUSE] = 'o' end
  end
  if isAsFar then
    fields[POSITION], present = position, progress
  elseif index ~= '' and isOfSentences(order) == isOfSentences(fields[FLAGS]) then
    present = string.gsub(present, '%..*$', '') .. '.' .. index
  end
  setTurns(fields, present, next, rest)
  return isOver
end
`;

/**
 * Ends a claimed slot with its outcome, and moves the subscription on in the same step.
 * KEYS subscription, slots, open. ARGV id, minute, token, letter, address, 'open', 'no-rights', 'no-topic' or 'keep' for
 * the pause, 'found', 'not-found' or 'keep', how long the chat waits now, or ''; then, if a passage has come, its place or '',
 * the position and progress after it, and both at the beginning of the next round, or '' and '' if this one goes on.
 * Returns {the slot's letter after that, for how many slots in a row the chat was not found, its address, 1 if the subscription
 * ended}.
 */
export const FINISH = `
${FIELDS}
${ADVANCE}
local id, minute, letter, address = ARGV[1], ARGV[2], ARGV[4], ARGV[5]
local slot = split(redis.call('HGET', KEYS[2], id) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[3] then return {slot[1] or '', 0, slot[2] or '', 0} end
redis.call('HSET', KEYS[2], id, letter .. '|' .. address)
redis.call('ZREM', KEYS[3], id .. '-' .. minute)
local record = redis.call('HGET', KEYS[1], id)
if not record then return {letter, 0, address, 0} end
local fields = fieldsOf(record)
if fields[FLIGHT] == minute then fields[FLIGHT] = '' end
fields[LAST] = letter .. minute
local pause = fields[PAUSE]
if pause == '' or pause == 'r' or pause == 't' then
  fields[PAUSE] = ({open = '', ['no-rights'] = 'r', ['no-topic'] = 't', keep = pause})[ARGV[6]]
end
local isOver = ARGV[9] and advance(fields, slot, unpack(ARGV, 9, 13))
local notFound = tonumber(fields[NOT_FOUND]) or 0
if ARGV[7] == 'found' then notFound = 0 end
if ARGV[7] == 'not-found' then notFound = notFound + 1 end
fields[NOT_FOUND] = string.format('%d', notFound)
fields[WAIT] = ARGV[8]
redis.call('HSET', KEYS[1], id, table.concat(fields, '|'))
return {letter, notFound, address, isOver and 1 or 0}
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
 * Rechecks a slot that was queued a while ago. If a claim is older than its longest life, its owner died, and its end is
 * unknown. An unreadable one is left for a version that can read it; its chat goes on. KEYS subscription, slots, open.
 * ARGV id, minute, now, longest life of a claim, when to recheck, and when if it can't be read. Returns {'planned'} (must be
 * queued again), {'waits'}, {'claimed'}, {'ended'}, {'unreadable'} or {'died', token, position, order and once, turns}.
 */
export const LOOK_AFTER = `
${FIELDS}
local id, minute, now = ARGV[1], ARGV[2], tonumber(ARGV[3])
local name = id .. '-' .. minute
local slot = slotOf(redis.call('HGET', KEYS[2], id))
if not slot then
  redis.call('ZADD', KEYS[3], ARGV[6], name)
  land(KEYS[1], id, minute)
  return {'unreadable'}
end
local fields = fieldsOf(redis.call('HGET', KEYS[1], id) or '')
if slot[1] == 'p' then
  local held = heldUntil(slot, fields, now)
  redis.call('ZADD', KEYS[3], math.max(ARGV[5], held), name)
  if held > now then return {'waits'} end
  return {'planned'}
end
if slot[1] ~= 'c' then
  redis.call('ZREM', KEYS[3], name)
  land(KEYS[1], id, minute)
  return {'ended'}
end
-- By a clock that was ahead: it counts from now on.
if tonumber(slot[3]) > now + SKEW then
  slot[3] = ARGV[3]
  redis.call('HSET', KEYS[2], id, table.concat(slot, '|'))
end
if slot[3] + ARGV[4] > now then
  redis.call('ZADD', KEYS[3], slot[3] + ARGV[4], name)
  return {'claimed'}
end
return {'died', slot[2], slot[4], (slot[6] or orderOf(fields)) .. (slot[9] or ''), slot[8] or ''}
`;
