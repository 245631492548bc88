/**
 * Marks a Redis as somebody's: by whose it is and, behind a space, which key its chats are encrypted with. Returns its
 * mark then. Takes one with another mark only where that is `replaced`, or nothing is subscribed there and it is
 * nobody's, or the playground's and a bot wants it. Writes nothing where the mark is the same already. KEYS owner, due.
 * ARGV mark, replaced (may be missing).
 */
export const CLAIM_REDIS = `
local mark = redis.call('GET', KEYS[1]) or ''
if mark == ARGV[1] then return mark end
local isFree = mark == '' or (string.sub(ARGV[1], 1, 4) == 'bot:' and string.sub(mark, 1, 10) == 'playground')
if mark ~= ARGV[2] and not (isFree and redis.call('ZCARD', KEYS[2]) == 0) then return mark end
redis.call('SET', KEYS[1], ARGV[1])
return ARGV[1]
`;

/** What a script that changes what a chat has returns where Redis has another mark than was told: nothing is changed then. */
export const NOT_OURS = -2;

/**
 * Lua that ends a script so where behind its own keys and values there are the owner's key and a mark, and the mark is
 * another.
 */
export function onlyMarked(keys: number, values: number): string {
  return `if KEYS[${keys + 1}] and redis.call('GET', KEYS[${keys + 1}]) ~= ARGV[${values + 1}] then return ${NOT_OURS} end`;
}
