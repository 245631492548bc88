/**
 * Writes a heartbeat down, and keeps or ends the turn of whoever ticks.
 * KEYS heartbeat, turn. ARGV heartbeat, seconds that it is kept, token, milliseconds that the turn goes on (0: it ends).
 */
export const BEAT = `
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
if redis.call('GET', KEYS[2]) == ARGV[3] then
  if ARGV[4] == '0' then redis.call('DEL', KEYS[2]) else redis.call('PEXPIRE', KEYS[2], ARGV[4]) end
end
return 1
`;
