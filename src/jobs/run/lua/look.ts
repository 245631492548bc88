/**
 * `readBuckets(from, count)` reads buckets of subscriptions from KEYS, and as many of chats behind them. Returns what is in
 * them as two flat lists: id, record, due or ''; and place of the bucket from 1, code, id, record or ''. `prefix` begins
 * the keys of subscriptions.
 */
const BUCKETS = `
local function readBuckets(from, count, due, prefix)
  local records, chats = {}, {}
  local function append(list, ...)
    for _, value in ipairs({...}) do list[#list + 1] = value end
  end
  for place = 1, count do
    local bucket = redis.call('HGETALL', KEYS[from + place - 1])
    for at = 1, #bucket, 2 do
      append(records, bucket[at], bucket[at + 1], redis.call('ZSCORE', due, bucket[at]) or '')
    end
    local codes = redis.call('HGETALL', KEYS[from + count + place - 1])
    for at = 1, #codes, 2 do
      local id = codes[at + 1]
      append(chats, place, codes[at], id, redis.call('HGET', prefix .. string.sub(id, 1, 2), id) or '')
    end
  end
  return {records, chats}
end
`;

/** Reads buckets for the sweep. KEYS due, subscriptions, chats. ARGV how the keys of subscriptions begin. Returns `readBuckets`. */
export const READ_BUCKETS = `
${BUCKETS}
return readBuckets(2, (#KEYS - 1) / 2, KEYS[1], ARGV[1])
`;

/**
 * Looks whether a tick has anything to do. If not, that was the tick: the heartbeat is stored.
 * KEYS turn, heartbeat, due, waiting, open, erased, events, then the buckets that the sweep wants to read.
 * ARGV token, the heartbeat as this process knows it, the next one, how long it is stored (seconds), how long a turn lasts
 * (milliseconds), the minute, a minute in which nothing can be due yet, now, '1' to take the turn from another process,
 * '1' to take it even if there is nothing to do, how the keys of subscriptions begin.
 * Returns {'beaten', heartbeat} if a process has ticked since; {'taken'} if one has the turn; {'work'} if the turn is ours
 * now; {'idle', what `readBuckets` read}.
 */
export const LOOK = `
${BUCKETS}
local kept = redis.call('GET', KEYS[2]) or ''
if kept ~= ARGV[2] then return {'beaten', kept} end
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] and ARGV[9] ~= '1' then return {'taken'} end
local function isAny(key, from, to) return redis.call('ZRANGEBYSCORE', key, from, to, 'LIMIT', 0, 1)[1] ~= nil end
local isWork = ARGV[10] == '1' or isAny(KEYS[3], '-inf', ARGV[6]) or isAny(KEYS[3], ARGV[7], '+inf')
  or isAny(KEYS[5], '-inf', ARGV[8]) or redis.call('EXISTS', KEYS[4], KEYS[6]) > 0
local isRead, found = true, {}
if not isWork then isRead, found = pcall(readBuckets, 8, (#KEYS - 7) / 2, KEYS[3], ARGV[11]) end
if isWork or not isRead then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[5])
  return {'work'}
end
redis.call('DEL', KEYS[1], KEYS[7])
redis.call('SET', KEYS[2], ARGV[3], 'EX', ARGV[4])
return {'idle', found}
`;
