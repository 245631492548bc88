import { looseKeysIn } from '../../content/search/loose-keys.ts';
import type { Translate } from '../base/view-context.ts';

/** What a person can ask for in plain words, other than passages. Each has its phrases in the message `asked-…`. */
const SURFACES = ['welcome', 'help', 'contents', 'whole', 'places', 'signatories', 'quote', 'language'] as const;

export type AskedSurface = (typeof SURFACES)[number];

/** What a text asks for that is no passage; `undefined` if it asks for none of these. */
export type AskedReader = (text: string) => AskedSurface | undefined;

/** Longer texts ask for something else. */
const MAX_WORDS = 8;

/** All of the phrases have some. */
const LETTER = /\p{L}/u;

/** Stands for each name of the document. */
const DOCUMENT = '§';

/**
 * Reads what people ask for in any of these languages, by the phrases and the names of the document in their messages.
 *
 *     createAskedReader(languages)('Кто подписал заявление?') // 'signatories'
 */
export function createAskedReader(languages: readonly Translate[]): AskedReader {
  const listed = (key: string) => languages.flatMap((t) => t(key).split(','));
  const names = new Set(listed('asked-document').flatMap((name) => looseKeysIn(name, 1)));
  const around = new Set(listed('asked-around').flatMap((word) => looseKeysIn(word, 1)));
  const keysIn = (text: string): readonly string[] =>
    looseKeysIn(text, MAX_WORDS + 1).map((key) => (names.has(key) ? DOCUMENT : key));
  const byKeys = new Map(
    SURFACES.flatMap((surface) => listed(`asked-${surface}`).map((phrase) => [keysIn(phrase).join(' '), surface])),
  );
  const named = (keys: readonly string[]): AskedSurface | undefined => byKeys.get(keys.join(' '));

  /** `Hello, how are you?`: greetings with nothing else, or before what is asked for. */
  function greeting(keys: readonly string[]): AskedSurface | undefined {
    for (let at = 1; at < keys.length; at += 1) {
      const after = named(keys.slice(at));
      if (after !== undefined && named(keys.slice(0, at)) === 'welcome') return after;
    }
    return undefined;
  }

  return (text) => {
    // An address, mostly.
    if (!LETTER.test(text)) return undefined;
    const keys = keysIn(text);
    if (keys.length === 0 || keys.length > MAX_WORDS) return undefined;
    const told = keys.filter((key) => !around.has(key));
    const rest = told.filter((key) => key !== DOCUMENT);
    // The document's name alone.
    if (rest.length === 0) return told.length > 0 ? 'contents' : named(keys);
    return named(keys) ?? named(told) ?? named(rest) ?? greeting(rest);
  };
}
