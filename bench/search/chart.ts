import { type LinePanel, lineChartOf } from '../line-chart.ts';

/** What one engine takes at one length of the text: µs a query, ms to build, MB. */
type Cost = { readonly query: number; readonly build: number; readonly memory: number };
/** `place`: what a query for a place takes meanwhile (µs). */
export type Growth = { readonly times: number; readonly own: Cost; readonly mini: Cost; readonly place: number };

const PANELS = [
  { key: 'query', title: 'a query', unit: 'µs' },
  { key: 'build', title: 'building the index', unit: 'ms' },
  { key: 'memory', title: 'memory of the index', unit: 'MB' },
] as const;

/** Three panels side by side: ours, MiniSearch and, where it is asked, a place. An SVG image for light and dark. */
export function chartOf(figures: readonly Growth[]): string {
  const panels = PANELS.map(({ key, title, unit }): LinePanel => {
    const lines = [
      { title: 'Verbatim, a passage', values: figures.map(({ own }) => own[key]) },
      { title: 'MiniSearch, a passage', values: figures.map(({ mini }) => mini[key]) },
      ...(key === 'query' ? [{ title: 'Verbatim, a place', values: figures.map(({ place }) => place) }] : []),
    ];
    return { title, unit, lines };
  });
  const axis = {
    places: figures.map(({ times }) => times),
    label: (times: number) => `×${times.toLocaleString('en')}`,
  };
  return lineChartOf('A query, the index and its memory as the text grows: Verbatim and MiniSearch', axis, panels);
}
