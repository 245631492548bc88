/** What one engine takes at one length of the text: µs a query, ms to build, MB. */
type Cost = { readonly query: number; readonly build: number; readonly memory: number };
/** `place`: what a query for a place takes meanwhile (µs). */
export type Growth = { readonly times: number; readonly own: Cost; readonly mini: Cost; readonly place: number };

const PANELS = [
  { key: 'query', title: 'a query', unit: 'µs' },
  { key: 'build', title: 'building the index', unit: 'ms' },
  { key: 'memory', title: 'memory of the index', unit: 'MB' },
] as const;

const WIDTH = 300;
const HEIGHT = 220;
const MARGIN = { left: 52, right: 28, top: 34, bottom: 36 };

/** Three panels side by side, both axes logarithmic: ours in full, MiniSearch dashed, a place dotted. An SVG image for light and dark. */
export function chartOf(figures: readonly Growth[]): string {
  const panels = PANELS.map(
    (panel, index) => `<g transform="translate(${index * WIDTH} 0)">${panelOf(panel, figures)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PANELS.length * WIDTH} ${HEIGHT + 24}" font-family="sans-serif" font-size="12">
<title>A query, the index and its memory as the text grows: Verbatim and MiniSearch</title>
<style>text{fill:#333}path,line{stroke:#888;fill:none}.own{stroke:#0b6;stroke-width:2}.mini{stroke:#b50;stroke-width:2;stroke-dasharray:5 4}.place{stroke:#07b;stroke-width:2;stroke-dasharray:1 4;stroke-linecap:round}@media (prefers-color-scheme:dark){text{fill:#ccc}}</style>
${panels.join('\n')}
<path class="own" d="M52 ${HEIGHT + 10}h28"/><text x="86" y="${HEIGHT + 14}">Verbatim, a passage</text>
<path class="place" d="M240 ${HEIGHT + 10}h28"/><text x="274" y="${HEIGHT + 14}">Verbatim, a place</text>
<path class="mini" d="M410 ${HEIGHT + 10}h28"/><text x="444" y="${HEIGHT + 14}">MiniSearch, a passage</text>
</svg>
`;
}

function panelOf({ key, title, unit }: (typeof PANELS)[number], figures: readonly Growth[]): string {
  const values = figures.flatMap(({ own, mini }) => [own[key], mini[key]]).map((value) => Math.max(value, LEAST));
  const decades = { from: Math.floor(Math.log10(Math.min(...values))), to: Math.ceil(Math.log10(Math.max(...values))) };
  const most = Math.log10(Math.max(...figures.map(({ times }) => times)));
  const x = (times: number) => MARGIN.left + ((WIDTH - MARGIN.left - MARGIN.right) * Math.log10(times)) / most;
  const y = (value: number) => {
    const share = (Math.log10(Math.max(value, LEAST)) - decades.from) / (decades.to - decades.from);
    return HEIGHT - MARGIN.bottom - (HEIGHT - MARGIN.top - MARGIN.bottom) * share;
  };
  const path = (name: string, read: (figure: Growth) => number) =>
    `<path class="${name}" d="M${figures.map((figure) => `${x(figure.times).toFixed(1)} ${y(read(figure)).toFixed(1)}`).join('L')}"/>`;
  const ticks = Array.from({ length: decades.to - decades.from + 1 }, (_, step) => 10 ** (decades.from + step));
  return [
    `<text x="${MARGIN.left}" y="18" font-weight="bold">${title} (${unit})</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(tick)}" y2="${y(tick)}" opacity=".35"/><text x="${MARGIN.left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
    ),
    ...figures.map(
      ({ times }) =>
        `<text x="${x(times)}" y="${HEIGHT - 14}" text-anchor="middle">×${times.toLocaleString('en')}</text>`,
    ),
    path('own', ({ own }) => own[key]),
    path('mini', ({ mini }) => mini[key]),
    ...(key === 'query' ? [path('place', ({ place }) => place)] : []),
  ].join('');
}

/** A logarithm needs something. */
const LEAST = 0.01;
