/** What one engine takes at one length of the text: µs a query, ms to build, MB. */
export type Cost = { readonly query: number; readonly build: number; readonly memory: number };
export type Growth = { readonly times: number; readonly own: Cost; readonly mini: Cost };

const PANELS = [
  { key: 'query', title: 'a passage query', unit: 'µs' },
  { key: 'build', title: 'building the index', unit: 'ms' },
  { key: 'memory', title: 'memory of the index', unit: 'MB' },
] as const;

const WIDTH = 300;
const HEIGHT = 220;
const MARGIN = { left: 52, right: 16, top: 34, bottom: 36 };

/** Three panels side by side, both axes logarithmic: ours in full, MiniSearch dashed. An SVG image for light and dark. */
export function chartOf(figures: readonly Growth[]): string {
  const panels = PANELS.map(
    (panel, index) => `<g transform="translate(${index * WIDTH} 0)">${panelOf(panel, figures)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PANELS.length * WIDTH} ${HEIGHT + 24}" font-family="sans-serif" font-size="12">
<title>A query, the index and its memory as the text grows: Verbatim and MiniSearch</title>
<style>text{fill:#333}path,line{stroke:#888;fill:none}.own{stroke:#0b6;stroke-width:2}.mini{stroke:#b50;stroke-width:2;stroke-dasharray:5 4}@media (prefers-color-scheme:dark){text{fill:#ccc}}</style>
${panels.join('\n')}
<path class="own" d="M52 ${HEIGHT + 10}h28"/><text x="86" y="${HEIGHT + 14}">Verbatim</text>
<path class="mini" d="M170 ${HEIGHT + 10}h28"/><text x="204" y="${HEIGHT + 14}">MiniSearch</text>
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
  const path = (of: 'own' | 'mini') =>
    `<path class="${of}" d="M${figures.map((figure) => `${x(figure.times).toFixed(1)} ${y(figure[of][key]).toFixed(1)}`).join('L')}"/>`;
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
    path('own'),
    path('mini'),
  ].join('');
}

/** A logarithm needs something. */
const LEAST = 0.01;
