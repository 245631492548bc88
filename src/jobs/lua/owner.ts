/**
 * Marks a Redis as somebody's: the playground's, or a bot's by its id. Returns whose it is then. KEYS owner, due. ARGV mark.
 * Earlier versions marked it as some bot's; one without a mark but with subscriptions is a bot's.
 */
export const CLAIM_REDIS = `
local mark = redis.call('GET', KEYS[1])
local isBot = string.sub(ARGV[1], 1, 4) == 'bot:'
if not mark and not isBot and redis.call('ZCARD', KEYS[2]) > 0 then return 'bot' end
local isFree = not mark or isBot and (mark == 'bot' or mark == 'playground')
if isFree then redis.call('SET', KEYS[1], ARGV[1]) end
return isFree and ARGV[1] or mark
`;
