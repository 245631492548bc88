import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { isOwn, placeholderOf, replyKeyboardOf, senderName, summary } from '../model/messages.ts';
import { titleOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { pressKey } from './box-keys.ts';
import { ICONS } from './icons.ts';
import { menuId, menuView, selectedOptionId } from './menu.ts';
import { replyKeyboard } from './reply-keyboard.ts';
import type { Scene, View } from './view.ts';

/** The message box with everything around it: what is replied to, the open menu, and a reply keyboard. */
export const composer = (scene: Scene, conversation: Conversation): View => {
  const { actions, model, pane } = scene;
  const { draft, menu } = model.panes[pane];
  const title = titleOf(model, pane);
  const isEmpty = draft.trim() === '';
  const keyboard = replyKeyboardOf(conversation, model.personId);
  const send = (event: Event): void => {
    event.preventDefault();
    void actions.talk.sendDraft(pane);
    actions.move.focusBox(pane);
  };
  return html`<form class="composer" aria-label=${STRINGS.writeTo(title)} @submit=${send}>
    ${menuView(scene, menu)}
    ${replyBar(scene, conversation)}
    <div class="composer-line">
      ${
        pane === 'elsewhere'
          ? nothing
          : html`<button type="button" class="icon-button" title=${STRINGS.commands} aria-label=${STRINGS.commands}
        @click=${() => openCommands(scene)}>${ICONS.slash}</button>`
      }
      <textarea id="box-${pane}" class="box" rows="1" dir="auto" enterkeyhint="send" autocomplete="off"
        aria-label=${STRINGS.writeTo(title)}
        placeholder=${placeholderOf(conversation, model.personId) ?? STRINGS.placeholder}
        aria-autocomplete="list" aria-controls=${menu.kind === 'closed' || menu.items.length === 0 ? nothing : menuId(scene)}
        aria-activedescendant=${selectedOptionId(scene, menu) ?? nothing}
        .value=${live(draft)} ${ref(fitHeight)}
        @input=${({ target }: InputEvent) => target instanceof HTMLTextAreaElement && actions.compose.type(pane, target.value)}
        @keydown=${(event: KeyboardEvent) => pressKey(scene, event)}></textarea>
      <button type="submit" class="icon-button send" title=${STRINGS.send} aria-label=${STRINGS.send}
        ?disabled=${isEmpty}>${ICONS.send}</button>
    </div>
    ${keyboard === undefined ? nothing : replyKeyboard(scene, conversation, keyboard)}
  </form>`;
};

/** As tall as its text and its borders; the style sheet sets the most. */
const fitHeight = (box: Element | undefined): void => {
  if (!(box instanceof HTMLTextAreaElement)) return;
  queueMicrotask(() => {
    box.style.height = 'auto';
    // A box that is not shown has no height to measure.
    const borders = box.offsetHeight - box.clientHeight;
    if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight + borders}px`;
  });
};

const openCommands = ({ actions, model, pane }: Scene): void => {
  actions.compose.type(pane, model.panes[pane].menu.kind === 'completions' ? '' : '/');
  actions.move.focusBox(pane);
};

const replyBar = ({ actions, model, pane }: Scene, { messages }: Conversation): View => {
  const { replyToMessageId } = model.panes[pane];
  if (replyToMessageId === undefined) return undefined;
  const message = messages.find(({ message_id }) => message_id === replyToMessageId);
  const name = message === undefined ? '' : isOwn(message, model.personId) ? STRINGS.you : senderName(message);
  const cancel = (): void => {
    actions.compose.replyTo(pane, undefined);
    actions.move.focusBox(pane);
  };
  return html`<div class="reply-bar">
    <span class="reply-bar-icon">${ICONS.reply}</span>
    <div class="reply-bar-words"><span class="replied-name" dir="auto">${STRINGS.replyTo(name)}</span>
      <span class="replied-text" dir="auto">${message === undefined ? STRINGS.deletedMessage : summary(message)}</span></div>
    <button type="button" class="icon-button" title=${STRINGS.cancelReply} aria-label=${STRINGS.cancelReply}
      @click=${cancel}>${ICONS.close}</button>
  </div>`;
};
