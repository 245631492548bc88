/** The map: names on a wide screen, the list's numbers on a narrow one. Sizes are in the map's units; it is 1,000 wide. */
export const MAP = `
figure { margin-top: 1.25rem; }
svg { display: block; width: 100%; height: auto; overflow: hidden; }
.graticule { fill: none; stroke: var(--line); stroke-width: 1; stroke-dasharray: 2 5; }
.outline { fill: var(--land); stroke: var(--soft); stroke-width: 1.25; stroke-linejoin: round; }
.degrees { font: 11px var(--sans); fill: var(--soft); }
svg a { text-decoration: none; }
svg circle { fill: var(--accent); stroke: var(--land); stroke-width: 2; }
svg .name, svg .number { font-family: var(--serif); fill: var(--ink); stroke: var(--land); stroke-width: 4; paint-order: stroke; stroke-linejoin: round; }
svg .name { font-size: 16px; }
svg .number { display: none; font: 600 36px var(--sans); stroke-width: 8; }
svg a:hover .name, svg a:hover .number { fill: var(--accent); text-decoration: underline; }
svg a:focus-visible { outline: none; }
svg a:focus-visible circle { stroke: var(--accent); stroke-width: 7; }
figcaption { margin-top: .6rem; color: var(--soft); font-size: .78125rem; }
@media (max-width: 51.99rem) {
  svg .name, .degrees { display: none; }
  svg .number { display: block; }
  svg circle { r: 11px; stroke-width: 4; }
  .graticule, .outline { stroke-width: 2.5; }
  .graticule { stroke-dasharray: 4 10; }
}
`;
