import type { KeyboardButton } from 'grammy/types';
import { html } from 'lit-html';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import type { ReplyKeyboard } from '../model/messages.ts';
import { STRINGS } from '../strings.ts';
import type { Scene, View } from './view.ts';

/** The bot's keyboard under the message box; a one-time keyboard disappears when it was used. */
export const replyKeyboard = (scene: Scene, { id }: Conversation, { messageId, markup }: ReplyKeyboard): View => {
  const { actions, model, pane } = scene;
  const name = `${id}/${messageId}/keyboard`;
  if (model.opened.has(name)) return undefined;
  const press = (button: KeyboardButton): void => {
    if (typeof button !== 'string' && 'request_chat' in button) {
      void actions.sharing.ask(button.request_chat, markup.one_time_keyboard ? name : '');
      return;
    }
    if (markup.one_time_keyboard) actions.browse.toggleOpened(name);
    if (isPlain(button)) void actions.talk.say(pane, textOf(button));
    else actions.notices.toast(STRINGS.telegramOnly);
  };
  return html`<div class="reply-keyboard">${markup.keyboard.map(
    (row) =>
      html`<div class="keyboard-row">${row.map(
        (button) =>
          html`<button type="button" class="key" dir="auto" @click=${() => press(button)}>${textOf(button)}</button>`,
      )}</div>`,
  )}</div>`;
};

const textOf = (button: KeyboardButton): string => (typeof button === 'string' ? button : button.text);

/**
 * A button that says its own text; but for a chat, which the page can give, the others ask for a contact, a place and
 * the like.
 */
const isPlain = (button: KeyboardButton): boolean =>
  typeof button === 'string' || !Object.keys(button).some((key) => key.startsWith('request_') || key === 'web_app');
