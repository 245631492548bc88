import type { InlineQueryResultsButton } from 'grammy/types';
import type { Content } from '../../content/content.ts';
import { type Passage, sectionPassages, sentencePassages } from '../../content/document/statement.ts';
import type { Hit } from '../../content/search/hit.ts';
import { visible } from '../../content/text/visible.ts';
import { frozen } from '../base/frozen.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { formatLink } from '../base/link.ts';
import { createRecent, type RecentLimits } from '../base/recent.ts';
import type { InlineAnswer } from '../base/respond.ts';
import { joinBytes, toUtf8 } from '../base/utf8.ts';
import type { ViewContext } from '../base/view-context.ts';
import { createInlineResults, togetherResults, written } from './inline-view.ts';
import { type Pointers, passagesAt } from './pointers.ts';

/** The answer to what somebody types behind `@bot`, from this offset on. */
export type InlineAnswers = (query: string, offset: string) => InlineAnswer;

/** Results in one answer; Telegram accepts at most 50, and asks for more while a person scrolls. */
const PAGE = 10;

/** Answers are the same for everyone and change only with a new version of the program (seconds). */
const CACHE_TIME_S = 24 * 60 * 60;

/** What is remembered of the last queries: the words and their answer, nothing of who typed them (docs/decisions/0034). */
const REMEMBERED: RecentLimits<InlineAnswer> = {
  values: 500,
  size: 2 * 1024 * 1024,
  sizeOf: ({ json }) => json.length,
  milliseconds: 5 * 60_000,
};

/**
 * Answers for one bot, each ready to be sent to anyone: it is shared and never changed. `monotonic`: milliseconds of a clock
 * that only goes forward.
 */
export function createInlineAnswers(
  view: ViewContext,
  content: Content,
  pointers: Pointers,
  monotonic: () => number,
): InlineAnswers {
  const resultOf = createInlineResults(view, content);
  const recent = createRecent(REMEMBERED, monotonic);

  function find(query: string, start: number): InlineAnswer {
    const asked = visible(query).slice(0, MAX_QUERY);
    const { passages } = passagesAt(content.statement, pointers.addresses(asked));
    const hits = passages.length > 0 ? passages.map(hitOf) : hitsFor(content, pointers, asked);
    const end = start + PAGE;
    const together = start === 0 ? togetherResults(view, content, passages).map(written) : [];
    const results = [...together, ...hits.slice(start, end).map(resultOf)];
    const options = {
      cache_time: CACHE_TIME_S,
      is_personal: false,
      next_offset: end < hits.length ? String(end) : '',
      ...(hits.length > 0 ? {} : { button: nothingButton(view) }),
    } as const;
    const json = asJson(
      results.map((result) => result.json),
      options,
    );
    return Object.freeze({ results: frozen(results.map(({ article }) => article)), options: frozen(options), json });
  }

  return (query, offset) => {
    const start = readOffset(offset);
    // Telegram sends no longer ones.
    return query.length > MAX_QUERY ? find(query, start) : recent(`${start} ${query}`, () => find(query, start));
  };
}

const BEFORE = toUtf8('"results":[');
const BETWEEN = toUtf8(',');

function asJson(results: readonly (readonly Uint8Array[])[], options: InlineAnswer['options']): Uint8Array {
  const pieces = results.flatMap((json, index) => (index === 0 ? json : [BETWEEN, ...json]));
  return joinBytes([BEFORE, ...pieces, toUtf8(`],${JSON.stringify(options).slice(1)}`)]);
}

/** Without words, the sections in order, then the sentences; with words or a date, the best matches. */
function hitsFor({ search, statement }: Content, { isDate }: Pointers, query: string): readonly Hit[] {
  if (isDate(query)) return [{ kind: 'heading' }];
  if (query.trim() !== '') return search.everything(query);
  const sections = sectionPassages(statement);
  const isSection = (sentence: Passage) => sections.some(({ text }) => text === sentence.text);
  return [...sections, ...sentencePassages(statement).filter((sentence) => !isSection(sentence))].map(hitOf);
}

function hitOf(passage: Passage): Hit {
  return { kind: 'passage', passage };
}

/** An offset that is none of ours starts from the beginning. */
function readOffset(offset: string): number {
  return /^\d{1,4}$/u.test(offset) ? Number(offset) : 0;
}

function nothingButton({ t }: ViewContext): InlineQueryResultsButton {
  return { text: t('inline-nothing'), start_parameter: formatLink({ kind: 'contents' }) };
}
