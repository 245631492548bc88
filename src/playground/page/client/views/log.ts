import type { Message } from 'grammy/types';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { isShownTo, keyOf, serviceText } from '../model/messages.ts';
import { titleOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { dayOf } from './date-time.ts';
import { ICONS } from './icons.ts';
import { messageView } from './message.ts';
import type { Scene } from './view.ts';

/** Messages further apart than this are not drawn as one group. */
const GROUPED_WITHIN_S = 600;

/** The messages of a conversation, oldest first. `views/scroll-follow.ts` keeps it scrolled to its end. */
export const logView = (scene: Scene, conversation: Conversation): TemplateResult => {
  const messages = conversation.messages.filter((message) => isShownTo(message, scene.model.personId));
  const title = titleOf(scene.model, scene.pane);
  return html`<div class="log-frame">
    <div class="log" id="log-${scene.pane}" role="log" aria-live="polite" tabindex="0" aria-label=${STRINGS.messagesOf(title)}>
      <div class="log-inner">
        ${messages.length === 0 ? emptyLog(scene) : nothing}
        ${repeat(messages, keyOf, (message, index) => {
          const before = messages[index - 1];
          const isNewDay = before === undefined || dayOf(before.date) !== dayOf(message.date);
          return html`${isNewDay ? html`<div class="service day">${dayOf(message.date)}</div>` : nothing}${messageView(
            scene,
            message,
            {
              isFirst: isNewDay || !belongTogether(before, message),
              isLast: !belongTogether(message, messages[index + 1]),
            },
          )}`;
        })}
      </div>
    </div>
    <button type="button" class="to-latest" title=${STRINGS.toLatest} aria-label=${STRINGS.toLatest}
      @click=${() => scene.actions.move.goToLatest(scene.pane)}>${ICONS.down}</button>
  </div>`;
};

const emptyLog = ({ pane }: Scene): TemplateResult =>
  pane === 'channel'
    ? html`<p class="empty-log">${STRINGS.nothingPosted}<br>${STRINGS.howToPost}</p>`
    : html`<p class="empty-log">${STRINGS.emptyChat}</p>`;

const belongTogether = (one: Message | undefined, next: Message | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  one.from?.id === next.from?.id &&
  serviceText(one) === undefined &&
  serviceText(next) === undefined &&
  next.date - one.date < GROUPED_WITHIN_S;
