import { html } from 'lit-html';
import type { ClockMove } from '../../../control-protocol.ts';
import { type Control, playgroundTime } from '../model/clock.ts';
import { STRINGS } from '../strings.ts';
import { dayAndTime, timeHere } from './date-time.ts';
import type { Scene, View } from './view.ts';

/** What time it is in the playground, when the next post is due, and the ways there. */
export const clockPanel = (scene: Scene, control: Control): View => {
  const now = playgroundTime(control, Date.now());
  const { zone } = control;
  const here = timeHere(now, zone);
  const next = control.nextPostAt;
  return html`<div class="panel-row" role="group" aria-label=${STRINGS.clock}>
    <p class="clock"><span>${STRINGS.itIs} <time class="clock-time" datetime=${new Date(now).toISOString()}>${dayAndTime(now, zone)}</time>, ${zone}${
      here === undefined ? undefined : html` <span class="panel-hint">(${STRINGS.here(here)})</span>`
    }</span>
      <span class="clock-next">${next === null ? STRINGS.noPostPlanned : STRINGS.nextPost(dayAndTime(next, zone))}</span></p>
    <div class="panel-buttons">
      ${moveButton(scene, STRINGS.toNextPost, { to: 'next-post' }, next === null)}
      ${moveButton(scene, STRINGS.oneHour, { addMinutes: 60 })}
      ${moveButton(scene, STRINGS.oneDay, { addMinutes: 24 * 60 })}
    </div>
  </div>`;
};

/** While the clock moves, presses are passed over; the button stays enabled, so that the focus stays on it. */
const moveButton = ({ actions, model }: Scene, label: string, move: ClockMove, isOff = false): View =>
  html`<button type="button" class="panel-button" ?disabled=${isOff} aria-busy=${model.isClockMoving ? 'true' : 'false'}
    @click=${() => actions.environment.moveClock(move)}>${label}</button>`;
