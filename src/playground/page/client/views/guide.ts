import { html } from 'lit-html';
import { type Suggestion, suggestionsFor } from '../guide.ts';
import { lastClaim } from '../model/messages.ts';
import { conversationOf, PANE_NAMES, type PaneName, personOf, profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { ICONS } from './icons.ts';
import type { Scene, View } from './view.ts';

type GuideScene = Omit<Scene, 'pane'>;

/** Beside the chats: what this is, who you are, and what to try. On a narrow screen it covers the page while open. */
export const guideView = (scene: GuideScene): View => {
  const { actions, model } = scene;
  return html`<aside class="guide ${model.isGuideOpen ? 'open' : ''}" id="guide" aria-label=${STRINGS.guide}
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && actions.browse.toggleGuide(false)}>
    <div class="guide-head">
      <p class="guide-title">${STRINGS.title}</p>
      <button type="button" class="icon-button guide-close" title=${STRINGS.closeGuide} aria-label=${STRINGS.closeGuide}
        @click=${() => actions.browse.toggleGuide(false)}>${ICONS.close}</button>
    </div>
    <p class="local-only">${ICONS.lock}<span>${STRINGS.localOnly}</span></p>
    ${settings(scene)}
    <h2>${STRINGS.guide}</h2>
    ${PANE_NAMES.map((pane) => suggestionList(scene, pane))}
  </aside>`;
};

const suggestionList = (scene: GuideScene, pane: PaneName): View => {
  const suggestions = suggestionsFor(profileOf(scene.model), scene.model.control?.document, pane);
  if (suggestions.length === 0) return undefined;
  return html`
  <h3 id="try-${pane}">${STRINGS.tryIn[pane]}</h3>
  <ul class="suggestions" aria-labelledby="try-${pane}">
    ${suggestions.map((suggestion) => html`<li>${suggestionButton(scene, suggestion)}</li>`)}
  </ul>`;
};

/** The same proposals in one line above the message box, for a screen too narrow for the guide. */
export const suggestionStrip = (scene: Scene): View => {
  const suggestions = suggestionsFor(profileOf(scene.model), scene.model.control?.document, scene.pane);
  if (suggestions.length === 0) return undefined;
  return html`<div class="strip" role="group" aria-label=${STRINGS.guide} tabindex="0">
    ${suggestions.map(
      (suggestion) => html`<button type="button" class="chip" title=${suggestion.what}
      @click=${() => tryOut(scene, suggestion)}>${suggestion.text}</button>`,
    )}
  </div>`;
};

const settings = ({ actions, model }: GuideScene): View => {
  const person = personOf(model);
  const choose =
    (act: (value: string) => void) =>
    ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) act(target.value);
    };
  return html`<div class="settings">
    <label>${STRINGS.person}
      <select id="person" @change=${choose((value) => actions.browse.switchPerson(Number(value)))}>
        ${model.state?.people.map(({ id, firstName }) => html`<option value=${id} .selected=${id === person?.id}>${firstName}</option>`)}
      </select></label>
    <label>${STRINGS.language}
      <select id="language" @change=${choose((value) => void actions.talk.setLanguage(value))}>
        ${model.control?.languages.map(({ code, name }) => html`<option value=${code} lang=${code} .selected=${code === person?.languageCode}>${name}</option>`)}
      </select></label>
  </div>`;
};

const suggestionButton = (scene: GuideScene, suggestion: Suggestion): View =>
  html`<button type="button" class="suggestion" @click=${() => tryOut(scene, suggestion)}>
    <span class="suggestion-text" translate="no">${suggestion.text}</span>
    <span class="suggestion-what">${suggestion.what}</span>
  </button>`;

const tryOut = (
  { actions, model }: GuideScene,
  { pane: proposedIn, saidIn, isUnderClaim, text, how }: Suggestion,
): void => {
  const pane = saidIn ?? proposedIn;
  actions.browse.toggleGuide(false);
  actions.browse.show(pane);
  if (isUnderClaim === true) {
    const messages = conversationOf(model, pane)?.messages ?? [];
    actions.compose.replyTo(pane, lastClaim(messages, profileOf(model)?.username ?? '')?.message_id);
  }
  if (how === 'send') {
    void actions.talk.say(pane, text);
  } else {
    actions.compose.type(pane, text);
    actions.move.focusBox(pane);
  }
};
