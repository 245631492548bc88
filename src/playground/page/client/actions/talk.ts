import type { Message } from 'grammy/types';
import { keyOf } from '../model/messages.ts';
import { CLOSED, chatIdOf, type PaneName, profileOf } from '../model/model.ts';
import { type Store, toggled } from '../model/store.ts';
import { addressed } from '../model/typing.ts';
import type { Answers } from '../net/answers.ts';
import type { Server } from '../net/server.ts';
import { STRINGS } from '../strings.ts';
import type { Move } from './move.ts';
import type { Notices } from './notices.ts';

/** What reaches the bot: what people say and press. */
export type Talk = {
  readonly say: (pane: PaneName, text: string) => Promise<void>;
  /** Sends the text in the message box. */
  readonly sendDraft: (pane: PaneName) => Promise<void>;
  /** Sends a command as one does by tapping it; in a group it is addressed to the bot. */
  readonly sendCommand: (pane: PaneName, command: string) => Promise<void>;
  readonly start: (payload?: string) => Promise<void>;
  /** What an app says in a group to which the bot was added by a link. */
  readonly startInGroup: (payload: string) => Promise<void>;
  readonly press: (pane: PaneName, message: Message, data: string) => Promise<void>;
  readonly setLanguage: (languageCode: string) => Promise<void>;
};

type TalkDeps = {
  readonly store: Store;
  readonly server: Server;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly move: Move;
  readonly openLink: (url: string) => void;
};

/** The name of a button in `Model.waiting`. */
export const buttonName = (message: Message, data: string): string => `${message.chat.id}/${keyOf(message)}/${data}`;

/** Makes the actions that say and press something. */
export const createTalk = ({ store, server, answers, notices, move, openLink }: TalkDeps): Talk => {
  const say = async (pane: PaneName, text: string): Promise<void> => {
    const model = store.get();
    const { personId } = model;
    const chatId = chatIdOf(model, pane);
    const trimmed = text.trim();
    if (personId === undefined || chatId === undefined || trimmed === '') return;
    const { draft, replyToMessageId } = model.panes[pane];
    store.setPane(pane, { replyToMessageId: undefined, menu: CLOSED, ...(draft === text ? { draft: '' } : {}) });
    const request = { personId, chatId, text: trimmed };
    const sent = await notices.attempt(
      server.act('say', replyToMessageId === undefined ? request : { ...request, replyToMessageId }),
    );
    if (sent !== undefined) move.goToLatest(pane);
    // A refused text is not lost: it goes back into the box, unless there is a new text already.
    if (sent === undefined && store.get().panes[pane].draft === '') store.setPane(pane, { draft, replyToMessageId });
  };

  const press = async (pane: PaneName, message: Message, data: string): Promise<void> => {
    const model = store.get();
    const { personId } = model;
    const chatId = chatIdOf(model, pane);
    const name = buttonName(message, data);
    if (personId === undefined || chatId === undefined || model.waiting.has(name)) return;
    store.set({ waiting: toggled(model.waiting, name, true) });
    const { message_id: messageId, ephemeral_message_id: ephemeralMessageId } = message;
    const place = ephemeralMessageId === undefined ? { messageId } : { messageId, ephemeralMessageId };
    const pressed = await notices.attempt(server.act('press', { personId, chatId, ...place, data }));
    const answer = pressed === undefined ? undefined : await answers.of(pressed.queryId);
    store.set({ waiting: toggled(store.get().waiting, name, false) });
    if (pressed === undefined) return;
    if (answer?.type !== 'callback_answered') return notices.toast(STRINGS.botSilent);
    if (answer.url !== undefined) openLink(answer.url);
    if (answer.text === undefined || answer.text === '') return;
    if (answer.showAlert) notices.open({ kind: 'alert', text: answer.text });
    else notices.toast(answer.text);
  };

  return {
    say,
    press,
    sendDraft: (pane) => say(pane, store.get().panes[pane].draft),
    sendCommand: (pane, command) => {
      const username = profileOf(store.get())?.username;
      // Readers of a channel don't write in it, and where the bot is not a member, it hears no commands.
      const target = pane === 'group' ? pane : 'private';
      return say(target, username === undefined ? command : addressed(command, username, target === 'group'));
    },
    start: async (payload) => {
      const { personId } = store.get();
      if (personId === undefined) return;
      store.set({ shown: 'private' });
      move.goToLatest('private');
      await notices.attempt(server.act('start', payload === undefined ? { personId } : { personId, payload }));
    },
    startInGroup: async (payload) => {
      const username = profileOf(store.get())?.username;
      if (username === undefined) return;
      store.set({ shown: 'group', side: 'group' });
      await say('group', `/start@${username} ${payload}`);
    },
    setLanguage: async (languageCode) => {
      const { personId } = store.get();
      if (personId === undefined) return;
      await notices.attempt(server.act('setLanguage', { personId, languageCode }));
    },
  };
};
