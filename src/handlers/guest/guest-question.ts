import type { Content } from '../../content/content.ts';
import type { AskedSurface } from '../reading/asked-surfaces.ts';
import type { Pointers } from '../reading/pointers.ts';
import type { CheckReader } from './check-words.ts';

/** What the words to a guest ask. */
export type GuestQuestion =
  /** Whether what they answer is in the document. */
  | { readonly kind: 'check' }
  /** Whether these words are. */
  | { readonly kind: 'verify'; readonly text: string }
  /** What is at that address, or of that name, or has those words. */
  | { readonly kind: 'find'; readonly text: string }
  /** What the document consists of. */
  | { readonly kind: 'show'; readonly surface: Extract<AskedSurface, 'contents' | 'places' | 'signatories'> }
  | { readonly kind: 'help' }
  /** Nothing but politeness. */
  | { readonly kind: 'greeting' };

/** What tells a question by its words. */
export type QuestionReaders = {
  readonly commands: Content['definition']['commands'];
  readonly asked: Pointers['asked'];
  readonly checks: CheckReader;
};

/** A command as people write it, and the signs that they put right behind it. */
const COMMAND = /^\/([a-z0-9_]{1,64})(?![\p{L}\p{N}_/<>])[,:;.!?…]*(.*)$/isu;

/** Reads what is asked. `text` is without the bot's name, and has no invisible characters. */
export function readGuestQuestion(text: string, readers: QuestionReaders): GuestQuestion {
  const { asked, checks } = readers;
  if (text === '' || checks.isCheck(text)) return { kind: 'check' };
  const command = COMMAND.exec(text);
  if (command !== null) return readCommand(command, readers);
  const given = checks.wordsToCheck(text);
  if (given !== '') return { kind: 'verify', text: given };
  const surface = asked(text);
  return surface === undefined ? { kind: 'find', text } : showing(surface);
}

function readCommand([, name = '', rest = '']: RegExpExecArray, { commands, asked }: QuestionReaders): GuestQuestion {
  const text = rest.trim();
  const typed = name.toLowerCase();
  if (typed === 'verify') return text === '' ? { kind: 'check' } : { kind: 'verify', text };
  const own = { contents: commands.text, places: commands.places, signatories: commands.signatories };
  if (![...Object.values(own), 'search', 'quote'].includes(typed)) return { kind: 'help' };
  if (text !== '') return asked(text) === 'whole' ? showing('whole') : { kind: 'find', text };
  const surface = (['contents', 'places', 'signatories'] as const).find((each) => own[each] === typed);
  return surface === undefined ? { kind: 'help' } : { kind: 'show', surface };
}

function showing(surface: AskedSurface): GuestQuestion {
  switch (surface) {
    case 'contents':
    case 'places':
    case 'signatories':
      return { kind: 'show', surface };
    // One message of another chat is no place for all of it.
    case 'whole':
      return { kind: 'show', surface: 'contents' };
    case 'welcome':
      return { kind: 'greeting' };
    case 'help':
    case 'quote':
    case 'language':
      return { kind: 'help' };
  }
}
