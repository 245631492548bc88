import type { KeyboardButtonRequestChat } from 'grammy/types';
import type { ShareableChat } from '../../../../stand-in/client-protocol.ts';
import { type ChatRequest, conversationOf } from '../model/model.ts';
import { type Store, toggled } from '../model/store.ts';
import type { Server } from '../net/server.ts';
import type { Move } from './move.ts';
import type { Notices } from './notices.ts';

/** Picking one of one's chats for the bot. */
export type Sharing = {
  /** Opens the picker of a `request_chat` button; `keyboard` names the keyboard that disappears once it was used, or is ''. */
  readonly ask: (request: KeyboardButtonRequestChat, keyboard: string) => Promise<void>;
  /** Opens the picker of a link that adds the bot to a channel. */
  readonly askForChannel: () => void;
  readonly pick: (request: ChatRequest, chat: ShareableChat) => Promise<void>;
};

type SharingDeps = {
  readonly store: Store;
  readonly server: Pick<Server, 'act'>;
  readonly notices: Notices;
  readonly move: Move;
};

/** Makes the actions of the pickers of chats. */
export const createSharing = ({ store, server, notices, move }: SharingDeps): Sharing => ({
  ask: async ({ request_id: requestId, chat_is_channel: isChannel }, keyboard) => {
    const { personId } = store.get();
    if (personId === undefined) return;
    const chats = await notices.attempt(server.act('shareableChats', { personId, requestId }));
    const request: ChatRequest = { kind: 'share', requestId, isChannel, keyboard };
    if (chats !== undefined) notices.open({ kind: 'pick-chat', request, chats });
  },
  askForChannel: () => {
    const model = store.get();
    const channel = conversationOf(model, 'channel');
    const own = channel !== undefined && channel.creatorId === model.personId ? [channel] : [];
    const chats = own.map(({ id, title, username, botRights }) => ({
      id,
      title,
      ...(username === undefined ? {} : { username }),
      addsBot: botRights?.can_post_messages !== true,
    }));
    notices.open({ kind: 'pick-chat', request: { kind: 'add-bot', isChannel: true }, chats });
  },
  pick: async (request, { id: chatId }) => {
    notices.close();
    const { personId } = store.get();
    if (personId === undefined) return;
    if (request.kind === 'add-bot') {
      await notices.attempt(server.act('setAdministrator', { personId, chatId, isAdministrator: true }));
      return;
    }
    const { requestId, keyboard } = request;
    const shared = await notices.attempt(server.act('shareChat', { personId, requestId, chatId }));
    if (shared === undefined) return;
    if (keyboard !== '') store.set({ opened: toggled(store.get().opened, keyboard, true) });
    move.goToLatest('private');
  },
});
