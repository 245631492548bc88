import { html } from 'lit-html';
import type { Conversation } from '../../../bot-api/client-protocol.ts';
import { conversationOf, personOf, profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar } from './avatar.ts';
import { composer } from './composer.ts';
import { suggestionStrip } from './guide.ts';
import { logView } from './log.ts';
import type { Scene, View } from './view.ts';

/** One chat: its head, its messages and its message box. A private chat that nobody opened has a START button. */
export const paneView = (scene: Scene): View => {
  const { model, pane } = scene;
  const conversation = conversationOf(model, pane);
  const isStarted = conversation !== undefined && (pane === 'group' || conversation.messages.length > 0);
  return html`<section class="pane ${model.shown === pane ? 'shown' : ''}" id="pane-${pane}" aria-labelledby="title-${pane}">
    ${head(scene, conversation)}
    ${isStarted ? html`${logView(scene, conversation)}${suggestionStrip(scene)}${composer(scene, conversation)}` : unopened(scene)}
  </section>`;
};

const head = ({ model, pane }: Scene, conversation: Conversation | undefined): View => {
  const profile = profileOf(model);
  if (pane === 'private') {
    return html`<header class="pane-head">
      ${avatar(0, '', 'bot')}
      <div class="pane-names"><h2 id="title-private" dir="auto">${profile?.name}</h2>
      <p>@${profile?.username} · ${STRINGS.bot}</p></div>
    </header>`;
  }
  return html`<header class="pane-head">
    ${avatar(conversation?.id ?? 0, conversation?.title ?? '', 'group')}
    <div class="pane-names"><h2 id="title-group" dir="auto">${conversation?.title ?? STRINGS.groupChat}</h2>
    <p dir="auto">${STRINGS.members(memberNames(model, conversation))}</p></div>
  </header>`;
};

const memberNames = (model: Scene['model'], conversation: Conversation | undefined): readonly string[] => {
  const people = model.state?.people.filter(({ id }) => conversation?.memberIds.includes(id)) ?? [];
  const names = people.map(({ id, firstName }) => (id === model.personId ? STRINGS.you : firstName));
  const profile = profileOf(model);
  const isBotInside = profile !== undefined && conversation?.memberIds.includes(profile.id);
  return isBotInside ? [...names, profile.name] : names;
};

const unopened = ({ actions, model, pane }: Scene): View => {
  if (pane === 'group') return html`<div class="unopened"><p class="empty-log">${STRINGS.noGroup}</p></div>`;
  const profile = profileOf(model);
  return html`<div class="unopened">
    <div class="unopened-card">
      ${avatar(0, '', 'bot')}
      <p class="unopened-description" dir="auto" lang=${personOf(model)?.languageCode ?? 'en'}>${
        profile?.description || STRINGS.noPrivateChat
      }</p>
    </div>
    <button type="button" class="start-button" id="box-${pane}" @click=${() => actions.talk.start()}>${STRINGS.start}</button>
  </div>`;
};
