import { html } from 'lit-html';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { conversationOf, isShared, type Model, panesOf, profileOf, SIDE_NAMES, titleOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar, avatarOf } from './avatar.ts';
import type { Scene, View } from './view.ts';

/** Who one talks with here; beside the private chat also the choice between the group and the channel. */
export const paneHead = (scene: Scene): View => {
  const { model, pane } = scene;
  const title = titleOf(model, pane) || STRINGS.kindOf[pane];
  return html`<header class="pane-head">
    ${avatar(0, title, avatarOf(pane))}
    <div class="pane-names"><h2 id="title-${pane}" dir="auto">${title}</h2>
    <p dir="auto">${subtitle(scene, conversationOf(model, pane))}</p></div>
    ${pane === 'private' || panesOf(model).length < 3 ? undefined : chooser(scene)}
  </header>`;
};

const subtitle = ({ model, pane }: Scene, conversation: Conversation | undefined): string => {
  if (pane === 'private') return `@${profileOf(model)?.username} · ${STRINGS.bot}`;
  if (isShared(pane)) return STRINGS.members(memberNames(model, conversation));
  const isPerson = (id: number): boolean => model.state?.people.some((person) => person.id === id) === true;
  const readers = STRINGS.readers(conversation?.memberIds.filter(isPerson).length ?? 0);
  const name = conversation?.username;
  return `${name === undefined ? STRINGS.channelWithoutName : STRINGS.publicChannel(name)}, ${readers}`;
};

const memberNames = (model: Model, conversation: Conversation | undefined): readonly string[] => {
  const people = model.state?.people.filter(({ id }) => conversation?.memberIds.includes(id)) ?? [];
  const names = people.map(({ id, firstName }) => (id === model.personId ? STRINGS.you : firstName));
  const profile = profileOf(model);
  const isBotInside = profile !== undefined && conversation?.memberIds.includes(profile.id);
  return isBotInside ? [...names, profile.name] : names;
};

const chooser = ({ actions, model, pane }: Scene): View => html`<nav class="chooser" aria-label=${STRINGS.beside}>
  ${SIDE_NAMES.filter((side) => panesOf(model).includes(side)).map(
    (side) => html`<button type="button" class="chooser-choice" title=${titleOf(model, side)}
      aria-current=${side === pane ? 'true' : 'false'}
      @click=${() => actions.browse.show(side)}>${STRINGS.kindOf[side]}</button>`,
  )}
</nav>`;
