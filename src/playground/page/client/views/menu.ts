import type { InlineQueryResult } from 'grammy/types';
import { html, nothing } from 'lit-html';
import { type Menu, personOf, profileOf } from '../model/model.ts';
import { STRINGS } from '../strings.ts';
import { QUOTE_MARK } from './avatar.ts';
import { pressKey } from './box-keys.ts';
import { ICONS } from './icons.ts';
import type { Scene, View } from './view.ts';

/** How near its end, in CSS pixels, a list of results asks for more. */
const NEAR_END_PIXELS = 120;

/** The menu above the message box: commands, or inline results. */
export const menuView = (scene: Scene, menu: Menu): View => {
  switch (menu.kind) {
    case 'closed':
      return undefined;
    case 'completions':
      return html`<div class="menu" id=${menuId(scene)} role="listbox" tabindex="0" aria-label=${STRINGS.commands}
        aria-activedescendant=${selectedOptionId(scene, menu) ?? nothing} @keydown=${(event: KeyboardEvent) => pressKey(scene, event)}
        lang=${personOf(scene.model)?.languageCode ?? nothing}>
        ${menu.items.map((item, index) =>
          option(
            scene,
            index,
            menu.selected,
            html`<span class="option-label" translate="no">${item.label}</span>
            <span class="option-description" dir="auto">${item.description}</span>`,
            'option-line',
          ),
        )}
      </div>`;
    case 'inline':
      return inlineResults(scene, menu);
  }
};

/** The id of the entry that the keyboard has selected, for `aria-activedescendant`. */
export const selectedOptionId = (scene: Scene, menu: Menu): string | undefined =>
  menu.kind === 'closed' || menu.items.length === 0 ? undefined : optionId(scene, menu.selected);

/** The id of a pane’s menu, by which its button names it. */
export const menuId = ({ pane }: Pick<Scene, 'pane'>): string => `menu-${pane}`;

const optionId = (scene: Scene, index: number): string => `${menuId(scene)}-${index}`;

const inlineResults = (scene: Scene, menu: Extract<Menu, { kind: 'inline' }>): View => {
  const { compose, inline } = scene.actions;
  const askMore = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof Element)) return;
    const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight;
    if (left < NEAR_END_PIXELS) void inline.askNextPage(scene.pane);
  };
  return html`<div class="menu-frame">
    <div class="menu-head">
      <span>${STRINGS.inlineHint(profileOf(scene.model)?.username ?? '')}</span>
      <span class=${menu.status === 'asking' ? 'menu-status asking' : 'menu-status'} role="status">${statusText(menu)}</span>
    </div>
    ${
      menu.button === undefined
        ? nothing
        : html`<button type="button" class="menu-button" dir="auto"
      @click=${() => compose.takeInlineButton(scene.pane)}>${menu.button.text}</button>`
    }
    ${
      menu.items.length === 0
        ? nothing
        : html`<div class="menu" id=${menuId(scene)} role="listbox" tabindex="0" lang="en"
      aria-activedescendant=${selectedOptionId(scene, menu) ?? nothing} @keydown=${(event: KeyboardEvent) => pressKey(scene, event)}
      aria-label=${STRINGS.inlineResults} @scroll=${askMore}>
      ${menu.items.map(({ result }, index) => option(scene, index, menu.selected, resultView(result), 'option-result'))}
    </div>`
    }
  </div>`;
};

const statusText = (menu: Extract<Menu, { kind: 'inline' }>): string => {
  if (menu.status === 'asking') return STRINGS.asking;
  if (menu.status === 'silent') return STRINGS.silent;
  return menu.items.length === 0 ? STRINGS.noResults : STRINGS.resultCount(menu.items.length);
};

const option = (scene: Scene, index: number, selected: number, content: View, kind: string): View => {
  const isSelected = index === selected;
  // Pressing the mouse must not take the focus from the message box.
  return html`<div class="option ${kind} ${isSelected ? 'selected' : ''}" id=${optionId(scene, index)} role="option"
    aria-selected=${isSelected ? 'true' : 'false'} @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => scene.actions.compose.take(scene.pane, index)}>${content}</div>`;
};

const resultView = (result: InlineQueryResult): View => {
  const title = 'title' in result ? (result.title ?? '') : '';
  const description = 'description' in result ? result.description : 'address' in result ? result.address : undefined;
  return html`<span class="option-sign" aria-hidden="true">${result.type === 'venue' || result.type === 'location' ? ICONS.pin : QUOTE_MARK}</span>
    <span class="option-words"><span class="option-title" dir="auto">${title}</span>
    ${description === undefined ? nothing : html`<span class="option-description" dir="auto">${description}</span>`}</span>`;
};
