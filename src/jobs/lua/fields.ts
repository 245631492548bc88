/**
 * Reading records in Lua, where several keys change at once. Records and slots are texts of fields between bars.
 *
 * A record is as subscription-record.ts says; these scripts know its fields 8 to 13: position, pause, last, notFound,
 * skips, flight; and of its flags those that say in which order passages come. A slot is one of
 *
 *     p|foundAt|notBefore                          planned
 *     c|token|claimedAt|position|foundAt|order     claimed, perhaps being sent
 *     s|address  u|address  l|  r|address  k|  z|  ended: sent, unknown, too late, refused, skipped, paused
 */
export const FIELDS = `
local function split(text)
  local fields = {}
  for field in string.gmatch(text .. '|', '([^|]*)|') do fields[#fields + 1] = field end
  return fields
end
local FLAGS, POSITION, PAUSE, LAST, NOT_FOUND, FLIGHT = 3, 8, 9, 10, 11, 13
local function orderOf(fields) return (string.gsub(fields[FLAGS], '[^rs]', '')) end
local function land(recordKey, id, minute)
  local record = redis.call('HGET', recordKey, id)
  if not record then return end
  local fields = split(record)
  if fields[FLIGHT] ~= minute then return end
  fields[FLIGHT] = ''
  redis.call('HSET', recordKey, id, table.concat(fields, '|'))
end
`;
