import { FormattedString } from '@grammyjs/parse-mode';
import { type Address, formatAddress } from '../../content/document/address.ts';
import { isPassage, quote, type Statement } from '../../content/document/statement.ts';
import { type Change, changesOf, type Difference } from '../../content/verify/differences.ts';
import type { Verification } from '../../content/verify/verify.ts';
import { type Answer, answer, attribution, type Block, lines, quotation, quoteHeading } from '../base/answer.ts';
import { pressButton, rowsOf } from '../base/keyboard.ts';
import { echo, echoing, heading, placeOf, type ViewContext } from '../base/view-context.ts';

/** Quoted passages and shown differences together stay well below Telegram's 4,096 characters. */
const MAX_QUOTATION = 2_200;
const MAX_COMPARISON = 1_200;

/** Of passages that are not quoted, the headings take this much (characters); buttons lead to all. */
const MAX_HEADINGS = 1_000;

/** Telegram's limit of a message (characters), and buttons that fit below it beside that to the contents. */
const MAX_CHARACTERS = 4_096;
const MAX_PASSAGE_BUTTONS = 99;

/** Entities that Telegram keeps of a message, the first ones; those after them are dropped without a word (tdlib). */
const MAX_ENTITIES = 100;
/** How many of these can mark differences, whatever else the message contains. */
const MAX_MARKS = 90;
const LEGEND_ENTITIES = 1;

/** Punctuation without a space before it. */
const CLINGS = /^[,.;:!?…)\]”»]/u;

/** Words shown around a difference, so that one finds it. */
const WORDS_AROUND = 4;

/** How many differences are also described in words. */
const CHANGES_LISTED = 6;

/** Texts that Telegram would turn into a link, a mention or a command, unless they are code. */
const LIVE = /[@#$/]\p{L}|\p{L}\.\p{L}|:\/\//u;

/** Longer than any word of the statement. */
const MAX_WORD = 40;

/** The verdict on a quotation: exact and where, altered and how, or not found. */
export function verdictView(view: ViewContext, statement: Statement, verdict: Verification): Answer {
  const quoted = drawVerdict(view, statement, verdict, true);
  return quoted.text.length > MAX_CHARACTERS ? drawVerdict(view, statement, verdict, false) : quoted;
}

function drawVerdict(view: ViewContext, statement: Statement, verdict: Verification, isQuoted: boolean): Answer {
  const { t } = view;
  switch (verdict.kind) {
    case 'nothing-to-verify':
      return answer([t('verify-usage')], buttons(t, []));
    case 'absent':
      return answer([t('verify-absent')], buttons(t, []));
    case 'exact': {
      const times = verdict.times === 1 ? [] : [t('verify-times', { times: verdict.times })];
      const said = [t(verdict.caseDiffers ? 'verify-exact-but-case' : 'verify-exact'), ...apart(t, verdict)];
      const found = where(view, statement, verdict.addresses, isQuoted);
      return answer([lines(said), ...times, ...found], buttons(t, verdict.addresses));
    }
    case 'altered': {
      const inWords = toldChanges(t, verdict.differences);
      const found = where(view, statement, verdict.addresses, isQuoted);
      const others = answer([inWords, ...found]).entities.length + LEGEND_ENTITIES;
      const marks = Math.min(MAX_MARKS, MAX_ENTITIES - others);
      const { compared, isWhole } = comparison(verdict.differences, marks);
      const legend = FormattedString.italic(t('verify-legend'));
      const more = isWhole ? [] : [t('verify-more')];
      return answer([t('verify-altered'), compared, legend, inWords, ...more, ...found], buttons(t, verdict.addresses));
    }
  }
}

/** How to have words of another chat compared: Telegram shows the bot only those that were marked. */
export function markWordsView({ t }: ViewContext): Answer {
  return answer([t('verify-mark-words')], buttons(t, []));
}

/** The whole sentences that contain the text, as far as they fit; a button leads to the rest. */
function where(
  view: ViewContext,
  statement: Statement,
  addresses: readonly Address[],
  isQuoted: boolean,
): readonly Block[] {
  if (addresses.length === 0) return [view.t('verify-heading'), ...quoteHeading(statement)];
  const passages = addresses.map((address) => quote(statement, address)).filter(isPassage);
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  if (isQuoted && length <= MAX_QUOTATION) {
    const shown = passages.map(({ address, text }) => lines([heading(view, address), quotation(text)]));
    return [...shown, attribution(statement)];
  }
  let left = MAX_HEADINGS;
  const fitting = passages.filter(({ address }) => {
    left -= placeOf(view, address).length;
    return left >= 0;
  });
  return [...fitting.map(({ address }) => heading(view, address)), attribution(statement)];
}

function apart(t: ViewContext['t'], { isApart }: { readonly isApart: boolean }): readonly string[] {
  return isApart ? [t('verify-apart')] : [];
}

function buttons(t: ViewContext['t'], addresses: readonly Address[]) {
  const open = addresses
    .slice(0, MAX_PASSAGE_BUTTONS)
    .map((address) => pressButton(formatAddress(address), { kind: 'passage', address }));
  return { inline_keyboard: [...rowsOf(open, 6), [pressButton(t('button-contents'), { kind: 'contents' })]] };
}

/**
 * The text as given with what it added struck through and what it left out underlined, shortened between differences,
 * as far as it fits.
 */
function comparison(differences: readonly Difference[], mostMarks: number) {
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
function toldChanges(t: ViewContext['t'], differences: readonly Difference[]): FormattedString {
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
