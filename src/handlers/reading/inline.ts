import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { type Passage, sectionPassages, sentencePassages } from '../../content/document/statement.ts';
import type { Hit } from '../../content/search/hit.ts';
import { visible } from '../../content/text/visible.ts';
import type { VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { formatLink } from '../base/link.ts';
import { localeFor } from '../base/locale.ts';
import type { Translate, ViewContext } from '../base/view-context.ts';
import { offersOf } from '../base/view-context.ts';
import { createInlineResults, type InlineResult, togetherResults } from './inline-view.ts';
import { type Pointers, passagesAt } from './pointers.ts';

/** Results in one answer; Telegram accepts at most 50, and asks for more while a person scrolls. */
const PAGE = 10;

/** Answers are the same for everyone and change only with a new version of the program (seconds). */
const CACHE_TIME_S = 24 * 60 * 60;

/** `@bot WORDS` in any conversation. In the document's language for everyone, since Telegram shares the answers. */
export function createInlineHandlers(content: Content, pointers: Pointers, t: Translate): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const offers = offersOf(content);
  const locale = localeFor(content.definition.language);
  // Made with the first query, because until then the bot may not know its own name.
  let made: { readonly view: ViewContext; readonly resultOf: InlineResult } | undefined;
  const make = (bot: string) => {
    const view: ViewContext = { t, locale, bot, isInline: true, isGuest: false, offers };
    return { view, resultOf: createInlineResults(view, content) };
  };
  composer.on('inline_query', async (ctx) => {
    made ??= make(ctx.me.username);
    const { view, resultOf } = made;
    const { query, offset } = ctx.inlineQuery;
    const asked = visible(query).slice(0, MAX_QUERY);
    const passages = passagesAt(content.statement, pointers.addresses(asked)) ?? [];
    const hits = passages.length > 0 ? passages.map(hitOf) : hitsFor(content, pointers, asked);
    const start = readOffset(offset);
    const end = start + PAGE;
    await ctx.answerInlineQuery(
      [...(start === 0 ? togetherResults(view, content, passages) : []), ...hits.slice(start, end).map(resultOf)],
      {
        cache_time: CACHE_TIME_S,
        is_personal: false,
        next_offset: end < hits.length ? String(end) : '',
        ...(hits.length > 0 ? {} : { button: nothingButton(t) }),
      },
    );
  });
  return composer;
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

function nothingButton(t: Translate) {
  return { text: t('inline-nothing'), start_parameter: formatLink({ kind: 'contents' }) };
}
