import type { Content } from '../../src/content/content.ts';
import { type Passage, sentencePassages } from '../../src/content/document/statement.ts';
import { type Measured, measurePassages, measurePlaces } from '../../test/support/queries.ts';
import { createMiniSearch } from './mini-search.ts';
import { createMiniSearchWithWords } from './mini-search-with-words.ts';
import { passageQueries, placeQueries } from './queries.ts';

/** Right and wrong answers, of Verbatim and of MiniSearch; prints them and what was missed. */
export function quality({ places, search, searchWords, statement }: Content): void {
  const sentences = sentencePassages(statement);
  const namesOf = (slug: string): string => {
    const place = places.bySlug(slug);
    return place === undefined
      ? ''
      : [place.name, ...place.names.map(({ name }) => name), ...place.former, ...place.aliases].join(' ');
  };
  const slugs = places.all.map(({ slug }) => slug);
  const miniPlaces = createMiniSearch(slugs.map(namesOf));
  const miniPassages = createMiniSearch(sentences.map(({ text }) => text));
  const miniLookUp: typeof places.lookUp = (name) => {
    const [first] = miniPlaces(name).flatMap((id) => places.bySlug(slugs[id] ?? '') ?? []);
    return first === undefined
      ? { kind: 'not-named', near: [] }
      : { kind: 'found', place: first, matched: first.name, by: 'name' };
  };
  const miniFind = (query: string): readonly Passage[] => miniPassages(query).flatMap((id) => sentences[id] ?? []);
  const withWords = createMiniSearchWithWords(
    sentences.map(({ text }) => text),
    searchWords,
  );
  const miniFindWithWords = (query: string): readonly Passage[] =>
    withWords(query).flatMap((id) => sentences[id] ?? []);
  const find = (query: string): readonly Passage[] => search.passages(query).map(({ passage }) => passage);
  console.table({
    'places, Verbatim': row(measurePlaces(places.lookUp, placeQueries)),
    'places, MiniSearch': row(measurePlaces(miniLookUp, placeQueries)),
    'passages, Verbatim': row(measurePassages(find, passageQueries)),
    'passages, MiniSearch': row(measurePassages(miniFind, passageQueries)),
    'passages, MiniSearch with our words': row(measurePassages(miniFindWithWords, passageQueries)),
  });
  console.log('Passages by language');
  console.table(
    Object.fromEntries(
      [...Map.groupBy(passageQueries, ({ language }) => language)].flatMap(([language, queries]) => [
        [`${language}, Verbatim`, row(measurePassages(find, queries))],
        [`${language}, MiniSearch with our words`, row(measurePassages(miniFindWithWords, queries))],
      ]),
    ),
  );
  const { misses } = measurePlaces(places.lookUp, placeQueries);
  for (const miss of [...misses, ...measurePassages(find, passageQueries).misses]) console.log(`  missed: ${miss}`);
}

function row({ positives, negatives, first, amongThree, wrong }: Measured) {
  const share = (count: number) => `${((100 * count) / positives).toFixed(1)} %`;
  return {
    queries: positives + negatives,
    negatives,
    'right first': share(first),
    'right among three': share(amongThree),
    'wrong with confidence': wrong.length,
  };
}
