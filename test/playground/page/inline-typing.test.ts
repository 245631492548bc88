import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInlineTyping } from '../../../src/playground/page/client/actions/inline-typing.ts';
import { EMPTY_MODEL } from '../../../src/playground/page/client/model/model.ts';
import { createStore } from '../../../src/playground/page/client/model/store.ts';
import { createAnswers } from '../../../src/playground/page/client/net/answers.ts';
import type { InlineAnswer } from '../../../src/stand-in/client-protocol.ts';

const answerOf = (titles: readonly string[], nextOffset = ''): InlineAnswer => ({
  nextOffset,
  results: titles.map((title) => ({
    type: 'article',
    id: title,
    title,
    input_message_content: { message_text: title },
  })),
});

/** A person at the page, and a bot that answers when the test says so. */
const createTypist = () => {
  const store = createStore({ ...EMPTY_MODEL, personId: 5 }, () => {});
  const answers = createAnswers(1_000);
  const asked: { readonly query: string; readonly offset: string }[] = [];
  const chosen: unknown[] = [];
  const act = async (name: string, request: object): Promise<unknown> => {
    if (name === 'choose') chosen.push(request);
    else asked.push(request as { query: string; offset: string });
    return { queryId: String(asked.length) };
  };
  const inline = createInlineTyping({
    store,
    answers,
    server: { act: act as never },
    notices: { attempt: (work) => work },
    goToLatest: () => {},
  });
  return {
    inline,
    asked,
    chosen,
    answer: async (queryId: string, answer: InlineAnswer) => {
      answers.receive({ type: 'inline_answered', queryId, personId: 5, answer });
      await vi.advanceTimersByTimeAsync(0);
    },
    menu: () => {
      const { menu } = store.get().panes.private;
      if (menu.kind !== 'inline') return undefined;
      return { status: menu.status, titles: menu.items.map(({ result }) => result.id) };
    },
  };
};

describe('inline results as one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ask the bot once for words that are typed quickly', async () => {
    const { inline, asked } = createTypist();
    for (const query of ['d', 'di', 'dialogue']) inline.ask('private', query);
    await vi.runAllTimersAsync();
    expect(asked.map(({ query }) => query)).toEqual(['dialogue']);
  });

  it('ignore the answer to what was typed before, even when it comes last', async () => {
    const { inline, answer, menu } = createTypist();
    inline.ask('private', 'old');
    await vi.advanceTimersByTimeAsync(200);
    inline.ask('private', 'new');
    await vi.advanceTimersByTimeAsync(200);
    await answer('2', answerOf(['new one']));
    await answer('1', answerOf(['old one']));
    expect(menu()).toEqual({ status: 'answered', titles: ['new one'] });
  });

  it('show an answer that comes before the app knows the id of its query', async () => {
    const { inline, answer, menu } = createTypist();
    await answer('1', answerOf(['early']));
    inline.ask('private', 'x');
    await vi.advanceTimersByTimeAsync(200);
    expect(menu()?.titles).toEqual(['early']);
  });

  it('come page by page until there is no next one', async () => {
    const { inline, asked, answer, menu } = createTypist();
    inline.ask('private', 'x');
    await vi.advanceTimersByTimeAsync(200);
    await answer('1', answerOf(['a', 'b'], '2'));
    void inline.askNextPage('private');
    void inline.askNextPage('private');
    await vi.advanceTimersByTimeAsync(0);
    await answer('2', answerOf(['c']));
    void inline.askNextPage('private');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map(({ offset }) => offset)).toEqual(['', '2']);
    expect(menu()?.titles).toEqual(['a', 'b', 'c']);
  });

  it('are sent by the query that brought them, also from the second page', async () => {
    const { inline, answer, chosen } = createTypist();
    inline.ask('private', 'x');
    await vi.advanceTimersByTimeAsync(200);
    await answer('1', answerOf(['a'], '1'));
    void inline.askNextPage('private');
    await vi.advanceTimersByTimeAsync(0);
    await answer('2', answerOf(['b']));
    await inline.choose('private', 1);
    expect(chosen).toEqual([{ personId: 5, chatId: 5, queryId: '2', resultId: 'b' }]);
  });

  it('say so when the bot is silent', async () => {
    const { inline, menu } = createTypist();
    inline.ask('private', 'x');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(menu()).toEqual({ status: 'silent', titles: [] });
  });
});
