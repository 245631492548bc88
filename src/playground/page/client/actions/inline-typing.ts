import { CLOSED, chatIdOf, type Menu, type PaneName } from '../model/model.ts';
import type { Store } from '../model/store.ts';
import type { AnswerEvent, Answers } from '../net/answers.ts';
import type { Server } from '../net/server.ts';
import type { Notices } from './notices.ts';

/** Inline mode, as one types. */
export type InlineTyping = {
  /** Asks for a query's results a moment after the last keystroke; an answer that arrives too late is dropped. */
  readonly ask: (pane: PaneName, query: string) => void;
  /** Asks for the next page of results, if there is one. */
  readonly askNextPage: (pane: PaneName) => Promise<void>;
  /** Sends one of the results. */
  readonly choose: (pane: PaneName, index: number) => Promise<void>;
  /** Forgets a query that is being asked. */
  readonly stop: (pane: PaneName) => void;
};

type InlineMenu = Extract<Menu, { kind: 'inline' }>;
type InlineDeps = {
  readonly store: Store;
  readonly server: Pick<Server, 'act'>;
  readonly answers: Answers;
  readonly notices: Pick<Notices, 'attempt'>;
  /** Shows what was just sent. */
  readonly goToLatest: (pane: PaneName) => void;
};

const DEBOUNCE_MS = 150;

/** Typing behind the bot’s name, and choosing a result. */
export const createInlineTyping = ({ store, server, answers, notices, goToLatest }: InlineDeps): InlineTyping => {
  const timers = new Map<PaneName, ReturnType<typeof setTimeout>>();
  /** The last question of each pane; answers to earlier ones are ignored. */
  const latest = new Map<PaneName, symbol>();

  const menuOf = (pane: PaneName): InlineMenu | undefined => {
    const { menu } = store.get().panes[pane];
    return menu.kind === 'inline' ? menu : undefined;
  };

  const stop = (pane: PaneName): void => {
    clearTimeout(timers.get(pane));
    latest.delete(pane);
  };

  /** Resolves with `undefined` when the bot is silent, and with `'stale'` when something else was asked meanwhile. */
  const query = async (pane: PaneName, text: string, offset: string): Promise<AnswerEvent | undefined | 'stale'> => {
    const model = store.get();
    const { personId } = model;
    const chatId = chatIdOf(model, pane);
    if (personId === undefined || chatId === undefined) return undefined;
    const question = Symbol(text);
    latest.set(pane, question);
    const asked = await notices.attempt(server.act('typeInline', { personId, chatId, query: text, offset }));
    const answer = asked === undefined ? undefined : await answers.of(asked.queryId);
    return latest.get(pane) === question ? answer : 'stale';
  };

  const askNow = async (pane: PaneName, text: string): Promise<void> => {
    const answered = await query(pane, text, '');
    const menu = menuOf(pane);
    if (answered === 'stale' || menu === undefined) return;
    if (answered?.type !== 'inline_answered') {
      return store.setPane(pane, { menu: { ...menu, status: 'silent', items: [], nextOffset: '', button: undefined } });
    }
    const { queryId, answer } = answered;
    const items = answer.results.map((result) => ({ queryId, result }));
    const { nextOffset, button } = answer;
    store.setPane(pane, { menu: { ...menu, status: 'answered', items, nextOffset, button, selected: 0 } });
  };

  return {
    stop,
    ask: (pane, text) => {
      const shown = menuOf(pane);
      if (shown?.query === text && shown.status !== 'silent') return;
      stop(pane);
      // The results of the query before stay until the new ones are there, so that the list does not flicker.
      const before = shown ?? { items: [], nextOffset: '', button: undefined, selected: 0 };
      store.setPane(pane, { menu: { ...before, kind: 'inline', query: text, status: 'asking' } });
      timers.set(pane, setTimeout(askNow, DEBOUNCE_MS, pane, text));
    },
    askNextPage: async (pane) => {
      const menu = menuOf(pane);
      if (menu === undefined || menu.status !== 'answered' || menu.nextOffset === '') return;
      const offset = menu.nextOffset;
      store.setPane(pane, { menu: { ...menu, nextOffset: '' } });
      const answered = await query(pane, menu.query, offset);
      const current = menuOf(pane);
      if (answered === 'stale' || answered?.type !== 'inline_answered' || current === undefined) return;
      const { queryId, answer } = answered;
      const more = answer.results.map((result) => ({ queryId, result }));
      store.setPane(pane, {
        menu: { ...current, items: [...current.items, ...more], nextOffset: answer.nextOffset },
      });
    },
    choose: async (pane, index) => {
      const model = store.get();
      const { personId } = model;
      const chatId = chatIdOf(model, pane);
      const chosen = menuOf(pane)?.items[index];
      if (personId === undefined || chatId === undefined || chosen === undefined) return;
      stop(pane);
      store.setPane(pane, { draft: '', menu: CLOSED });
      const { queryId, result } = chosen;
      await notices.attempt(server.act('choose', { personId, chatId, queryId, resultId: result.id }));
      goToLatest(pane);
    },
  };
};
