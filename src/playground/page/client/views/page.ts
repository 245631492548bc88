import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions } from '../actions/actions.ts';
import { type Model, type PaneName, panesOf, titleOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar, avatarOf } from './avatar.ts';
import { dialogView } from './dialog.ts';
import { guideView } from './guide.ts';
import { ICONS } from './icons.ts';
import { paneView } from './pane.ts';
import type { View } from './view.ts';

/** The whole page. */
export const pageView = (model: Model, actions: Actions): TemplateResult => {
  if (model.state === undefined || model.personId === undefined) return emptyPage(model);
  const panes = panesOf(model);
  return html`
    <a class="skip" href="#box-${model.shown}">${STRINGS.skipToMessage}</a>
    ${model.connection === 'lost' ? html`<div class="banner" role="alert"><strong>${STRINGS.lost}</strong> ${STRINGS.lostHint}</div>` : nothing}
    <div class="layout">
      ${guideView({ model, actions })}
      <main class="chats" ?inert=${model.isGuideOpen}>
        <h1 class="unseen">${STRINGS.title}</h1>
        <nav class="tabs" aria-label=${STRINGS.panes}>
          ${panes.map((pane) => tab(model, actions, pane))}
          <button type="button" class="icon-button guide-open" aria-controls="guide" aria-expanded=${model.isGuideOpen ? 'true' : 'false'}
            title=${STRINGS.openGuide} aria-label=${STRINGS.openGuide}
            @click=${() => actions.browse.toggleGuide(true)}>${ICONS.menu}</button>
        </nav>
        <div class="panes">${panes.map((pane) => paneView({ model, actions, pane }))}</div>
      </main>
    </div>
    <div class="toasts" role="status">${model.toast === undefined ? nothing : html`<div class="toast" dir="auto">${model.toast.text}</div>`}</div>
    ${dialogView({ model, actions })}`;
};

const tab = (model: Model, actions: Actions, pane: PaneName): View => {
  const title = titleOf(model, pane) || STRINGS.kindOf[pane];
  // Four names of chats have no room on a phone.
  const label = pane === 'private' ? title : STRINGS.kindOf[pane];
  return html`<button type="button" class="tab" title=${title} aria-current=${model.shown === pane ? 'true' : nothing}
    @click=${() => actions.browse.show(pane)}>${avatar(0, title, avatarOf(pane))}<span dir="auto">${label}</span></button>`;
};

const emptyPage = ({ connection }: Model): TemplateResult =>
  connection === 'lost'
    ? html`<main class="empty-page" role="alert"><p><strong>${STRINGS.lost}</strong></p><p>${STRINGS.lostHint}</p></main>`
    : html`<main class="empty-page"><p>${STRINGS.opening}</p></main>`;
