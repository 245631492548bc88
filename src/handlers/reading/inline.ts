import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { VerbatimContext } from '../base/context.ts';
import { localeFor } from '../base/locale.ts';
import { offersOf } from '../base/offers.ts';
import { answerQuery } from '../base/respond.ts';
import type { Translate } from '../base/view-context.ts';
import { createInlineAnswers, type InlineAnswers } from './inline-answers.ts';
import type { Pointers } from './pointers.ts';

/**
 * `@bot WORDS` in any conversation. In the document's language for everyone, since Telegram shares the answers. `monotonic`:
 * milliseconds of a clock that only goes forward.
 */
export function createInlineHandlers(
  content: Content,
  pointers: Pointers,
  t: Translate,
  monotonic: () => number,
): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const offers = offersOf(content);
  const locale = localeFor(content.definition.language);
  // Made with the first query, because until then the bot may not know its own name.
  let answers: InlineAnswers | undefined;
  composer.on('inline_query', async (ctx) => {
    answers ??= createInlineAnswers(
      { t, locale, bot: ctx.me.username, isInline: true, isGuest: false, isShared: true, offers },
      content,
      pointers,
      monotonic,
    );
    const { query, offset } = ctx.inlineQuery;
    await answerQuery(ctx, answers(query, offset));
  });
  return composer;
}
