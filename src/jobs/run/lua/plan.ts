import { FIELDS } from './fields.ts';

/**
 * Plans due items, one by one; an item that another tick planned, or whose record changed, is skipped. A new slot to post
 * becomes the open one; a previously open one that nobody claimed ends as too late and leaves every list.
 * KEYS due, waiting, open, then subscriptions' and slots' keys. ARGV now, how long slots are stored (seconds), items as JSON:
 * [id, subscription key, previous record, record, due, next due, [[slots key, minute, letter] …],
 * [slots key, minute, place among waiting ones] or false, [slots key, minute] of the open one or false].
 * Returns which items were planned, by their position in the list, from 1; negative if the open one ended.
 */
export const PLAN = `
${FIELDS}
local planned = {}
local expires = {}
local function keep(key)
  if expires[key] then return end
  expires[key] = true
  redis.call('EXPIRE', KEYS[key], ARGV[2])
end
local function endOpen(open, id)
  local slot = open and slotOf(redis.call('HGET', KEYS[open[1]], id))
  if not slot or slot[1] ~= 'p' then return false end
  redis.call('HSET', KEYS[open[1]], id, 'l|')
  redis.call('ZREM', KEYS[2], id .. '-' .. open[2])
  redis.call('ZREM', KEYS[3], id .. '-' .. open[2])
  return true
end
for place, item in ipairs(cjson.decode(ARGV[3])) do
  local id, recordKey, previous, record, due, nextDue, ended, post, open = unpack(item)
  local isDue = redis.call('ZSCORE', KEYS[1], id) == tostring(due)
  if isDue and redis.call('HGET', KEYS[recordKey], id) == previous then
    for _, slot in ipairs(ended) do
      redis.call('HSETNX', KEYS[slot[1]], id, slot[3] .. '|')
      keep(slot[1])
    end
    if post and redis.call('HSETNX', KEYS[post[1]], id, 'p|' .. ARGV[1] .. '|0') == 1 then
      keep(post[1])
      redis.call('ZADD', KEYS[2], post[3], id .. '-' .. post[2])
      local fields = fieldsOf(record)
      if endOpen(open, id) then
        if #ended == 0 then fields[LAST] = 'l' .. open[2] end
        place = -place
      end
      fields[OPEN] = post[2]
      record = table.concat(fields, '|')
    end
    if record ~= previous then redis.call('HSET', KEYS[recordKey], id, record) end
    redis.call('ZADD', KEYS[1], nextDue, id)
    table.insert(planned, place)
  end
end
return planned
`;
