import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PlaygroundFault } from '../../../control-protocol.ts';
import type { Control } from '../model/clock.ts';
import { STRINGS } from '../strings.ts';
import type { Scene, View } from './view.ts';

const FAULTS: readonly PlaygroundFault[] = ['none', 'flood', 'reset'];

/** What goes wrong with the next posts, and how the bot reacts. */
export const faultPanel = (scene: Scene, { fault }: Control): View =>
  html`<fieldset class="panel-row faults" aria-describedby="fault-meaning">
    <legend>${STRINGS.whatCanGoWrong}</legend>
    <div class="panel-buttons">${FAULTS.map((name) => choice(scene, name, name === fault))}</div>
    <p class="panel-hint" id="fault-meaning">${STRINGS.faultMeaning[fault]}</p>
  </fieldset>`;

const choice = ({ actions }: Scene, name: PlaygroundFault, isChosen: boolean): View =>
  html`<label class="panel-button fault"><input type="radio" name="fault" class="unseen" .checked=${live(isChosen)}
    @change=${() => actions.environment.setFault(name)}>${STRINGS.faults[name]}</label>`;
