import type { InlineKeyboardButton, Message } from 'grammy/types';
import { html, nothing } from 'lit-html';
import { buttonName } from '../actions/talk.ts';
import { linkTarget } from '../model/links.ts';
import { type PaneName, profileOf } from '../model/model.ts';
import { ICONS } from './icons.ts';
import type { Scene, View } from './view.ts';

/** The buttons below a message. */
export const inlineKeyboard = (scene: Scene, message: Message): View => {
  const rows = message.reply_markup?.inline_keyboard;
  if (rows === undefined || rows.length === 0) return undefined;
  return html`<div class="keyboard">${rows.map(
    (row) => html`<div class="keyboard-row">${row.map((button) => inlineButton(scene, message, button))}</div>`,
  )}</div>`;
};

const inlineButton = (scene: Scene, message: Message, button: InlineKeyboardButton): View => {
  const { actions, model, pane } = scene;
  const style = button.style === undefined ? 'key' : `key key-${button.style}`;
  const key = (run: () => void, corner?: View): View =>
    html`<button type="button" class=${style} @click=${run}>${label(button)}${corner}</button>`;

  if ('callback_data' in button) {
    const isWaiting = model.waiting.has(buttonName(message, button.callback_data));
    return html`<button type="button" class=${style} aria-busy=${isWaiting ? 'true' : nothing}
      @click=${() => actions.talk.press(pane, message, button.callback_data)}>${label(button)}${
        isWaiting ? html`<span class="spinner corner" aria-hidden="true"></span>` : undefined
      }</button>`;
  }
  if ('url' in button) {
    const target = linkTarget(button.url, profileOf(model)?.username ?? '');
    if (target.kind !== 'web') return key(() => actions.openLink(button.url));
    return html`<a class=${style} href=${target.href} target="_blank" rel="noopener noreferrer">${label(button)}${corner(ICONS.link)}</a>`;
  }
  if ('web_app' in button) return key(() => actions.browse.openWeb(button.web_app.url), corner(ICONS.link));
  if ('copy_text' in button) return key(() => actions.browse.copy(button.copy_text.text), corner(ICONS.copy));
  if ('switch_inline_query_current_chat' in button) {
    const query = button.switch_inline_query_current_chat;
    return key(() => typeInline(scene, pane, query), corner(ICONS.slash));
  }
  if ('switch_inline_query' in button) {
    return key(
      () => actions.browse.chooseChat(button.switch_inline_query, ['private', 'group']),
      corner(ICONS.forward),
    );
  }
  if ('switch_inline_query_chosen_chat' in button) {
    const { query = '', allow_bot_chats, allow_group_chats } = button.switch_inline_query_chosen_chat;
    const panes: readonly PaneName[] = [
      ...(allow_bot_chats === true ? (['private'] as const) : []),
      ...(allow_group_chats === true ? (['group'] as const) : []),
    ];
    return key(() => actions.browse.chooseChat(query, panes), corner(ICONS.forward));
  }
  return html`<button type="button" class=${style} disabled>${label(button)}</button>`;
};

const label = ({ text }: InlineKeyboardButton): View => html`<span dir="auto">${text}</span>`;

const corner = (icon: unknown): View => html`<span class="corner">${icon}</span>`;

/** Puts an inline query into the message box of a pane, as choosing a chat for it does. */
export const typeInline = ({ actions, model }: Omit<Scene, 'pane'>, pane: PaneName, query: string): void => {
  const username = profileOf(model)?.username;
  if (username === undefined) return;
  actions.browse.show(pane);
  actions.compose.type(pane, `@${username} ${query}`);
  actions.move.focusBox(pane);
};
