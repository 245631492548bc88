import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { WRITTEN_LOCALES } from '../../src/handlers/base/locale.ts';

/** A statement of two sections that never was: small, with everything that a document can have, and without a fault. */
const TEXT = `Lake Letter
May 9, 2024
Anna Alb, Boat Club (Romanshorn)

The lake belongs to everybody. We ask Konstanz and Romanshorn to keep its shores open!

Nobody may fence it.
`;

const DEFINITION = {
  text: 'letter.txt',
  language: 'en',
  date: '2024-05-09',
  heading: ['title', 'date', 'signatories'],
  attribution: '{signatories}, {date}',
  sections: { each: 'block', first: 1 },
  signatories: [{ name: 'Anna Alb' }, { name: 'Boat Club (Romanshorn)' }],
  commands: { text: 'letter', places: 'towns', signatories: 'signed' },
  places: { listedIn: '1.2', names: { de: 'german' } },
  zones: { default: 'Europe/Zurich', offered: ['Europe/Zurich', 'Europe/Berlin'] },
  examples: { section: '2', sentence: '1.2', sentences: '1.1-2', word: 'shores' },
};

const town = (name: string, order: number, german: string, lat: number, lon: number) => ({
  name,
  order,
  names: { en: name, de: german },
  former: [],
  aliases: [],
  kind: 'town',
  regionThen: 'Lakeside',
  regionNow: 'Lakeside',
  lat,
  lon,
});

const PLACES = [
  town('Konstanz', 1, 'Konstanz am Bodensee', 47.66, 9.18),
  { ...town('Romanshorn', 2, 'Romanshorn', 47.57, 9.37), hasNote: true },
];

const MAP = {
  outline: [
    [8.9, 47.4],
    [9.8, 47.4],
    [9.8, 47.9],
    [8.9, 47.9],
  ],
  middle: 9.3,
  trueParallels: [47.5, 47.8],
  meridians: [9, 9.5],
  parallels: [47.5],
  reach: { west: 8.9, east: 9.8, south: 47.4, north: 47.9 },
  sides: { romanshorn: 'left' },
};

const MESSAGES = `### What the bot says about the letter.

document-title = Letter about the lake
profile-short-description = The letter about the lake, word for word.
profile-description = The letter about the lake, word for word.
welcome =
    This bot quotes the letter about the lake.

    Read it.
contents-note = Its sections have no titles.
section-title-1 = The lake
section-title-2 = Fences
help-places = /towns – all towns
places-note = As the letter lists them.
about-places = Place data: none
place-in-german = In German: { $name }
place-kind-town = Town
region-lakeside = Lakeside
place-note-romanshorn = A harbour.
`;

const PAGE = `page-description = The letter about the lake, word for word.
page-german = German
page-map-description = The lake.
page-outline = Outline: drawn by hand.
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of its folder. */
export const LAKE_FILES: DocumentFiles = {
  'letter.txt': TEXT,
  'document.json': json(DEFINITION),
  'places.json': json(PLACES),
  'map.json': json(MAP),
  'decoys/towns.json': json([['Bregenz'], ['Lindau', 'Lindow']]),
  'search/glossary.json': json([{ subject: 'Water', meanings: [{ means: 'lake', en: 'water', de: 'See, Bodensee' }] }]),
  'locales/page.en.ftl': PAGE,
  ...Object.fromEntries(WRITTEN_LOCALES.map((locale) => [`locales/${locale}.ftl`, MESSAGES])),
};
