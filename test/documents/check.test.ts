import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { formatFault } from '../../src/content/folder/fault.ts';
import { readDocument } from '../../src/content/folder/read-document.ts';
import { REWRITTEN, WRITTEN_LOCALES } from '../../src/handlers/base/locale.ts';
import { OWN_COMMANDS } from '../../src/handlers/index.ts';
import { canonicalZone } from '../../src/jobs/plan/zones.ts';
import { LAKE_FILES } from '../support/lake-document.ts';

const read = (file: string) => readFileSync(new URL(`../../src/bot/locales/${file}.ftl`, import.meta.url), 'utf8');
const INTERFACE = {
  messages: Object.fromEntries(WRITTEN_LOCALES.map((locale) => [locale, read(locale)])),
  rewritten: REWRITTEN,
  page: read('page.en'),
  commands: OWN_COMMANDS,
  canonicalZone,
};

/** What the check says about these files, a line for each fault. */
function faultsIn(files: DocumentFiles): readonly string[] {
  const result = readDocument(files, INTERFACE);
  return result.kind === 'read' ? [] : result.faults.map((fault) => formatFault('lake', fault));
}

/** The folder with a file changed by a replacement, which must stand in it. */
function changed(file: string, from: string | RegExp, to: string): DocumentFiles {
  const before = LAKE_FILES[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  return { ...LAKE_FILES, [file]: after };
}

/** The folder with another name of a place in the text and in the list. */
function renamed(from: string, to: string): DocumentFiles {
  const text = changed('letter.txt', from, to)['letter.txt'] ?? '';
  return { ...changed('places.json', `"name": "${from}"`, `"name": "${to}"`), 'letter.txt': text };
}

function without(file: string): DocumentFiles {
  return Object.fromEntries(Object.entries(LAKE_FILES).filter(([name]) => name !== file));
}

const RU = 'locales/ru.ftl';

const MANY_ZONES = Intl.supportedValuesOf('timeZone')
  .filter((zone) => /^Australia|^America\/[D-F]|^Antarctica|^Asia\/B/u.test(zone) && canonicalZone(zone) === zone)
  .map((zone) => JSON.stringify(zone))
  .join(', ');

describe('a folder of a document', () => {
  it('without a fault is read', () => {
    expect(faultsIn(LAKE_FILES)).toEqual([]);
  });

  it.each<[what: string, files: DocumentFiles, line: string]>([
    // document.json
    ['no document.json', without('document.json'), 'lake/document.json: is missing'],
    [
      'document.json that is no JSON',
      changed('document.json', '"language": "en",', '"language": "en"'),
      'lake/document.json:4: is no JSON',
    ],
    [
      'a field missing',
      changed('document.json', '  "date": "2024-05-09",\n', ''),
      'lake/document.json:date: is missing: it should be a day',
    ],
    [
      'a field that nobody reads',
      changed('document.json', '"language"', '"languages": "en",\n  "language"'),
      'lake/document.json:languages: is no field here',
    ],
    [
      'a day that no month has',
      changed('document.json', '2024-05-09', '2024-02-30'),
      'lake/document.json:date: 2024-02-30 is no day',
    ],
    [
      'a date that is none',
      changed('document.json', '2024-05-09', '9 May 2024'),
      'lake/document.json:date: should be a day such as 2022-01-05',
    ],
    [
      'a language that is none',
      changed('document.json', '"en"', '"english please"'),
      'lake/document.json:language: should be a language by its tag',
    ],
    [
      'a zone that is none',
      changed('document.json', '"Europe/Berlin"', '"Europe/Bern"'),
      'lake/document.json:zones.offered[1]: should be a time zone',
    ],
    [
      'a command that Telegram does not take',
      changed('document.json', '"letter"', '"the-letter"'),
      'lake/document.json:commands.text: should be a command',
    ],
    [
      "a command of the bot's own",
      changed('document.json', '"towns"', '"search"'),
      'lake/document.json:commands.places: /search is another command already',
    ],
    [
      'two commands of one name',
      changed('document.json', '"towns"', '"letter"'),
      'lake/document.json:commands.places: /letter is another command already',
    ],
    [
      'a text that is not there',
      changed('document.json', 'letter.txt', 'lettre.txt'),
      'lake/document.json:text: "lettre.txt" is not in the folder',
    ],
    [
      'an unknown way to divide',
      changed('document.json', '"block"', '"chapter"'),
      'lake/document.json:sections.each: should be one of line, block',
    ],
    [
      'an attribution of an unknown line',
      changed('document.json', '{date}', '{place}'),
      'lake/letter.txt: has no line for {place}',
    ],
    [
      'an example that is not in the text',
      changed('document.json', '"1.1-2"', '"1.1-3"'),
      'lake/document.json:examples.sentences: 1.1-3 is not in the text',
    ],
    [
      'an example word that is not in the text',
      changed('document.json', '"shores"', '"mountains"'),
      'lake/document.json:examples.word: "mountains" is not in the text',
    ],
    [
      'a signatory who did not sign',
      changed('document.json', '"Anna Alb"', '"Anna Alp"'),
      'lake/document.json:signatories[0].name: "Anna Alp" is not in the text',
    ],
    [
      'a zone in other letters than its own',
      changed('document.json', '"Europe/Berlin"', '"Europe/berlin"'),
      'lake/document.json:zones.offered[1]: should be a time zone by its IANA name of today, here Europe/Berlin',
    ],
    [
      'another name of a zone',
      changed('document.json', '"default": "Europe/Zurich"', '"default": "GMT+0"'),
      'lake/document.json:zones.default: should be a time zone by its IANA name of today, here UTC',
    ],
    [
      'a zone twice',
      changed('document.json', '"Europe/Berlin"', '"Europe/Zurich"'),
      'lake/document.json:zones.offered: names a zone twice',
    ],
    [
      'more zones than buttons',
      changed('document.json', '"Europe/Berlin"', MANY_ZONES),
      'lake/document.json:zones.offered: should be 40 zones at most',
    ],
    [
      'an attribution of what every object has',
      changed('document.json', '{date}', '{constructor}'),
      'lake/letter.txt: has no line for {constructor}',
    ],
    [
      'half a section before the first',
      changed('document.json', '"first": 1', '"first": 0.5'),
      'lake/document.json:sections.first: should be a whole number from 0 to 1',
    ],
    [
      'a signatory too few',
      changed('document.json', /,\s*\{\s*"name": "Boat Club \(Romanshorn\)"\s*\}/u, ''),
      'lake/document.json:signatories: should be those of the text',
    ],
    // The text
    [
      'a text without sections',
      { ...LAKE_FILES, 'letter.txt': 'Lake Letter\nMay 9, 2024\n' },
      'lake/letter.txt: should begin with its heading',
    ],
    [
      'boilerplate that is not there',
      changed('document.json', '"heading"', '"boilerplate": ["Menu"],\n  "heading"'),
      'lake/letter.txt:1: should begin with "Menu"',
    ],
    [
      'another date in the text',
      changed('letter.txt', 'May 9', 'May 8'),
      'lake/letter.txt:2: "May 8, 2024" is not the date in document.json, 2024-05-09',
    ],
    [
      'line ends of Windows',
      changed('letter.txt', 'everybody. ', 'everybody.\r\n'),
      'lake/letter.txt: has the line ends of Windows',
    ],
    [
      'a section too long for a message',
      changed('letter.txt', 'Nobody may fence it.', `${'Nobody may fence it. '.repeat(200)}`),
      'lake/letter.txt:section 2: has 4200 characters',
    ],
    [
      'a text too long to be compared',
      changed('letter.txt', 'Nobody may fence it.', Array.from({ length: 30 }, () => 'x'.repeat(3_700)).join('\n')),
      'lake/letter.txt: has 111',
    ],
    // Places
    [
      'places.json without its part of document.json',
      changed('document.json', /"places": \{[^}]*\}[^}]*\},\n/u, ''),
      'lake/document.json:places: is missing: places.json needs it',
    ],
    [
      'a list of places that is not in the text',
      changed('document.json', '"1.2",\n    "names"', '"3.1",\n    "names"'),
      'lake/document.json:places.listedIn: 3.1 is not in the text',
    ],
    [
      'a place that the text does not list',
      changed('places.json', '"name": "Konstanz"', '"name": "Konstans"'),
      'lake/places.json:[0].name: "Konstans" does not stand in the sentence',
    ],
    [
      'a slug that fits no link',
      changed('places.json', '"order": 1', '"slug": "st-gallen",\n    "order": 1'),
      'lake/places.json:[0].slug: should be of lower-case letters',
    ],
    [
      'a name that makes no slug',
      renamed('Konstanz', 'Bad Könstanz'),
      'lake/places.json:[0].slug: is missing: "bad könstanz" has other letters than a-z',
    ],
    [
      'half a number',
      changed('places.json', '"order": 1', '"order": 1.5'),
      'lake/places.json:[0].order: should be a whole number from 1 to 1000',
    ],
    [
      'a region that is no part of a name',
      changed('places.json', '"regionNow": "Lakeside"', '"regionNow": "Thurgäu"'),
      'lake/places.json:[0].regionNow: should be of letters a-z',
    ],
    [
      'a map between two equal parallels',
      changed('map.json', '47.8', '47.5'),
      'lake/map.json:trueParallels: should be two different parallels',
    ],
    [
      'an outline without width',
      {
        ...changed('map.json', /\[\s*(?:8\.9|9\.8),/gu, '[9.2,'),
        'places.json': (LAKE_FILES['places.json'] ?? '').replace(/"(lat|lon)": [\d.]+/gu, '"$1": null'),
      },
      'lake/map.json:outline: should not be a line',
    ],
    [
      'a grid that reaches from north to south',
      changed('map.json', '"south": 47.4,', '"south": 49,'),
      'lake/map.json:reach.south: should be less than reach.north',
    ],
    [
      'one slug for two places',
      changed('places.json', '"order": 1', '"slug": "romanshorn",\n    "order": 1'),
      'lake/places.json:[1].slug: "romanshorn" is another place\'s too',
    ],
    [
      'a name without a translation',
      changed('places.json', '"de": "Romanshorn"', '"fr": "Romanshorn"'),
      'lake/places.json:[1].names.de: is missing',
    ],
    [
      'a latitude beyond the pole',
      changed('places.json', '47.66', '147.66'),
      'lake/places.json:[0].lat: should be a number from -90 to 90',
    ],
    [
      'a point outside the outline',
      changed('places.json', '47.66', '48.66'),
      'lake/places.json:[0].lat: "Konstanz" lies outside the outline',
    ],
    [
      'a label of an unknown place',
      changed('map.json', 'romanshorn', 'bregenz'),
      'lake/map.json:sides.bregenz: is no place of places.json',
    ],
    [
      'a label on an unknown side',
      changed('map.json', '"left"', '"west"'),
      'lake/map.json:sides.romanshorn: should be one of right, left, above, below',
    ],
    [
      'an outline of two points',
      changed('map.json', /\[\s*9\.8,\s*47\.4\s*\],\s*\[\s*9\.8,\s*47\.9\s*\],/u, ''),
      'lake/map.json:outline: should have three points at least',
    ],
    [
      'a decoy that is no list',
      { ...LAKE_FILES, 'decoys/towns.json': '["Bregenz"]' },
      'lake/decoys/towns.json:[0]: should be a list',
    ],
    [
      'a decoy in capitals',
      { ...LAKE_FILES, 'decoys/words.json': '["See"]' },
      'lake/decoys/words.json:[0]: should be one word in lower case',
    ],
    [
      'a meaning of nothing',
      changed('search/glossary.json', '"means"', '"meens"'),
      'lake/search/glossary.json:[0].meanings[0].means: is missing',
    ],
    // Words
    [
      'no words in its own language',
      without('locales/en.ftl'),
      'lake/locales/en.ftl: is missing: it should have document-title',
    ],
    [
      'a title missing in a language',
      changed(RU, /section-title-2.*\n/u, ''),
      'lake/locales/ru.ftl:section-title-2: is missing: the title of section 2',
    ],
    [
      'a title of no section',
      changed(RU, 'welcome =', 'section-title-9 = Boats\nwelcome ='),
      'lake/locales/ru.ftl:6: section-title-9 is no message',
    ],
    [
      'a list of phrases that nobody asks by',
      changed(RU, 'welcome =', 'asked-weather = погода\nasked-document = письмо, документ\nwelcome ='),
      'lake/locales/ru.ftl:6: asked-weather is no message',
    ],
    [
      'a note missing in a language',
      changed(RU, /place-note.*\n/u, ''),
      'lake/locales/ru.ftl:place-note-romanshorn: is missing: the note on the place romanshorn',
    ],
    [
      'a region missing in a language',
      changed(RU, /region-lakeside.*\n/u, ''),
      'lake/locales/ru.ftl:region-lakeside: is missing: the name of the region lakeside',
    ],
    [
      'a kind missing in a language',
      changed(RU, /place-kind-town.*\n/u, ''),
      'lake/locales/ru.ftl:place-kind-town: is missing: the kind town',
    ],
    [
      'a message twice',
      changed(RU, 'welcome =', 'about-places = None\nwelcome ='),
      'lake/locales/ru.ftl:16: about-places stands twice',
    ],
    [
      'a message that says nothing',
      changed(RU, 'section-title-2 = Fences', 'section-title-2 ='),
      'lake/locales/ru.ftl:12: section-title-2 says nothing',
    ],
    [
      'a variable without a value',
      changed(RU, 'Fences', '{ $title }'),
      'lake/locales/ru.ftl:12: section-title-2 shows $title, which has no value here',
    ],
    [
      'a line that is no message',
      changed(RU, 'welcome =', 'Hello!\nwelcome ='),
      'lake/locales/ru.ftl:6: is no message',
    ],
    [
      'a description too long for Telegram',
      changed(RU, 'profile-short-description = ', `profile-short-description = ${'x'.repeat(100)} `),
      'lake/locales/ru.ftl:4: profile-short-description has 142 characters: Telegram takes 120',
    ],
    ['no words for the page', without('locales/page.en.ftl'), 'lake/locales/page.en.ftl: is missing'],
    [
      'a brace that is not closed',
      changed(RU, 'Fences', '{ Fences'),
      'lake/locales/ru.ftl:12: section-title-2 is no Fluent',
    ],
    [
      'a brace that was not opened',
      changed(RU, 'Fences', 'Fences }'),
      'lake/locales/ru.ftl:12: section-title-2 is no Fluent',
    ],
    [
      'a line that Fluent drops',
      changed(RU, 'Fences', 'Fences\n    [boats] Boats'),
      'lake/locales/ru.ftl:12: section-title-2 is no Fluent',
    ],
    [
      'a message of attributes only',
      changed(RU, '= Fences', '=\n    .title = Fences'),
      'lake/locales/ru.ftl:12: section-title-2 has an attribute',
    ],
    ['an empty literal', changed(RU, 'Fences', '{ "" }'), 'lake/locales/ru.ftl:12: section-title-2 says nothing'],
    [
      'an unknown message in a message',
      changed(RU, 'Fences', '{ fences }'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Unknown message: fences',
    ],
    [
      'an unknown term in one of the forms',
      changed(RU, 'Fences', '{ 1 ->\n    [one] Fence\n   *[other] { -fences }\n}'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Unknown term: -fences',
    ],
    [
      'an unknown function',
      changed(RU, 'Fences', '{ FENCES() }'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Unknown function: FENCES()',
    ],
    [
      'a message that refers to itself',
      changed(RU, 'Fences', '{ section-title-2 }'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Cyclic reference',
    ],
    [
      'a message with variables in one without',
      changed(RU, 'Fences', '{ about-version }'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Unknown variable: $version',
    ],
    [
      'an example word of two lines',
      changed('document.json', '"shores"', '"shores\\nopen"'),
      'lake/document.json:examples.word: should be a word of the text, in one line',
    ],
    [
      'a term that every object has',
      changed(RU, 'Fences', '{ -constructor }'),
      'lake/locales/ru.ftl:12: section-title-2 can’t be formatted: Unknown term: -constructor',
    ],
    // The folder
    [
      'a byte order mark before JSON',
      { ...LAKE_FILES, 'places.json': `\uFEFF${LAKE_FILES['places.json']}` },
      'lake/places.json:1: begins with a byte order mark',
    ],
    [
      'a byte order mark before the text',
      { ...LAKE_FILES, 'letter.txt': `\uFEFF${LAKE_FILES['letter.txt']}` },
      'lake/letter.txt:1: begins with a byte order mark',
    ],
    ['a file that nobody reads', { ...LAKE_FILES, 'place.json': '[]' }, 'lake/place.json: is no file of a document'],
  ])('with %s is refused in one line', (_, files, line) => {
    const faults = faultsIn(files);
    expect(faults.map((fault) => fault.slice(0, line.length))).toEqual([line]);
  });

  it('with a fault whose message quotes several lines is refused in one', () => {
    const [fault, ...others] = faultsIn({ ...LAKE_FILES, 'document.json': `x${LAKE_FILES['document.json']}` });
    expect(fault).toMatch(/^lake\/document\.json: is no JSON: .*$/u);
    expect(others).toEqual([]);
  });

  it('without words in some languages is read, and says which', () => {
    const result = readDocument(without(RU), INTERFACE);
    const data = result.kind === 'read' ? result.data : undefined;
    expect(data?.lacking).toEqual(['ru']);
    expect(data?.messages['ru']).toMatch(/^document-title = Letter about the lake/mu);
    expect(data?.messages['ru']).toMatch(/^button-contents = Содержание$/mu);
  });

  it('without words in Uzbek does not write English in Cyrillic letters', () => {
    const result = readDocument(without('locales/uz.ftl'), INTERFACE);
    const messages = result.kind === 'read' ? result.data.messages : {};
    expect(messages['uz-Cyrl']).toMatch(/^document-title = Letter about the lake/mu);
    expect(messages['uz-Cyrl']).toMatch(/^button-contents = Мундарижа$/mu);
  });

  it('with several faults is refused with all of them', () => {
    const files = {
      ...changed(RU, /section-title-2.*\n/u, ''),
      'locales/kk.ftl': changed('locales/kk.ftl', 'Fences', '')['locales/kk.ftl'] ?? '',
      'place.json': '[]',
    };
    expect(faultsIn(files)).toHaveLength(3);
  });

  it('may have an example word with signs that mean something to Fluent', () => {
    const files = {
      ...changed('document.json', '"shores"', '"[{shores}"'),
      'letter.txt': (LAKE_FILES['letter.txt'] ?? '').replace('shores', '[{shores}'),
      [RU]: (LAKE_FILES[RU] ?? '').replace('Fences', '\n    { -example-word }'),
    };
    expect(faultsIn(files)).toEqual([]);
  });

  it('may refer to messages of the bot in those of the page', () => {
    const files = changed('locales/page.en.ftl', 'Outline: drawn by hand.', '{ button-contents }: drawn by hand.');
    expect(faultsIn(files)).toEqual([]);
  });

  it.each(['and', 'und', '&'])('may have "%s" between its signatories', (and) => {
    const files = changed('letter.txt', 'Anna Alb, Boat', `Anna Alb ${and} Boat`);
    expect(faultsIn(files)).toEqual([]);
  });

  it.each(['e.g.', 'Art-1.', '(a).', '/x[{.'])('may have the abbreviation %s', (abbreviation) => {
    const files = changed('document.json', '"sections"', `"abbreviations": ["${abbreviation}"],\n  "sections"`);
    expect(faultsIn(files)).toEqual([]);
  });

  it('may have notes and licences', () => {
    expect(faultsIn({ ...LAKE_FILES, 'README.md': '# Notes', LICENSE: 'MIT', 'sources/NOTES.md': '' })).toEqual([]);
  });
});
