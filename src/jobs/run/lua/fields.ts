/**
 * Reading records in Lua, where several keys change at once. Records and slots are texts of fields between bars.
 *
 * subscription-record.ts describes a record; these scripts know its fields 8 to 15: position, pause, last, notFound,
 * skips, flight, open, wait; 17, turns; and those of its flags that set which passage comes. `fieldsOf` reads a record: it
 * fills up a short one of an earlier version and keeps the fields of a later one. A slot is one of
 *
 *     p|foundAt|notBefore|unreachableSince                       planned
 *     c|token|claimedAt|position|foundAt|order|unreachableSince|turns|once  claimed, perhaps being sent
 *     s|address  u|address  l|  r|address  k|  z|                ended: sent, unknown, too late, refused, skipped, paused
 *
 * The last two of a claimed one are missing if both are empty. `slotOf` reads one: without fields if there is none, nil if it can't be read here. A later version can have more fields
 * after these. `heldUntil` is when a planned slot can be tried: its chat waits (Telegram told it to, or its last post was
 * less than a second ago), or the slot itself was postponed, for less than a minute. Times written by a clock that was ahead
 * are ignored.
 */
export const FIELDS = `
local function split(text)
  local fields = {}
  for field in string.gmatch(text .. '|', '([^|]*)|') do fields[#fields + 1] = field end
  return fields
end
local FLAGS, POSITION, PAUSE, LAST, NOT_FOUND, FLIGHT, OPEN, WAIT, WORDS, TURNS = 3, 8, 9, 10, 11, 13, 14, 15, 16, 17
local function fieldsOf(record)
  local fields = split(record)
  for place = #fields + 1, WAIT do fields[place] = '' end
  return fields
end
local function slotOf(text)
  local slot = split(text or '')
  local isPlanned = slot[1] == 'p' and tonumber(slot[2]) and tonumber(slot[3])
  local isClaimed = slot[1] == 'c' and tonumber(slot[3]) and tonumber(slot[4]) and tonumber(slot[5])
  if isPlanned or isClaimed or string.match(slot[1], '^[sulrkz]?$') then return slot end
end
local function orderOf(fields) return (string.gsub(fields[FLAGS], '[^rs]', '')) end
local function onceOf(fields) return string.find(fields[FLAGS], 'o', 1, true) and 'o' or '' end
local function land(recordKey, id, minute)
  local record = redis.call('HGET', recordKey, id)
  if not record then return end
  local fields = fieldsOf(record)
  if fields[FLIGHT] ~= minute and fields[OPEN] ~= minute then return end
  for _, place in ipairs({FLIGHT, OPEN}) do
    if fields[place] == minute then fields[place] = '' end
  end
  redis.call('HSET', recordKey, id, table.concat(fields, '|'))
end
local SKEW = 60000
local function heldUntil(slot, fields, now)
  local held = tonumber(slot[3])
  if held > now + SKEW then held = 0 end
  local from, till = string.match(fields[WAIT], '^(%w+)%.(%w+)$')
  if from and tonumber(from, 36) * 1000 <= now + SKEW then held = math.max(held, tonumber(till, 36) * 1000) end
  return held
end
local function isNewer(one, other) return (tonumber(one, 36) or 0) > tonumber(other, 36) end
`;
