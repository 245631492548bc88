import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { type Dialog, type PaneName, titleOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar, avatarOf } from './avatar.ts';
import { chatPicker } from './chat-picker.ts';
import { typeInline } from './inline-keyboard.ts';
import type { Scene, View } from './view.ts';

/** The dialog that waits for the person, if there is one. */
export const dialogView = (scene: Omit<Scene, 'pane'>): View => {
  const { dialog } = scene.model;
  if (dialog === undefined) return undefined;
  const { close } = scene.actions.notices;
  return html`<dialog class="dialog" aria-labelledby="dialog-words" @close=${close} ${ref(showModal)}>
    ${dialogContent(scene, dialog)}
    <form method="dialog" class="dialog-foot"><button class="dialog-button">${
      dialog.kind === 'alert' ? STRINGS.ok : STRINGS.close
    }</button></form>
  </dialog>`;
};

/** The browser moves the focus into a modal dialog, keeps it there, and returns it. */
const showModal = (element: Element | undefined): void => {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && element.showModal());
};

const dialogContent = (scene: Omit<Scene, 'pane'>, dialog: Dialog): View => {
  switch (dialog.kind) {
    case 'alert':
      return html`<p id="dialog-words" dir="auto">${dialog.text}</p>`;
    case 'copy':
      return html`<p id="dialog-words">${STRINGS.copyByHand}</p><output class="dialog-copy" dir="auto">${dialog.text}</output>`;
    case 'choose-chat':
      return html`<h2 id="dialog-words">${STRINGS.chooseChat}</h2>
        ${dialog.panes.length === 0 ? html`<p>${STRINGS.noChatToChoose}</p>` : undefined}
        <ul class="chat-list">${dialog.panes.map((pane) => html`<li>${chatChoice(scene, pane, dialog.query)}</li>`)}</ul>`;
    case 'pick-chat':
      return chatPicker(scene, dialog);
  }
};

const chatChoice = (scene: Omit<Scene, 'pane'>, pane: PaneName, query: string): View => {
  const title = titleOf(scene.model, pane);
  const choose = (): void => {
    scene.actions.notices.close();
    typeInline(scene, pane, query);
  };
  return html`<button type="button" class="chat-choice" @click=${choose}>
    ${avatar(0, title, avatarOf(pane))}<span dir="auto">${title}</span></button>`;
};
