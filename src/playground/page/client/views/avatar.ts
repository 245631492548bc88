import { html, svg, type TemplateResult } from 'lit-html';
import type { PaneName } from '../model/model.ts';

/** How many colours the style sheet has for people. */
const COLOURS = 6;

/** Whose picture is drawn. */
export type AvatarKind = 'person' | 'bot' | 'group' | 'channel';

/** A round avatar of the speaker; it repeats the name beside it, so it is hidden from screen readers. */
export const avatar = (id: number, name: string, kind: AvatarKind = 'person'): TemplateResult =>
  html`<span class="avatar avatar-${kind === 'person' ? colourOf(id) : kind}" aria-hidden="true">${
    kind === 'bot' ? QUOTE_MARK : initials(name)
  }</span>`;

/** The avatar of a chat. */
export const avatarOf = (pane: PaneName): AvatarKind =>
  pane === 'private' ? 'bot' : pane === 'elsewhere' ? 'group' : pane;

/** The same person always has the same colour. */
export const colourOf = (id: number): number => Math.abs(id) % COLOURS;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** The bot's own sign. */
export const QUOTE_MARK = svg`<svg class="quote-mark" viewBox="0 0 32 32" focusable="false"><path
  d="M7.5 18.600c0-4.900 2.5-8.200 6.300-9.600l.9 1.700c-2.100 1-3.400 2.5-3.700 4.200.3-.1.700-.2 1.100-.2 1.900 0 3.300 1.400 3.300 3.300s-1.5 3.600-3.5 3.600c-2.600 0-4.400-1.200-4.400-3Zm10.200 0c0-4.900 2.5-8.200 6.300-9.600l.9 1.700c-2.100 1-3.400 2.5-3.700 4.200.3-.1.700-.2 1.100-.2 1.900 0 3.300 1.400 3.300 3.300s-1.5 3.600-3.5 3.600c-2.600 0-4.400-1.200-4.400-3Z" /></svg>`;
