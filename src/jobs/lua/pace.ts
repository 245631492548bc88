/**
 * Reserves times for the next posts of the whole bot, evenly spaced, from now on at the earliest.
 * KEYS pace. ARGV posts per second, how many. Returns the microseconds until the first of them.
 */
export const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local first = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
-- Nobody reserves for longer: the clock was set back.
if first > now + 60000000 then first = now end
redis.call('SET', KEYS[1], string.format('%.0f', first + ARGV[2] * 1000000 / ARGV[1]), 'PX', 60000)
return string.format('%.0f', first - now)
`;
