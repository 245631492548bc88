/**
 * Reserves times for the next posts of the whole bot, evenly spaced, not before now, only by Redis' clock.
 * The key holds when the next post may leave, when that was reserved, by which process, and since when by no other one. A
 * reservation further ahead than the limit means that the clock was set back.
 * KEYS pace. ARGV microseconds between two posts, how many, the farthest reservation ahead (microseconds), the process.
 * Returns {how many were reserved, microseconds until the first, 1 if no other process holds any}, or {0, microseconds
 * until it is worth asking again, the same}.
 */
export const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local kept = redis.call('GET', KEYS[1]) or ''
local next, reservedAt, process, since = string.match(kept, '^(%d+) (%d+) (%S+) (%d+)$')
next, reservedAt, since = tonumber(next or now), tonumber(reservedAt or now), tonumber(since or now)
local function keep(at)
  local text = string.format('%.0f %.0f %s %.0f', at, now, ARGV[4], since)
  redis.call('SET', KEYS[1], text, 'PX', 60000)
end
if process ~= ARGV[4] or since > now then since = now end
-- The clock was set back: what was reserved lies as far ahead as it did then.
if reservedAt > now then
  next = next - reservedAt + now
  keep(next)
end
local first = math.max(now, next)
local ahead = first - now
local most = tonumber(ARGV[3])
if ahead > most then return {0, ahead - most, 0} end
keep(first + ARGV[1] * ARGV[2])
-- What another one reserved before has passed by then.
local isAlone = now - since > 2 * most
return {tonumber(ARGV[2]), ahead, isAlone and 1 or 0}
`;
