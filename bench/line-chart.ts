/** A line of a panel: a value for each place on the axis. Where there is none, the line has no point. */
export type Line = { readonly title: string; readonly values: readonly (number | undefined)[] };
/** A panel and its lines, four at most. */
export type LinePanel = { readonly title: string; readonly unit: string; readonly lines: readonly Line[] };
/** What is shared by all panels: where the values stand, and how the places are labelled. */
export type Axis = { readonly places: readonly number[]; readonly label: (place: number) => string };

const COLUMNS = 3;
const WIDTH = 300;
const HEIGHT = 220;
const MARGIN = { left: 52, right: 28, top: 34, bottom: 36 };
const LEGEND_ROW = 18;

/** A logarithm needs something. */
const LEAST = 0.001;

/** Panels of lines, both axes logarithmic, each with its legend below. An SVG image for light and dark. */
export function lineChartOf(title: string, axis: Axis, panels: readonly LinePanel[]): string {
  const height = HEIGHT + LEGEND_ROW * Math.max(...panels.map(({ lines }) => lines.length)) + 10;
  const placed = panels.map((panel, index) => {
    const [x, y] = [(index % COLUMNS) * WIDTH, Math.floor(index / COLUMNS) * height];
    return `<g transform="translate(${x} ${y})">${panelOf(panel, axis)}</g>`;
  });
  const rows = Math.ceil(panels.length / COLUMNS);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.min(COLUMNS, panels.length) * WIDTH} ${rows * height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<style>text{fill:#333}path,line{stroke:#888;fill:none}.line0,.line1,.line2,.line3{stroke-width:2}.line0{stroke:#0b6}.line1{stroke:#b50;stroke-dasharray:5 4}.line2{stroke:#07b;stroke-dasharray:1 4;stroke-linecap:round}.line3{stroke:#a4a;stroke-dasharray:9 3 2 3}@media (prefers-color-scheme:dark){text{fill:#ccc}}</style>
${placed.join('\n')}
</svg>
`;
}

function panelOf({ title, unit, lines }: LinePanel, { places, label }: Axis): string {
  const values = lines.flatMap((line) => line.values.flatMap((value) => (value === undefined ? [] : [value])));
  const { x, y, ticks } = scalesOf(places, values);
  const path = ({ values: own }: Line, kind: number): string => {
    const points = places.flatMap((place, index) => {
      const value = own[index];
      return value === undefined ? [] : [`${x(place).toFixed(1)} ${y(value).toFixed(1)}`];
    });
    return points.length === 0 ? '' : `<path class="line${kind}" d="M${points.join('L')}"/>`;
  };
  return [
    `<text x="${MARGIN.left}" y="18" font-weight="bold">${title} (${unit})</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" opacity=".35"/><text x="${MARGIN.left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${shortNumber(tick)}</text>`,
    ),
    ...places.map(
      (place) => `<text x="${x(place).toFixed(1)}" y="${HEIGHT - 14}" text-anchor="middle">${label(place)}</text>`,
    ),
    ...lines.map(path),
    ...lines.map((line, kind) => {
      const row = HEIGHT + 10 + kind * LEGEND_ROW;
      return `<path class="line${kind}" d="M${MARGIN.left} ${row}h28"/><text x="${MARGIN.left + 34}" y="${row + 4}">${line.title}</text>`;
    }),
  ].join('');
}

/** Where a place and a value stand in a panel, and the powers of ten that are marked. */
function scalesOf(places: readonly number[], values: readonly number[]) {
  const held = values.map((value) => Math.max(value, LEAST));
  const from = Math.floor(Math.log10(Math.min(...held, Math.max(...held, LEAST))));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...held, LEAST))));
  const [first, last] = [Math.log10(Math.min(...places)), Math.log10(Math.max(...places))];
  const span = last === first ? 1 : last - first;
  return {
    x: (place: number) => MARGIN.left + ((WIDTH - MARGIN.left - MARGIN.right) * (Math.log10(place) - first)) / span,
    y: (value: number) =>
      HEIGHT -
      MARGIN.bottom -
      ((HEIGHT - MARGIN.top - MARGIN.bottom) * (Math.log10(Math.max(value, LEAST)) - from)) / (to - from),
    ticks: Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step)),
  };
}

/** 0.01, 100, 1K, 1M. */
export function shortNumber(value: number): string {
  return value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 3 });
}
