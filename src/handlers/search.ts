import { Composer } from 'grammy';
import { parseAddress } from '../content/address.ts';
import type { Content } from '../content/content.ts';
import { isPassage, quote } from '../content/statement.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { LONGEST_QUERY } from './limits.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import { echo, type Reader } from './views/reader.ts';
import { nothingFoundView, resultsView } from './views/search.ts';
import { passageView } from './views/statement.ts';

/** `/search WORDS`, and words written to the bot without a command. */
export function createSearchHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('search'), (ctx) => say(ctx, searchAnswer(ctx.reader, content, argumentOf(ctx))));
  composer.use((ctx, next) =>
    ctx.asked.kind === 'words' && ctx.asked.text !== ''
      ? say(ctx, wordsAnswer(ctx.reader, content, ctx.asked.text))
      : next(),
  );
  return composer;
}

function searchAnswer(reader: Reader, content: Content, argument: string): Answer {
  if (argument === '') return nothingFoundView(reader, reader.t('search-usage'));
  return (
    find(reader, content, argument) ?? nothingFoundView(reader, reader.t('search-none', { query: echo(argument) }))
  );
}

function wordsAnswer(reader: Reader, content: Content, text: string): Answer {
  return find(reader, content, text) ?? nothingFoundView(reader, reader.t('not-understood'));
}

function find(reader: Reader, { search, statement }: Content, text: string): Answer | undefined {
  const query = text.slice(0, LONGEST_QUERY);
  const address = parseAddress(query);
  const quoted = address === undefined ? undefined : quote(statement, address);
  if (quoted !== undefined && isPassage(quoted)) return passageView(reader, statement, quoted);
  const hits = search.everything(query);
  return hits.length === 0 ? undefined : resultsView(reader, statement, query, hits);
}
