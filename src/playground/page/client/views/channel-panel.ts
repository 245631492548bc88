import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { clockPanel } from './clock-panel.ts';
import { faultPanel } from './fault-panel.ts';
import type { Scene, View } from './view.ts';

/** The panel below a channel instead of a message box: whether the bot may post, the clock, and what can go wrong. */
export const channelPanel = (scene: Scene, conversation: Conversation): View => {
  const { control } = scene.model;
  return html`<section class="panel" aria-label=${STRINGS.channelPanel}>
    <div class="panel-inner">
      ${rightsSwitch(scene, conversation)}
      ${control === undefined ? undefined : html`${clockPanel(scene, control)}${faultPanel(scene, control)}`}
    </div>
  </section>`;
};

const rightsSwitch = ({ actions, model }: Scene, { botRights, creatorId }: Conversation): View => {
  const isOwner = creatorId === model.personId;
  const owner = model.state?.people.find(({ id }) => id === creatorId)?.firstName ?? '';
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) void actions.environment.setAdministrator(target.checked);
  };
  return html`<div class="panel-row">
    <label class="switch-line"><input type="checkbox" role="switch" class="switch" id="box-channel"
      .checked=${live(botRights?.can_post_messages === true)} ?disabled=${!isOwner} @change=${change}
      aria-describedby=${isOwner ? nothing : 'only-owner'}><span>${STRINGS.mayPost(profileOf(model)?.username ?? '')}</span></label>
    ${isOwner ? undefined : html`<p class="panel-hint" id="only-owner">${STRINGS.onlyOwner(owner)}</p>`}
  </div>`;
};
