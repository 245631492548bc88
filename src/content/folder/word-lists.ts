import { listOf, object, record, text } from './shape.ts';

/** `decoys/towns.json`, `decoys/more-towns.json`: towns that the document does not name, each in its spellings. */
export const TOWNS = listOf(listOf(text()));

/** `decoys/words.json`, `search/light.json`: words in lower case. */
export const WORDS = listOf(text(/^[^\p{Lu}\s]+$/u, 'should be one word in lower case'));

/** `search/decoys.json`: words and expressions in lower case. */
export const EXPRESSIONS = listOf(text(/^[^\p{Lu}]+$/u, 'should be in lower case'));

/** `search/telling.json`: words and phrases of the document. */
export const PHRASES = listOf(text());

/**
 * `search/glossary.json`: what readers call the document's own words and phrases, by subject. `means` are the document's,
 * the other fields are languages; lists are separated by commas.
 */
export const GLOSSARY = listOf(object({ subject: text(), meanings: listOf(record(text())) }));
