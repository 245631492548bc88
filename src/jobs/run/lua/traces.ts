/**
 * Finds the slots of subscriptions. KEYS hashes of slots. ARGV ids.
 * Returns a flat list of: the position of the hash among the keys, from 1, the ID, the slot.
 */
export const FIND_SLOTS = `
local found = {}
for place, key in ipairs(KEYS) do
  for index, text in ipairs(redis.call('HMGET', key, unpack(ARGV))) do
    if text then
      found[#found + 1] = place
      found[#found + 1] = ARGV[index]
      found[#found + 1] = text
    end
  end
end
return found
`;
