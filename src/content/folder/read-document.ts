import { checkAgainstText, checkDefinition, checkSections } from './check-definition.ts';
import { checkMap, checkPlaces } from './check-places.ts';
import { DEFINITION, type Definition } from './definition.ts';
import { createFolderReader, type DocumentFiles, type FolderReader } from './document-files.ts';
import type { DocumentFault } from './fault.ts';
import type { Interface } from './interface.ts';
import { MAP } from './map-data.ts';
import { parseStatement } from './parse-statement.ts';
import { PLACES } from './place-record.ts';
import { readAllMessages } from './read-messages.ts';
import { readPlaces } from './read-places.ts';
import { EXPRESSIONS, GLOSSARY, PHRASES, TOWNS, WORDS } from './word-lists.ts';

/** A document as its folder says it, checked. */
export type DocumentData = Exclude<ReturnType<typeof readFolder>, undefined>;

/** A document, or what is wrong with its folder. */
export type DocumentRead =
  | { readonly kind: 'read'; readonly data: DocumentData }
  /** At least one. */
  | { readonly kind: 'faults'; readonly faults: readonly DocumentFault[] };

/** Reads a document out of the files of its folder, or says everything that is wrong with them. Never throws. */
export function readDocument(files: DocumentFiles, ofInterface: Interface): DocumentRead {
  const reader = createFolderReader(files);
  const data = readFolder(reader, ofInterface);
  for (const file of unknownFiles(files, ofInterface, data?.definition)) {
    reader.refuseIn(file)('', 'is no file of a document: correct its name or remove it');
  }
  return data === undefined || reader.faults.length > 0
    ? { kind: 'faults', faults: reader.faults }
    : { kind: 'read', data };
}

function readFolder(reader: FolderReader, ofInterface: Interface) {
  const definition = readDefinition(reader, ofInterface);
  const records = reader.json('places.json', PLACES) ?? [];
  const map = reader.json('map.json', MAP);
  const words = readWords(reader);
  // What follows would only be wrong because of what was refused.
  if (definition === undefined || reader.faults.length > 0) return undefined;
  const received = reader.text(definition.text);
  if (received === undefined) {
    reader.refuseIn('document.json')('text', `"${definition.text}" is not in the folder`);
    return undefined;
  }
  const statement = parseStatement(received, definition, reader.refuseIn(definition.text));
  if (reader.faults.length > 0) return undefined;
  const places = readPlaces(records, definition);
  const facts = { definition, statement, places, map };
  checkAgainstText(definition, statement, reader.refuseIn('document.json'));
  checkSections(statement, reader.refuseIn(definition.text));
  checkPlaces(facts, reader.refuseIn('places.json'));
  checkMap(facts, reader.refuseIn('map.json'));
  const messages = readAllMessages(facts, reader, ofInterface);
  return { definition, received, statement, places, map, ...words, ...messages };
}

function readDefinition(reader: FolderReader, ofInterface: Interface): Definition | undefined {
  const refuse = reader.refuseIn('document.json');
  if (reader.text('document.json') === undefined) {
    refuse('', 'is missing: it says what the text is, and how it is divided');
    return undefined;
  }
  const definition = reader.json('document.json', DEFINITION);
  if (definition === undefined || reader.faults.length > 0) return undefined;
  checkDefinition(definition, ofInterface, reader.text('places.json') !== undefined, refuse);
  return definition;
}

function readWords(reader: FolderReader) {
  const glossary = reader.json('search/glossary.json', GLOSSARY) ?? [];
  for (const [subject, { meanings }] of glossary.entries()) {
    for (const [index, meaning] of meanings.entries()) {
      if (meaning['means'] === undefined) {
        reader.refuseIn('search/glossary.json')(
          `[${subject}].meanings[${index}].means`,
          'is missing: it should be the document’s own words',
        );
      }
    }
  }
  return {
    towns: [
      ...(reader.json('decoys/more-towns.json', TOWNS) ?? []),
      ...(reader.json('decoys/towns.json', TOWNS) ?? []),
    ],
    words: reader.json('decoys/words.json', WORDS) ?? [],
    searchDecoys: reader.json('search/decoys.json', EXPRESSIONS) ?? [],
    lightWords: reader.json('search/light.json', WORDS) ?? [],
    telling: reader.json('search/telling.json', PHRASES) ?? [],
    glossary: glossary.flatMap(({ meanings }) => meanings),
  };
}

const OPTIONAL_FILES = [
  'places.json',
  'map.json',
  'decoys/towns.json',
  'decoys/more-towns.json',
  'decoys/words.json',
  'search/decoys.json',
  'search/light.json',
  'search/telling.json',
  'search/glossary.json',
];

/** Whoever writes `place.json` should hear of it; notes and licences may lie there. */
function unknownFiles(
  files: DocumentFiles,
  { messages }: Interface,
  definition: Definition | undefined,
): readonly string[] {
  const locales = [...Object.keys(messages), 'page.en'].map((language) => `locales/${language}.ftl`);
  const known = new Set([
    'document.json',
    ...OPTIONAL_FILES,
    ...locales,
    ...(definition === undefined ? [] : [definition.text]),
  ]);
  const isText = (file: string): boolean => file.endsWith('.txt') && definition === undefined;
  return Object.keys(files).filter(
    (file) => !known.has(file) && !isText(file) && !/(?:^|\/)(?:[^/]+\.md|LICEN[CS]E[^/]*)$/u.test(file),
  );
}
