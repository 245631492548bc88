import { FormattedString } from '@grammyjs/parse-mode';
import { type Change, changesOf, type Difference } from '../../content/verify/differences.ts';
import { type Block, lines } from '../base/answer.ts';
import { echo, echoing, type ViewContext } from '../base/view-context.ts';

/** Shown differences stay well below Telegram's 4,096 characters, together with quoted passages. */
const MAX_COMPARISON = 1_200;

/** Punctuation without a space before it. With letters behind it, it would make a link with the word before. */
const CLINGS = /^[,.;:!?…)\]”»](?![\p{L}\p{N}_])/u;

/** Words shown around a difference, so that one finds it. */
const WORDS_AROUND = 4;

/** How many differences are also described in words. */
const CHANGES_LISTED = 6;

/** Texts that Telegram would turn into a link, a mention, a command or a telephone number, unless they are code. */
const LIVE = /[@#$/][\p{L}\p{N}_]|[\p{L}\p{N}_]\.[\p{L}\p{N}]|^\.[\p{L}\p{N}]|:\/\/|\d[\d ()-]{5,40}\d/u;

/** Longer than any word of the statement. */
const MAX_WORD = 40;

/**
 * The text as given with what it added struck through and what it left out underlined, shortened between differences,
 * as far as it fits.
 */
export function drawComparison(differences: readonly Difference[], mostMarks: number) {
  const parts: FormattedString[] = [];
  let length = 0;
  let marks = 0;
  for (const [index, difference] of differences.entries()) {
    const part = mark(difference, index === 0, index === differences.length - 1);
    length += part.text.length + 1;
    marks += part.entities.length;
    if (length > MAX_COMPARISON || marks > mostMarks) return { compared: FormattedString.join(parts), isWhole: false };
    if (parts.length > 0 && !CLINGS.test(difference.text)) parts.push(new FormattedString(' '));
    parts.push(part);
  }
  return { compared: FormattedString.join(parts), isWhole: true };
}

/** The first differences in words. */
export function tellChanges(t: ViewContext['t'], differences: readonly Difference[]): FormattedString {
  const changes = changesOf(differences).slice(0, CHANGES_LISTED);
  return lines(changes.map((change) => describeChange(t, change)));
}

/** One difference in words, for those to whom strokes through and under words are not read out. */
function describeChange(t: ViewContext['t'], { own, given }: Change): Block {
  if (own === undefined) return echoing(t, 'verify-added', 'words', given ?? '');
  return given === undefined
    ? t('verify-left-out', { words: echo(own) })
    : echoing(t, 'verify-changed', 'given', given, { own: echo(own) });
}

function mark({ kind, text }: Difference, isFirst: boolean, isLast: boolean): FormattedString {
  const wellFormed = text.toWellFormed();
  if (kind === 'added') {
    const added = shorten(wellFormed, false, false);
    return LIVE.test(added) ? FormattedString.code(added) : FormattedString.strikethrough(added);
  }
  if (kind === 'missing') return FormattedString.underline(shorten(wellFormed, false, false));
  return new FormattedString(shorten(wellFormed, isFirst, isLast));
}

/** Only the beginning and the end of a long stretch; of one at the edge, only the side that is near a difference. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const parts = text.split(/\s+/u).map(shortenWord);
  if (parts.length <= 2 * WORDS_AROUND + 2) return parts.join(' ');
  const before = parts.slice(0, WORDS_AROUND).join(' ');
  const after = parts.slice(-WORDS_AROUND).join(' ');
  if (isFirst && !isLast) return `… ${after}`;
  if (isLast && !isFirst) return `${before} …`;
  return `${before} … ${after}`;
}

function shortenWord(word: string): string {
  const characters = [...word];
  return characters.length > MAX_WORD ? `${characters.slice(0, MAX_WORD).join('')}…` : word;
}
