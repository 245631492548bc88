import { html, nothing } from 'lit-html';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { conversationOf, type PaneName, panesOf, personOf, profileOf, type SideName } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar } from './avatar.ts';
import { channelPanel } from './channel-panel.ts';
import { composer } from './composer.ts';
import { suggestionStrip } from './guide.ts';
import { logView } from './log.ts';
import { paneHead } from './pane-head.ts';
import type { Scene, View } from './view.ts';

/**
 * One chat: its head, its messages, and the message box, or the playground's controls where nobody writes. A private chat
 * that nobody opened has a START button.
 */
export const paneView = (scene: Scene): View => {
  const { model, pane } = scene;
  const panes = panesOf(model);
  // The group takes the place of a channel that no longer exists.
  const isAt = (name: PaneName): boolean => pane === (panes.includes(name) ? name : 'group');
  const isShown = isAt(model.shown);
  const isBeside = pane === 'private' || isAt(model.side);
  const classes = ['pane', isShown ? 'shown' : '', isBeside ? 'beside' : ''].filter(Boolean).join(' ');
  return html`<section class=${classes} id="pane-${pane}" aria-labelledby="title-${pane}">
    ${paneHead(scene)}${paneBody(scene, conversationOf(model, pane))}
  </section>`;
};

const paneBody = (scene: Scene, conversation: Conversation | undefined): View => {
  const { pane } = scene;
  if (conversation === undefined) return pane === 'private' ? unopened(scene) : missing(pane);
  if (pane === 'private' && conversation.messages.length === 0) return unopened(scene);
  const foot = pane === 'channel' ? channelPanel(scene, conversation) : composer(scene, conversation);
  return html`${pane === 'elsewhere' ? html`<p class="not-member">${STRINGS.notMember(profileOf(scene.model)?.name ?? '')}</p>` : nothing}${logView(scene, conversation)}${suggestionStrip(scene)}${foot ?? nothing}`;
};

const missing = (pane: SideName): View =>
  html`<div class="unopened"><p class="empty-log">${STRINGS.noChat[pane]}</p></div>`;

const unopened = ({ actions, model, pane }: Scene): View => {
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
