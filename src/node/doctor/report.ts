import type { FindingOf } from './check.ts';
import { PARTS, type State } from './finding.ts';

/** How many findings there are of each kind. */
type Sum = Readonly<Record<State, number>>;

/** In the order in which they are told. */
const STATES = ['fault', 'warning', 'unknown', 'fine'] as const satisfies readonly State[];

const TITLES = {
  settings: 'Settings',
  telegram: 'Telegram',
  redis: 'Redis',
  data: 'Data on the disk',
  program: 'The running program',
  machine: 'The machine',
  files: 'The program’s files',
} as const satisfies Record<(typeof PARTS)[number], string>;

const MARKS = { fault: 'FAULT  ', warning: 'WARN   ', unknown: '?      ', fine: 'ok     ' } as const satisfies Record<
  State,
  string
>;

/** Red, yellow, blue, green: https://www.xfree86.org/current/ctlseqs.html */
const COLOURS = { fault: 31, warning: 33, unknown: 34, fine: 32 } as const satisfies Record<State, number>;

function sumOf(findings: readonly FindingOf[]): Sum {
  const count = (state: State): number => findings.filter((finding) => finding.state === state).length;
  return { fault: count('fault'), warning: count('warning'), unknown: count('unknown'), fine: count('fine') };
}

/** The exit code: 1 if there is a fault, otherwise 0. */
export function exitCodeOf(findings: readonly FindingOf[]): number {
  return findings.some(({ state }) => state === 'fault') ? 1 : 0;
}

/** For a person: by part, in each the faults first, and the sum in the last line. */
export function writeReport(findings: readonly FindingOf[], { hasColours }: { readonly hasColours: boolean }): string {
  const paint = (state: State, text: string): string =>
    hasColours ? `\u001b[${COLOURS[state]}m${text}\u001b[0m` : text;
  const lines = PARTS.flatMap((part) => {
    const own = STATES.flatMap((state) => findings.filter((one) => one.part === part && one.state === state));
    if (own.length === 0) return [];
    return [TITLES[part], ...own.flatMap((finding) => linesOf(finding, paint)), ''];
  });
  return [...lines, paint(worstOf(findings), sumLine(findings)), ''].join('\n');
}

/** For machines. */
export function writeJson(findings: readonly FindingOf[], about: { readonly version: string }): string {
  const { fault, warning, unknown, fine } = sumOf(findings);
  const sum = { faults: fault, warnings: warning, unknown, fine };
  return `${JSON.stringify({ ...about, sum, findings: findings.map(inOrder) }, undefined, 2)}\n`;
}

function inOrder(finding: FindingOf): object {
  const { part, check, state, text } = finding;
  return { part, check, state, text, ...('cure' in finding ? { cure: finding.cure } : {}) };
}

function linesOf(finding: FindingOf, paint: (state: State, text: string) => string): readonly string[] {
  const { state, text } = finding;
  return [
    `  ${paint(state, MARKS[state])}${state === 'unknown' ? `${finding.check}: not checked: ` : ''}${text}`,
    ...('cure' in finding ? [`         → ${finding.cure}`] : []),
  ];
}

function worstOf(findings: readonly FindingOf[]): State {
  return STATES.find((state) => findings.some((one) => one.state === state)) ?? 'fine';
}

/** `2 faults (webhook, redis.eviction), 1 warning (swap), 3 not checked, 20 fine.` */
function sumLine(findings: readonly FindingOf[]): string {
  const { fault, warning, unknown, fine } = sumOf(findings);
  const names = (state: State): string => {
    const all = [...new Set(findings.filter((one) => one.state === state).map(({ check }) => check))];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
  };
  const faults = fault === 0 ? 'No faults' : `${fault} ${fault === 1 ? 'fault' : 'faults'}${names('fault')}`;
  const warnings = `${warning} ${warning === 1 ? 'warning' : 'warnings'}${names('warning')}`;
  return `${faults}, ${warnings}, ${unknown} not checked, ${fine} fine.`;
}
