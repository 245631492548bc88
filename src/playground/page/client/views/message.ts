import type { Message } from 'grammy/types';
import { html, nothing } from 'lit-html';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { isOwn, keyOf, senderName, serviceText, summary } from '../model/messages.ts';
import { conversationOf, isShared, profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { avatar, colourOf } from './avatar.ts';
import { clockTime } from './date-time.ts';
import { ICONS } from './icons.ts';
import { inlineKeyboard } from './inline-keyboard.ts';
import { coordinates, placeMap } from './map.ts';
import { photoView } from './photo.ts';
import { richPage } from './rich-page.ts';
import { richText } from './rich-text.ts';
import type { Scene, View } from './view.ts';

/** The position of a message in a series by one sender: the first has the name, the last the avatar. */
export type Position = { readonly isFirst: boolean; readonly isLast: boolean };

/** One message of the log. */
export const messageView = (scene: Scene, message: Message, { isFirst, isLast }: Position): View => {
  const service = serviceText(message);
  if (service !== undefined) return html`<div class="service" dir="auto">${service}</div>`;

  const own = isOwn(message, scene.model.personId);
  const name = senderName(message);
  const sign = isShared(scene.pane) && !own;
  const isForOne = message.ephemeral_message_id !== undefined;
  const isNamed = isFirst && (sign || scene.pane === 'channel');
  const kind = message.from?.is_bot ? 'bot' : 'person';
  const series = [isFirst ? 'first' : '', isLast ? 'last' : ''];
  const classes = ['message', own ? 'own' : 'other', ...series, isForOne ? 'for-one' : ''];
  return html`<article class=${classes.filter(Boolean).join(' ')} aria-label=${own ? STRINGS.you : name}
    data-message-id=${keyOf(message)}>
    ${sign ? html`<div class="message-avatar">${isLast ? avatar(message.from?.id ?? 0, name, kind) : nothing}</div>` : nothing}
    <div class="message-body">
      <div class="message-line">
        <div class=${bubbleClass(message)}>
          ${isNamed ? html`<div class="sender sender-${senderColour(message)}" dir="auto">${name}</div>` : nothing}
          ${isForOne ? html`<div class="via">${STRINGS.onlyYou}</div>` : nothing}
          ${calledBy(scene, message)}
          ${message.via_bot ? viaBot(scene, message.via_bot.username ?? '') : nothing}
          ${repliedTo(scene, message)}
          ${content(scene, message)}
        </div>
        ${scene.pane === 'channel' || isForOne ? nothing : replyButton(scene, message, own ? STRINGS.you : name)}
      </div>
      ${inlineKeyboard(scene, message)}
    </div>
  </article>`;
};

/** A map and a photo reach to the edges. */
const bubbleClass = ({ venue, location, photo }: Message): string => {
  if (photo !== undefined) return 'bubble with-photo';
  return venue || location ? 'bubble with-map' : 'bubble';
};

/** A channel speaks in its own colour, and so does the bot. */
const senderColour = ({ from, sender_chat }: Message): string | number => {
  if (sender_chat !== undefined) return sender_chat.type === 'channel' ? 'channel' : 'group';
  return from?.is_bot ? 'bot' : colourOf(from?.id ?? 0);
};

const replyButton = ({ actions, pane }: Scene, { message_id }: Message, name: string): View => {
  const reply = (): void => {
    actions.compose.replyTo(pane, message_id);
    actions.move.focusBox(pane);
  };
  return html`<button type="button" class="reply-button" title=${STRINGS.reply} aria-label=${STRINGS.replyTo(name)}
    @click=${reply}>${ICONS.reply}</button>`;
};

const content = (scene: Scene, message: Message): View => {
  const inner = { ...scene, message };
  if (message.venue !== undefined) {
    const { location, title, address } = message.venue;
    return html`${placeMap(location, title)}
      <div class="venue" dir="auto"><strong>${title}</strong><span>${address}</span
      ><span class="venue-coordinates">${coordinates(location)}</span>${meta(scene, message)}</div>`;
  }
  if (message.location !== undefined) {
    const place = coordinates(message.location);
    return html`${placeMap(message.location, place)}<div class="venue"><span>${place}</span>${meta(scene, message)}</div>`;
  }
  if (message.photo !== undefined) return photoView(inner, message, message.photo, meta(scene, message));
  if (message.rich_message !== undefined)
    return html`<div class="text rich">${richPage(message)}${meta(scene, message)}</div>`;
  const text = message.text ?? message.caption;
  if (text === undefined) {
    return html`<div class="text"><em class="unsupported">${STRINGS.unsupportedMessage}</em>${meta(scene, message)}</div>`;
  }
  const entities = message.entities ?? message.caption_entities;
  return html`<div class="text" dir="auto">${richText(inner, text, entities)}${meta(scene, message)}</div>`;
};

const meta = ({ model, pane }: Scene, message: Message): View =>
  html`<span class="meta">${isSilent(conversationOf(model, pane), message) ? silentMark : nothing}${message.edit_date === undefined ? nothing : html`${STRINGS.edited} `}${clockTime(message.date)}</span>`;

const isSilent = (conversation: Conversation | undefined, { message_id }: Message): boolean =>
  conversation?.silentMessageIds.includes(message_id) === true;

const silentMark = html`<span class="silent-mark" role="img" aria-label=${STRINGS.withoutSound} title=${STRINGS.withoutSound}>${ICONS.silent}</span>`;

const viaBot = ({ actions, pane }: Scene, username: string): View =>
  html`<div class="via">${STRINGS.via} <button type="button" class="link"
    @click=${() => actions.compose.type(pane, `@${username} `)}>@${username}</button></div>`;

/** Who called the bot into a chat where it is not a member. */
const calledBy = ({ model }: Scene, { guest_bot_caller_user: caller }: Message): View =>
  caller === undefined
    ? undefined
    : html`<div class="via" dir="auto">${caller.id === model.personId ? STRINGS.calledByYou : STRINGS.calledBy(caller.first_name)}</div>`;

/** The message that this one answers, in short; a press on it goes there. */
const repliedTo = (scene: Scene, message: Message): View => {
  const replied = message.reply_to_message;
  if (replied === undefined) return undefined;
  const known = conversationOf(scene.model, scene.pane)?.messages.find(
    ({ message_id }) => message_id === replied.message_id,
  );
  const shown = known ?? replied;
  const name = isOwn(shown, scene.model.personId)
    ? STRINGS.you
    : senderName(shown) || (profileOf(scene.model)?.name ?? '');
  return html`<button type="button" class="replied" @click=${() => scene.actions.move.goTo(scene.pane, replied.message_id)}>
    <span class="replied-name" dir="auto">${name}</span>
    <span class="replied-text" dir="auto">${message.quote?.text ?? summary(shown)}</span>
  </button>`;
};
