import type { Token } from '../text/tokens.ts';

/** The words of a text that count as quoted, with the signs between them. */
export type Core = {
  readonly tokens: readonly Token[];
  /** The sign behind the last word if it claims something: a question mark, or a full stop inside quotation marks. */
  readonly claim: Token | undefined;
};

/**
 * From the first word to the last one. Of the signs around them only a question mark counts, since a question is not the
 * sentence that it asks about, and a full stop inside the closing mark, which claims that the sentence ends there.
 */
export function coreOf(tokens: readonly Token[]): Core {
  const first = tokens.findIndex(({ isWord }) => isWord);
  const last = tokens.findLastIndex(({ isWord }) => isWord);
  if (first < 0) return { tokens: [], claim: undefined };
  const behind = tokens.slice(last + 1);
  const end = behind.findIndex(({ key }) => isMark(key));
  const inside = end < 0 ? behind : behind.slice(0, end);
  const question = inside.find(({ key }) => QUESTION.test(key)) ?? tokens.slice(0, first).find(isContrary);
  const [stop] = inside;
  // A sentence may be called out.
  const isStop = end > 0 && inside.length === 1 && (stop?.key === '.' || stop?.key === '!');
  return {
    tokens: tokens.slice(first, last + 1),
    claim: question ?? (isStop ? { ...stop, key: '.', loose: '.' } : undefined),
  };
}

/** Question marks of all scripts and kinds. */
const QUESTION = /^[?？؟⁇⁈⁉‽❓❔¿\u037e]/u;

/** Signs before a sentence that ask or deny it. */
function isContrary({ key }: Token): boolean {
  return /^[¿≠¬]/u.test(key);
}

function isMark(key: string): boolean {
  return key === '"' || key === "'";
}
