import type { Result, Row } from './row.ts';

/** A row's line: its figures by name, and ok or what is broken. */
export function formatResult(row: Row, seed: number, seconds: number, { figures, breaches }: Result): string {
  const counts = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  const verdict = breaches.length === 0 ? 'ok' : 'BREACH';
  return [
    `${verdict.padEnd(6)} ${row.name.padEnd(12)} seed ${seed} · ${counts.join(' · ')} · ${seconds.toFixed(0)} s`,
    ...breaches.map((text) => `       ${text}`),
  ].join('\n');
}
