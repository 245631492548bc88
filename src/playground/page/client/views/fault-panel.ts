import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PlaygroundFault } from '../../../control-protocol.ts';
import type { Control } from '../model/clock.ts';
import { STRINGS } from '../strings.ts';
import { hourAndMinute } from './date-time.ts';
import type { Scene, View } from './view.ts';

const FAULTS: readonly PlaygroundFault[] = ['none', 'flood', 'reset'];

/** What goes wrong with the next post, and how the bot reacts; after a post has met it, that it is over. */
export const faultPanel = (scene: Scene, { fault, met, zone }: Control): View =>
  html`<fieldset class="panel-row faults" aria-describedby="fault-meaning">
    <legend>${STRINGS.whatCanGoWrong}</legend>
    <div class="panel-buttons">${FAULTS.map((name) => choice(scene, name, name === fault))}</div>
    <p class="panel-hint" id="fault-meaning" role="status">${
      fault === 'none' ? undefined : html`<strong class="fault-on">${STRINGS.faultIsOn}</strong> `
    }${met === null ? STRINGS.faultMeaning[fault] : STRINGS.faultMet[met.fault](hourAndMinute(met.at, zone))}</p>
  </fieldset>`;

const choice = ({ actions }: Scene, name: PlaygroundFault, isChosen: boolean): View =>
  html`<label class="panel-button fault"><input type="radio" name="fault" class="unseen" .checked=${live(isChosen)}
    @change=${() => actions.environment.setFault(name)}>${STRINGS.faults[name]}</label>`;
