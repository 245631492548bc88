import MiniSearch from 'minisearch';

/** MiniSearch as its documentation begins: prefixes and a fuzziness of 0.2. */
export function createMiniSearch(texts: readonly string[]): (query: string) => readonly number[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => index.search(query).map(({ id }) => Number(id));
}
