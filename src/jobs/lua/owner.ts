/**
 * Marks a Redis as somebody's: by whose it is and, behind a space, which key its chats are encrypted with. Returns its
 * mark then. Takes one with another mark only where that is `replaced`, or nothing is subscribed there and it is
 * nobody's, or the playground's and a bot wants it. KEYS owner, due. ARGV mark, replaced (may be missing).
 */
export const CLAIM_REDIS = `
local mark = redis.call('GET', KEYS[1]) or ''
local isFree = mark == '' or (string.sub(ARGV[1], 1, 4) == 'bot:' and string.sub(mark, 1, 10) == 'playground')
if mark ~= ARGV[1] and mark ~= ARGV[2] and not (isFree and redis.call('ZCARD', KEYS[2]) == 0) then return mark end
redis.call('SET', KEYS[1], ARGV[1])
return ARGV[1]
`;
