/**
 * Marks a Redis with its owner and, after a space, the key that encrypts its chats. Returns the mark that it then has.
 * Replaces another mark only if that is `replaced`, or if nothing is subscribed there and it belongs to nobody, or to the
 * playground and a bot wants it. Writes nothing if the mark is already the same. KEYS owner, due.
 * ARGV mark, replaced (optional).
 */
export const CLAIM_REDIS = `
local mark = redis.call('GET', KEYS[1]) or ''
if mark == ARGV[1] then return mark end
local isFree = mark == '' or (string.sub(ARGV[1], 1, 4) == 'bot:' and string.sub(mark, 1, 10) == 'playground')
if mark ~= ARGV[2] and not (isFree and redis.call('ZCARD', KEYS[2]) == 0) then return mark end
redis.call('SET', KEYS[1], ARGV[1])
return ARGV[1]
`;

/** The result of a script that changes a chat's data if Redis has a different mark: nothing is changed then. */
export const NOT_OURS = -2;

/**
 * Lua that ends a script this way if the owner's key and a mark follow its own keys and values, and the stored mark is
 * different.
 */
export function onlyMarked(keys: number, values: number): string {
  return `if KEYS[${keys + 1}] and redis.call('GET', KEYS[${keys + 1}]) ~= ARGV[${values + 1}] then return ${NOT_OURS} end`;
}
