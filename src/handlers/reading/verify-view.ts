import { FormattedString } from '@grammyjs/parse-mode';
import { type Address, formatAddress } from '../../content/document/address.ts';
import { isPassage, type Passage, quote, type Statement } from '../../content/document/statement.ts';
import type { Span } from '../../content/text/span.ts';
import type { Difference } from '../../content/verify/differences.ts';
import type { Part } from '../../content/verify/own-text.ts';
import type { Verification } from '../../content/verify/verdict.ts';
import { type Answer, answer, attribution, type Block, lines, quotation, quoteHeading } from '../base/answer.ts';
import { pressButton, rowsOf } from '../base/keyboard.ts';
import { heading, list, placeOf, type ViewContext } from '../base/view-context.ts';
import { drawComparison, tellChanges } from './verify-comparison.ts';

/** A passage that the search finds for a text, and where its words are in it. */
export type Found = { readonly passage: Passage; readonly marks: readonly Span[] };

/** Quoted passages stay well below Telegram's 4,096 characters, together with shown differences. */
const MAX_QUOTATION = 2_200;

/** Of passages that are not quoted, the headings take this much (characters); buttons lead to all. */
const MAX_HEADINGS = 1_000;

/** Telegram's limit of a message (characters), and buttons that fit below it beside that to the contents. */
const MAX_CHARACTERS = 4_096;
const MAX_PASSAGE_BUTTONS = 99;

/** Entities that Telegram keeps of a message, the first ones; those after them are dropped without a word (tdlib). */
const MAX_ENTITIES = 100;
/** How many of these can mark differences, or words of a quotation, whatever else the message contains. */
const MAX_MARKS = 90;
const LEGEND_ENTITIES = 1;

/** Quoted passages of a text; each has two entities besides its marks: its heading and its block. */
const MAX_QUOTED = 20;
const MAX_QUOTED_MARKS = 50;

/**
 * The verdict on a quotation, in its first words: exact, contained, pieced together, altered or not found; then where.
 * `found`: what the search finds, for a text that could not be compared.
 */
export function verdictView(
  view: ViewContext,
  statement: Statement,
  verdict: Verification,
  found: readonly Found[] = [],
): Answer {
  const quoted = drawVerdict(view, statement, verdict, found, true);
  return quoted.text.length > MAX_CHARACTERS ? drawVerdict(view, statement, verdict, found, false) : quoted;
}

function drawVerdict(
  view: ViewContext,
  statement: Statement,
  verdict: Verification,
  found: readonly Found[],
  isQuoted: boolean,
): Answer {
  const { t } = view;
  switch (verdict.kind) {
    case 'nothing-to-verify':
      return answer([t('verify-usage')], buttons(t, []));
    case 'absent': {
      const parts = found.map(({ passage: { address }, marks }) => ({ address, marks }));
      const offered = parts.length === 0 ? [] : [t('verify-search-finds'), ...where(view, statement, parts, isQuoted)];
      return answer([t(ABSENT[verdict.why]), ...offered], buttons(t, parts));
    }
    case 'exact': {
      const said = t(verdict.caseDiffers ? 'verify-exact-but-case' : 'verify-exact');
      const times = verdict.times === 1 ? [] : [t('verify-times', { times: verdict.times })];
      const whole = verdict.parts.map(({ address }) => ({ address, marks: [] }));
      return answer([said, ...times, ...where(view, statement, whole, isQuoted)], buttons(t, verdict.parts));
    }
    case 'contains':
    case 'pieced':
      return answer(
        [t(`verify-${verdict.kind}`), ...where(view, statement, verdict.parts, isQuoted)],
        buttons(t, verdict.parts),
      );
    case 'altered': {
      const { differences, lookAlikes, parts } = verdict;
      const inWords = tellChanges(t, differences);
      const whole = parts.map(({ address }) => ({ address, marks: [] }));
      const places = where(view, statement, whole, isQuoted);
      const others = answer([inWords, ...places]).entities.length + LEGEND_ENTITIES;
      const marks = Math.min(MAX_MARKS, MAX_ENTITIES - others);
      const { compared, isWhole } = drawComparison(differences, marks);
      const legend = FormattedString.italic(lines(legendOf(differences).map((key) => t(key))));
      const more = isWhole ? [] : [t('verify-more')];
      const masked = lookAlikes.length === 0 ? [] : [t('verify-look-alike', { letters: list(lookAlikes) })];
      return answer(
        [lines([t('verify-altered'), ...masked]), compared, legend, inWords, ...more, ...places],
        buttons(t, parts),
      );
    }
  }
}

/** What the marks of a comparison mean, as far as it has any of them. */
function legendOf(differences: readonly Difference[]): readonly string[] {
  const has = (kind: Difference['kind']): boolean => differences.some((difference) => difference.kind === kind);
  return [...(has('added') ? ['verify-legend-added'] : []), ...(has('missing') ? ['verify-legend-left-out'] : [])];
}

const ABSENT = {
  'not-there': 'verify-absent',
  'too-little': 'verify-too-little',
  'other-language': 'verify-only-english',
} as const satisfies Record<Extract<Verification, { kind: 'absent' }>['why'], string>;

/** How to have words of another chat compared: Telegram shows the bot only those that were marked. */
export function markWordsView({ t }: ViewContext): Answer {
  return answer([t('verify-mark-words')], buttons(t, []));
}

/** The whole sentences that contain the text, as far as they fit, its words in bold; a button leads to the rest. */
function where(view: ViewContext, statement: Statement, parts: readonly Part[], isQuoted: boolean): readonly Block[] {
  if (parts.length === 0) return [view.t('verify-heading'), ...quoteHeading(statement)];
  const passages = joinParts(parts).flatMap(({ address, marks }) => {
    const passage = quote(statement, address);
    return isPassage(passage) ? [{ ...passage, marks }] : [];
  });
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  const marked = passages.reduce((sum, { marks }) => sum + marks.length, 0);
  if (isQuoted && length <= MAX_QUOTATION && passages.length <= MAX_QUOTED && marked <= MAX_QUOTED_MARKS) {
    const shown = passages.map(({ address, text, marks }) => lines([heading(view, address), quotation(text, marks)]));
    return [...shown, attribution(statement)];
  }
  let left = MAX_HEADINGS;
  const fitting = passages.slice(0, MAX_QUOTED).filter(({ address }) => {
    left -= placeOf(view, address).length;
    return left >= 0;
  });
  return [...fitting.map(({ address }) => heading(view, address)), attribution(statement)];
}

/** Parts of one passage that follow each other are shown in one block. */
function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isSame = last !== undefined && formatAddress(last.address) === formatAddress(part.address);
    // Telegram's entities of one kind may not overlap.
    const isBehind = isSame && (last.marks.at(-1)?.end ?? Number.POSITIVE_INFINITY) < (part.marks[0]?.start ?? 0);
    if (isBehind) joined[joined.length - 1] = { ...last, marks: [...last.marks, ...part.marks] };
    else joined.push(part);
  }
  return joined;
}

function buttons(t: ViewContext['t'], parts: readonly { readonly address: Address }[]) {
  const addresses = new Map(parts.map(({ address }) => [formatAddress(address), address]));
  const open = [...addresses]
    .slice(0, MAX_PASSAGE_BUTTONS)
    .map(([label, address]) => pressButton(label, { kind: 'passage', address }));
  return { inline_keyboard: [...rowsOf(open, 6), [pressButton(t('button-contents'), { kind: 'contents' })]] };
}
