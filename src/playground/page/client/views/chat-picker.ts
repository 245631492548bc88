import { html } from 'lit-html';
import type { ShareableChat } from '../../../../stand-in/client-protocol.ts';
import { type ChatRequest, type Dialog, profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar } from './avatar.ts';
import type { Scene, View } from './view.ts';

type PickChat = Extract<Dialog, { kind: 'pick-chat' }>;

/** The person's chats of the requested kind; each says what picking it does. */
export const chatPicker = (scene: Omit<Scene, 'pane'>, { request, chats }: PickChat): View => html`
  <h2 id="dialog-words">${titleOf(request)}</h2>
  ${chats.length === 0 ? html`<p>${STRINGS.noChatToShare}</p>` : undefined}
  <ul class="chat-list">${chats.map((chat) => html`<li>${choice(scene, request, chat)}</li>`)}</ul>`;

const titleOf = (request: ChatRequest): string => {
  if (request.kind === 'add-bot') return STRINGS.chooseChannelForBot;
  return request.isChannel ? STRINGS.chooseChannelToShare : STRINGS.chooseGroupToShare;
};

const choice = ({ actions, model }: Omit<Scene, 'pane'>, request: ChatRequest, chat: ShareableChat): View => {
  const { title, username, addsBot } = chat;
  const kind = request.isChannel ? STRINGS.privateChannel : STRINGS.privateGroup;
  return html`<button type="button" class="chat-choice" @click=${() => actions.sharing.pick(request, chat)}>
    ${avatar(0, title, request.isChannel ? 'channel' : 'group')}
    <span class="chat-choice-words"><span class="chat-choice-title" dir="auto">${title}</span>
      <span class="chat-choice-hint">${username === undefined ? kind : `@${username}`}</span>
      ${addsBot ? html`<span class="chat-choice-hint">${STRINGS.becomesAdministrator(profileOf(model)?.name ?? '')}</span>` : undefined}
    </span></button>`;
};
