import { formatAddress } from '../document/address.ts';
import { checkAgainstText, checkDefinition, checkSections } from './check-definition.ts';
import { checkMessages } from './check-messages.ts';
import { checkMap, checkPlaces } from './check-places.ts';
import { DEFINITION, type Definition } from './definition.ts';
import { createFolderReader, type DocumentFiles, type FolderReader } from './document-files.ts';
import type { DocumentFault } from './fault.ts';
import type { Interface } from './interface.ts';
import { MAP } from './map-data.ts';
import { createMessageFormatter } from './message-formatter.ts';
import { type Facts, withDocumentMessages, withFacts } from './messages.ts';
import { parseStatement } from './parse-statement.ts';
import { PLACES } from './place-record.ts';
import { readPlaces } from './read-places.ts';
import {
  type MessageFacts,
  type RequiredMessage,
  requiredMessages,
  requiredPageMessages,
} from './required-messages.ts';
import { EXPRESSIONS, GLOSSARY, TOWNS, WORDS } from './word-lists.ts';

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
    glossary: glossary.flatMap(({ meanings }) => meanings),
  };
}

/** The interface's messages in each language with the document's in place of those of the same name. */
function readAllMessages(parts: MessageFacts, reader: FolderReader, ofInterface: Interface) {
  const facts = factsOf(parts.definition);
  /** `others` are messages that it can refer to besides its own. */
  const read = (
    file: string,
    language: string,
    own: string,
    required: readonly RequiredMessage[],
    others = '',
  ): string => {
    const source = withFacts(reader.text(file) ?? '', facts);
    const all = withDocumentMessages(own, source, facts);
    const faultOf = createMessageFormatter(language, `${others}\n${all}`);
    if (source === '')
      reader.refuseIn(file)('', `is missing: it should have ${required.map(({ id }) => id).join(', ')}`);
    else checkMessages({ source, ofInterface: own, required, faultOf }, reader.refuseIn(file));
    return all;
  };
  const required = requiredMessages(parts);
  const english = ofInterface.messages['en'] ?? '';
  const messages = Object.entries(ofInterface.messages).map(([language, own]) => [
    language,
    read(`locales/${language}.ftl`, language, own, required),
  ]);
  return {
    messages: Object.fromEntries(messages) as Readonly<Record<string, string>>,
    page: read('locales/page.en.ftl', 'en', ofInterface.page, requiredPageMessages(parts), english),
  };
}

/** The names and examples that the interface's messages leave to the document. */
function factsOf({ commands, examples, zones }: Definition): Facts {
  return {
    'command-text': commands.text,
    'command-places': commands.places ?? '',
    'command-signatories': commands.signatories ?? '',
    'example-section': formatAddress(examples.section),
    'example-sentence': formatAddress(examples.sentence),
    'example-sentences': formatAddress(examples.sentences),
    'example-word': examples.word,
    zone: zones.default,
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
