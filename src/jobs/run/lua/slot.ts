import { FIELDS } from './fields.ts';

/**
 * Claims a slot for one attempt to send; the same token can ask again. Then the slot is no longer open. A slot that was planned
 * before the open one ends as too late, because a chat has only one. If a newer one is due and not planned yet, as after
 * downtime, planning must end this one first.
 * KEYS subscription, slots, open, due. ARGV id, minute, token, now, when to recheck it, and when if it can't be
 * read, the minute up to which slots are due.
 * Returns {'claimed', record, foundAt, unreachableSince, position, order and once, turns}, {'wait', until}, {'busy'}, {'taken'}, {'ended'},
 * {'too-late'}, {'unreadable'} or {'gone'}.
 */
export const CLAIM = `
${FIELDS}
local function claimed(record, slot)
  local order = slot[6] or orderOf(fieldsOf(record))
  return {'claimed', record, slot[5], slot[7] or '', slot[4], order .. (slot[9] or ''), slot[8] or ''}
end
local id, minute, token, now = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local text = redis.call('HGET', KEYS[2], id)
local record = redis.call('HGET', KEYS[1], id)
local name = id .. '-' .. minute
if not text or not record then
  redis.call('ZREM', KEYS[3], name)
  redis.call('HDEL', KEYS[2], id)
  land(KEYS[1], id, minute)
  return {'gone'}
end
local slot = slotOf(text)
if not slot then
  redis.call('ZADD', KEYS[3], ARGV[6], name)
  return {'unreadable'}
end
if slot[1] == 'c' then
  if slot[2] == token then return claimed(record, slot) end
  return {'taken'}
end
if slot[1] ~= 'p' then
  redis.call('ZREM', KEYS[3], name)
  land(KEYS[1], id, minute)
  return {'ended'}
end
local fields = fieldsOf(record)
if isNewer(fields[OPEN], minute) then
  redis.call('HSET', KEYS[2], id, 'l|')
  redis.call('ZREM', KEYS[3], name)
  fields[LAST] = 'l' .. minute
  redis.call('HSET', KEYS[1], id, table.concat(fields, '|'))
  return {'too-late'}
end
local held = heldUntil(slot, fields, now)
if held > now then return {'wait', string.format('%.0f', held)} end
if fields[FLIGHT] ~= '' and fields[FLIGHT] ~= minute then return {'busy'} end
local due = tonumber(redis.call('ZSCORE', KEYS[4], id) or '')
if due and due <= tonumber(ARGV[7]) then return {'busy'} end
fields[FLIGHT] = minute
if fields[OPEN] == minute then fields[OPEN] = '' end
record = table.concat(fields, '|')
local claim = {'c', token, ARGV[4], fields[POSITION], slot[2], orderOf(fields), slot[4] or ''}
local turns, once = fields[TURNS] or '', onceOf(fields)
if turns ~= '' or once ~= '' then claim[8], claim[9] = turns, once end
redis.call('HSET', KEYS[1], id, record)
redis.call('HSET', KEYS[2], id, table.concat(claim, '|'))
redis.call('ZADD', KEYS[3], ARGV[5], name)
return claimed(record, claim)
`;

/**
 * The final check before the send: 'go', 'paused' by a person or a restore or because all has come, or 'lost' to a recheck of the claim.
 * KEYS subscription, slots. ARGV id, token.
 */
export const FENCE = `
${FIELDS}
local slot = split(redis.call('HGET', KEYS[2], ARGV[1]) or '')
if slot[1] ~= 'c' or slot[2] ~= ARGV[2] then return 'lost' end
local record = redis.call('HGET', KEYS[1], ARGV[1])
if not record then return 'lost' end
local pause = fieldsOf(record)[PAUSE]
if pause == 'p' or pause == 'b' or pause == 'o' then return 'paused' end
return 'go'
`;
