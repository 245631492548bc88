import type { Figure } from './figure.ts';
import { summarize } from './ratios.ts';
import type { Entry } from './roster.ts';

/** What one panel shows: a bar for each program, from 0, with a line where the reference is. */
export type Panel = { readonly title: string; readonly figure: Figure };

const COLUMNS = 2;
const LABELS = 190;
const BARS = 170;
const NUMBERS = 52;
const PANEL = LABELS + BARS + NUMBERS;
const ROW = 19;
const HEAD = 34;

/** Panels of bars, all as ratios to the reference; the bars of programs whose names begin with `own` stand out. An SVG image for light and dark. */
export function chartOf(title: string, panels: readonly Panel[], entries: readonly Entry[], own: string): string {
  const height = HEAD + entries.length * ROW + 16;
  const rows = Math.ceil(panels.length / COLUMNS);
  const placed = panels.map((panel, index) => {
    const [x, y] = [(index % COLUMNS) * PANEL, Math.floor(index / COLUMNS) * height];
    return `<g transform="translate(${x} ${y})">${panelOf(panel, entries, own)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * PANEL} ${rows * height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<style>text{fill:#333}rect{fill:#888}.own{fill:#0b6}path{stroke:#888;fill:none}.spread{stroke:#333}@media (prefers-color-scheme:dark){text{fill:#ccc}.spread{stroke:#eee}}</style>
${placed.join('\n')}
</svg>
`;
}

function panelOf({ title, figure }: Panel, entries: readonly Entry[], own: string): string {
  const bars = entries.flatMap((entry) => {
    const ratios = figure.ratios.get(entry.name);
    return ratios === undefined ? [] : [{ entry, summary: summarize(ratios) }];
  });
  const most = Math.max(1, ...bars.map(({ summary }) => summary.high));
  const x = (ratio: number) => (LABELS + (BARS * ratio) / most).toFixed(1);
  const drawn = bars.map(({ entry, summary }, row) => {
    const y = HEAD + row * ROW;
    const kind = entry.name.startsWith(own) ? ' class="own"' : '';
    return [
      `<text x="${LABELS - 8}" y="${y + 11}" text-anchor="end">${labelOf(entry)}</text>`,
      `<rect${kind} x="${LABELS}" y="${y}" width="${(Number(x(summary.middle)) - LABELS).toFixed(1)}" height="14"/>`,
      `<path class="spread" d="M${x(summary.low)} ${y + 7}H${x(summary.high)}"/>`,
      `<text x="${Number(x(summary.high)) + 6}" y="${y + 11}">${summary.middle.toFixed(2)}</text>`,
    ].join('');
  });
  return [
    `<text x="${LABELS}" y="18" font-weight="bold">${title}</text>`,
    ...drawn,
    `<path d="M${x(1)} ${HEAD - 6}V${HEAD + bars.length * ROW}" stroke-dasharray="3 3"/>`,
  ].join('');
}

function labelOf({ title, style }: Entry): string {
  const words = { call: 'calls', reply: 'replies', mixed: 'both' } as const;
  return `${title.replaceAll('`', '')}, ${words[style]}`;
}
