import type { ClientEvent } from '../../../../stand-in/client-protocol.ts';
import {
  CLOSED,
  type Completion,
  type Menu,
  PANE_NAMES,
  type PaneName,
  paneOfChat,
  profileOf,
} from '../model/model.ts';
import type { Store } from '../model/store.ts';
import { readCalling, readTyping } from '../model/typing.ts';
import type { InlineTyping } from './inline-typing.ts';
import type { Talk } from './talk.ts';

/** What a person does in the message box before anything is sent. */
export type Compose = {
  readonly type: (pane: PaneName, draft: string) => void;
  /** Refreshes the suggestions for the current text after the bot's commands or the person's language changed. */
  readonly refresh: () => void;
  readonly replyTo: (pane: PaneName, messageId: number | undefined) => void;
  /** Starts a reply to the message that the bot wants this person to answer (`force_reply`). */
  readonly openReply: (wish: ReplyEvent) => void;
  /** Moves through the open menu, and wraps around at either end. */
  readonly move: (pane: PaneName, step: 1 | -1) => void;
  /** Takes one entry of the open menu, as a click or Enter does. */
  readonly take: (pane: PaneName, index: number) => void;
  /** Puts the selected completion into the box, to go on typing. */
  readonly complete: (pane: PaneName) => void;
  /** Runs the button above inline results. */
  readonly takeInlineButton: (pane: PaneName) => void;
  readonly closeMenu: (pane: PaneName) => void;
};

type ReplyEvent = Extract<ClientEvent, { type: 'reply_interface' }>;
type ComposeDeps = { readonly store: Store; readonly inline: InlineTyping; readonly talk: Talk };

/** Makes the actions of the message box. */
export const createCompose = ({ store, inline, talk }: ComposeDeps): Compose => {
  const menuOf = (pane: PaneName): Menu => store.get().panes[pane].menu;

  const type = (pane: PaneName, draft: string): void => {
    store.setPane(pane, { draft });
    const profile = profileOf(store.get());
    if (profile === undefined) return;
    const typing = pane === 'elsewhere' ? readCalling(draft, profile) : readTyping(draft, profile, pane === 'group');
    if (typing.kind === 'inline') {
      inline.ask(pane, typing.query);
    } else {
      inline.stop(pane);
      store.setPane(pane, { menu: typing.kind === 'plain' ? CLOSED : { ...typing, selected: 0 } });
    }
  };

  const insert = (pane: PaneName, { insert: text }: Completion): void => type(pane, text);

  return {
    type,
    refresh: () => {
      for (const pane of PANE_NAMES) {
        if (menuOf(pane).kind === 'completions') type(pane, store.get().panes[pane].draft);
      }
    },
    replyTo: (pane, replyToMessageId) => store.setPane(pane, { replyToMessageId }),
    openReply: ({ chatId, personId, shown }) => {
      const model = store.get();
      const pane = paneOfChat(model, chatId);
      if (pane === undefined || personId !== model.personId || shown === undefined) return;
      if ('force_reply' in shown.markup) store.setPane(pane, { replyToMessageId: shown.messageId });
    },
    move: (pane, step) => {
      const menu = menuOf(pane);
      if (menu.kind === 'closed' || menu.items.length === 0) return;
      const isAtEnd = step === 1 && menu.selected === menu.items.length - 1;
      const hasMore = isAtEnd && menu.kind === 'inline' && menu.nextOffset !== '';
      if (hasMore) void inline.askNextPage(pane);
      if (hasMore) return;
      const selected = (menu.selected + step + menu.items.length) % menu.items.length;
      store.setPane(pane, { menu: { ...menu, selected } });
    },
    take: (pane, index) => {
      const menu = menuOf(pane);
      if (menu.kind === 'inline') void inline.choose(pane, index);
      const completion = menu.kind === 'completions' ? menu.items[index] : undefined;
      if (completion?.insert.startsWith('/')) {
        store.setPane(pane, { draft: '', menu: CLOSED });
        void talk.say(pane, completion.insert);
      } else if (completion !== undefined) {
        insert(pane, completion);
      }
    },
    complete: (pane) => {
      const menu = menuOf(pane);
      const completion = menu.kind === 'completions' ? menu.items[menu.selected] : undefined;
      if (completion !== undefined) insert(pane, completion);
    },
    takeInlineButton: (pane) => {
      const menu = menuOf(pane);
      const parameter = menu.kind === 'inline' ? menu.button?.start_parameter : undefined;
      inline.stop(pane);
      store.setPane(pane, { draft: '', menu: CLOSED });
      void talk.start(parameter);
    },
    closeMenu: (pane) => {
      inline.stop(pane);
      store.setPane(pane, { menu: CLOSED });
    },
  };
};
