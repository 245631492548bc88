/**
 * Stores a heartbeat, and keeps or ends the turn of the ticking process.
 * KEYS heartbeat, turn. ARGV heartbeat, how long it is stored (seconds), token, how long the turn goes on (milliseconds; 0 ends it).
 */
export const BEAT = `
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
if redis.call('GET', KEYS[2]) == ARGV[3] then
  if ARGV[4] == '0' then redis.call('DEL', KEYS[2]) else redis.call('PEXPIRE', KEYS[2], ARGV[4]) end
end
return 1
`;
