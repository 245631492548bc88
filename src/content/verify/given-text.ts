import { type Token, tokenize } from '../text/tokens.ts';
import { withoutNotes } from './notes.ts';

/** Signs before the items of a list and before quoted lines. */
const LIST_SIGNS: ReadonlySet<string> = new Set('>＞•‣◦▪●○■□·-+→➤✓✔§№');

/** Signs that only format: `**bold**`, `_italics_`, `~~struck~~`; and that of a hashtag, whose word counts. */
const FORMAT_SIGNS: ReadonlySet<string> = new Set('*_~|#');

/** Signs of rights count as emoji too, but stand before names. */
export const EMOJI = /^(?![©®™❓❔⁉])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})/u;

/** An address (`4.5`, `§4.5`, `4.2-4`, `s2-3`), its tokens joined. */
const ADDRESS = /^(?:[§№]\d{1,3}|[§№]?\(?\d{1,3}[.:]\d{1,3}(?:-\d{1,3})?[.):]?|s\d{1,3}(?:-\d{1,3}){0,2}[.:]?)$/u;

/** Such, or the number of an item: `1)`, `3.`, `a)`, `1⃣`. */
const NUMBERING = new RegExp(`${ADDRESS.source}|^(?:\\p{L}\\)|\\(?\\d{1,3}[.):]|\\d\u20e3)$`, 'u');
const MAX_NUMBERING = 6;

const SENTENCE_END: ReadonlySet<string> = new Set('.!?…');
const CLOSING: ReadonlySet<string> = new Set(`"')]`);

/** Stands for `...`, `…`, `[...]` and the like. */
export const ELLIPSIS = '…';

/** What a text is read against. */
export type Ours = {
  /** Whether the statement has a word, in lower case. */
  isKnown(loose: string): boolean;
  /** Sentences of the statement begin with numbers of its own: `1.` is none of a list then. */
  readonly isNumbered: boolean;
};

/**
 * Reads a text that somebody sent as a quotation, without what people and apps put around the words: links, hashtags and
 * mentions before and behind, list signs and numbers, `>`, formatting, emoji before, behind and between sentences,
 * `[sic]`. A word that was divided at the end of a line is one again.
 * Between two words of a sentence nothing but such signs is dropped. Positions are those of the text. Linear.
 */
export function readGiven(text: string, { isKnown, isNumbered }: Ours): readonly Token[] {
  const plain = withoutNotes(text);
  const lines = linesOf(plain, tokenize(plain));
  return withoutEditing(joinDivided(withoutMarks(lines, isNumbered), isKnown));
}

/** A token, and whether a line begins with it. */
type Placed = Token & { readonly isFirst: boolean };

function linesOf(text: string, tokens: readonly Token[]): readonly Placed[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    return { ...token, isFirst: before === undefined || text.slice(before.end, token.start).includes('\n') };
  });
}

/** Without list signs, numbers and emoji where a line or a sentence begins, emoji where a line ends, and formatting. */
function withoutMarks(tokens: readonly Placed[], isNumbered: boolean): readonly Placed[] {
  const kept: Placed[] = [];
  let isBeginning = true;
  let isNewLine = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Placed;
    isNewLine ||= token.isFirst;
    if (token.isFirst || (endsSentence(kept) && token.start !== tokens[at - 1]?.end)) isBeginning = true;
    if (FORMAT_SIGNS.has(token.key)) continue;
    if (isBeginning) {
      if (EMOJI.test(token.key) || isListSign(token, isNewLine)) continue;
      const length = numberingAt(tokens, at, isNumbered ? ADDRESS : NUMBERING);
      if (length > 0 && isNumbering(tokens, at + length, isNewLine)) {
        at += length - 1;
        continue;
      }
    }
    if (EMOJI.test(token.key) && isTail(tokens, at)) continue;
    kept.push({ ...token, isFirst: isNewLine });
    isNewLine = false;
    // A mark may open a quotation behind which the words begin.
    isBeginning &&= token.key === '"';
  }
  return kept;
}

/** Behind a sentence, a dash is none: an attribution may follow it. */
function isListSign({ key }: Token, isNewLine: boolean): boolean {
  return LIST_SIGNS.has(key) && (isNewLine || key !== '-');
}

function endsSentence(kept: readonly Placed[]): boolean {
  let last = kept.length - 1;
  while (last > kept.length - 3 && CLOSING.has(kept[last]?.key ?? '')) last -= 1;
  return SENTENCE_END.has(kept[last]?.key ?? '');
}

/** How many tokens the number takes; 0 where there is none. Digits alone may be a word of the text. */
function numberingAt(tokens: readonly Placed[], at: number, form: RegExp): number {
  let joined = '';
  let length = 0;
  for (let count = 1; count <= MAX_NUMBERING; count += 1) {
    const token = tokens[at + count - 1];
    if (token === undefined || (count > 1 && (token.isFirst || token.start !== tokens[at + count - 2]?.end))) break;
    joined += token.key;
    if (form.test(joined)) length = count;
  }
  return length;
}

/** Not the beginning of a date, the end of the text, or `sent. 5:` in a line. */
function isNumbering(tokens: readonly Placed[], end: number, isNewLine: boolean): boolean {
  const [last, next] = [tokens[end - 1], tokens[end]];
  if (last === undefined || next === undefined) return false;
  if (next.start === last.end && /^\d/u.test(next.key)) return false;
  return isNewLine || last.key !== ':';
}

/** Emoji of which no more than 20 stand before the end of the line. */
function isTail(tokens: readonly Placed[], at: number): boolean {
  for (let next = at + 1; next < at + 20; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.isFirst) return true;
    if (!EMOJI.test(token.key)) return false;
  }
  return false;
}

/** `im-⏎possible`, and `[T]he` with a letter that the quoting person changed. */
function joinDivided(tokens: readonly Placed[], isKnown: (loose: string) => boolean): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [first, second, third, fourth] = tokens.slice(at, at + 4) as readonly (Placed | undefined)[];
    if (first === undefined) break;
    const last = joined.at(-1);
    if (first.key === '-' && last?.isWord && last.end === first.start && second?.isFirst && second.isWord) {
      const hyphened = `${last.key}-${second.key}`;
      const key = isKnown(hyphened.toLowerCase()) ? hyphened : last.key + second.key;
      joined[joined.length - 1] = join(last, second, key);
      at += 1;
    } else if (first.key === '[' && third?.key === ']' && second?.key.length === 1 && fourth?.start === third.end) {
      joined.push(join(second, fourth, second.key + fourth.key));
      at += 3;
    } else joined.push(first);
  }
  return joined;
}

function join(first: Token, last: Token, key: string): Token {
  return { key, loose: key.toLowerCase(), isWord: true, start: first.start, end: last.end };
}

/** Dots of every kind become one sign, with the brackets around them; `[sic]` goes, and marks between two quotations. */
function withoutEditing(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    const isDot = token.key === '.' || token.key === ELLIPSIS;
    if (isDot && last !== undefined && (last.key === '.' || last.key === ELLIPSIS)) {
      kept[kept.length - 1] = { ...last, key: ELLIPSIS, loose: ELLIPSIS, end: token.end };
    } else if (/^[\])>]$/u.test(token.key) && isBracketed(kept)) {
      const inside = kept.pop() as Token;
      const bracket = kept.pop() as Token;
      if (inside.key === ELLIPSIS) kept.push({ ...inside, start: bracket.start, end: token.end });
    } else if (token.key === '"' && last?.key === '"') kept.pop();
    else kept.push(token);
  }
  return kept;
}

function isBracketed(kept: readonly Token[]): boolean {
  const [bracket, inside] = kept.slice(-2);
  return /^[[(<]$/u.test(bracket?.key ?? '') && (inside?.key === ELLIPSIS || inside?.loose === 'sic');
}
