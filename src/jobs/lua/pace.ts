/**
 * Reserves times for the next posts of the whole bot, evenly spaced, from now on at the earliest. By Redis' clock alone.
 * The key holds when the next one may leave and when that was reserved (microseconds).
 * KEYS pace. ARGV microseconds between two posts, how many, the farthest ahead that may be reserved (microseconds).
 * Returns {how many were reserved, microseconds until the first}, or {0, microseconds until it is worth asking again}.
 */
export const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local kept, keptAt = string.match(redis.call('GET', KEYS[1]) or '', '^(%d+) (%d+)$')
local next, reservedAt = tonumber(kept or now), tonumber(keptAt or now)
local function keep(at) redis.call('SET', KEYS[1], string.format('%.0f %.0f', at, now), 'PX', 60000) end
-- The clock was set back: what was reserved lies as far ahead as it did then.
if reservedAt > now then
  next = next - reservedAt + now
  keep(next)
end
local first = math.max(now, next)
local ahead = first - now
local most = tonumber(ARGV[3])
if ahead > most then return {0, ahead - most} end
keep(first + ARGV[1] * ARGV[2])
return {tonumber(ARGV[2]), ahead}
`;
