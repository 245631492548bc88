import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import { type Passage, sentencePassages } from '../../content/document/statement.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import type { Pointers } from './pointers.ts';
import { statementAnswer } from './statement.ts';
import { quoteView } from './statement-view.ts';

/** The next passage in a chat. */
export type Quoter = (chatId: number) => Passage;

/** How many chats are remembered; the one remembered longest is forgotten first. */
const CHATS_REMEMBERED = 10_000;

/**
 * Chooses a random sentence, never the same twice in a row in a chat, unless there is only one. The last one of a chat is only in memory.
 * `random` returns a number from 0 up to but not including 1.
 */
export function createQuoter({ statement }: Content, random: () => number): Quoter {
  const sentences = sentencePassages(statement);
  const last = new Map<number, Passage>();
  return (chatId) => {
    const others = sentences.filter((passage) => passage !== last.get(chatId));
    const choices = others.length === 0 ? sentences : others;
    const passage = choices[Math.floor(random() * choices.length)];
    if (passage === undefined) throw new Error('quote: random() must give a number from 0 to below 1');
    last.delete(chatId);
    last.set(chatId, passage);
    const [oldest] = last.keys();
    if (last.size > CHATS_REMEMBERED && oldest !== undefined) last.delete(oldest);
    return passage;
  };
}

/** `/quote`: one passage; `/quote 2.3` and `/quote WORDS`: as with the document's own command. */
export function createQuoteHandlers(content: Content, pointers: Pointers, quoter: Quoter): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('quote'), (ctx) => {
    const argument = argumentOf(ctx);
    return reply(
      ctx,
      argument === ''
        ? quoteView(ctx.view, content.statement, quoter(ctx.chatId ?? 0))
        : statementAnswer(ctx.view, content, pointers, argument),
    );
  });
  return composer;
}
