/**
 * How good and how fast the look-up is, beside MiniSearch as one would use it out of the box, in the same run: right answers
 * on the queries of test/content/queries, the cost of a query, how that grows with the text, and hostile queries. Prints
 * figures and draws docs/search.svg; what they should be is in docs/search.md.
 *
 *     npm run bench:search [-- --draw]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sentencePassages } from '../src/content/document/statement.ts';
import { readProjectFiles } from '../src/node/process/project-files.ts';
import { chartOf } from './search/chart.ts';
import { cost } from './search/cost.ts';
import { growth } from './search/growth.ts';
import { fuzz } from './search/hostile.ts';
import { createMiniSearch } from './search/mini-search.ts';
import { quality } from './search/quality.ts';
import { passageQueries, placeQueries } from './search/queries.ts';

const { values } = parseArgs({ options: { draw: { type: 'boolean', default: false } } });
const { content } = readProjectFiles();
const { places, search, statement } = content;
const sentences = sentencePassages(statement);

console.log('Right and wrong answers');
quality(content);

console.log('A query on the statement (µs)');
const passageTexts = passageQueries.map(({ query }) => query);
const miniOnStatement = createMiniSearch(sentences.map(({ text }) => text));
const passage = cost(passageTexts, (query) => search.passages(query));
const mini = cost(passageTexts, miniOnStatement);
const place = cost(
  placeQueries.map(({ query }) => query),
  places.lookUp,
);
console.table({ passage: passage.toFixed(1), 'MiniSearch, the same': mini.toFixed(1), place: place.toFixed(1) });

console.log('As the text grows');
const grownFigures = growth(content);
console.table(
  grownFigures.map(({ times, own, mini: other, place: name }) => ({
    'text (times)': times,
    'query (µs)': own.query.toFixed(0),
    'MiniSearch (µs)': other.query.toFixed(0),
    'place (µs)': name.toFixed(0),
    'build (ms)': own.build.toFixed(0),
    'MiniSearch build': other.build.toFixed(0),
    'memory (MB)': own.memory.toFixed(1),
    'MiniSearch (MB)': other.memory.toFixed(1),
  })),
);
if (values.draw) writeFileSync(new URL('../docs/search.svg', import.meta.url), chartOf(grownFigures));

console.log('Hostile queries');
fuzz(content);
