import { type SVGTemplateResult, svg } from 'lit-html';

/** Drawn on a grid of 24, in the colour of the text around them; the control that holds one carries the words. */
const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

/** The icons, drawn with the colour of the text. */
export const ICONS = {
  send: icon(svg`<path d="M4 12 3 4.5 21 12 3 19.5 4 12Zm0 0h8" />`),
  reply: icon(svg`<path d="M10 6 4 11.5 10 17v-3.5c5 0 8 1.5 10 4.5-.5-6-4-9.5-10-9.5V6Z" />`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
  down: icon(svg`<path d="m6 10 6 6 6-6" />`),
  menu: icon(svg`<path d="M4 7h16M4 12h16M4 17h10" />`),
  slash: icon(svg`<path d="M14.5 5 9.5 19" /><rect x="3.5" y="3.5" width="17" height="17" rx="5" />`),
  link: icon(svg`<path d="M8 16 17 7M10 7h7v7" />`),
  copy: icon(svg`<rect x="9" y="9" width="11" height="11" rx="2.5" /><path d="M5 15V6a2 2 0 0 1 2-2h8" />`),
  forward: icon(svg`<path d="M14 6l6 5.5-6 5.5v-3.5c-5 0-8 1.5-10 4.5.5-6 4-9.5 10-9.5V6Z" />`),
  pin: icon(
    svg`<path d="M12 21c-1.5-4-6-6.5-6-11a6 6 0 0 1 12 0c0 4.5-4.5 7-6 11Z" /><circle cx="12" cy="10" r="2" />`,
  ),
  silent: icon(
    svg`<path d="M6.5 16.500c1-1.400 1.200-2.700 1.200-5a4.300 4.300 0 0 1 6.500-3.700m2.100 3.700c0 2.300.2 3.600 1.200 5h-7.500M10.500 19.500a1.800 1.800 0 0 0 3 0M4.500 4.500l15 15" />`,
  ),
  lock: icon(svg`<rect x="5" y="11" width="14" height="9" rx="2.5" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`),
} as const;
