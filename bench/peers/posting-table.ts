import { figureOf } from './figure.ts';
import { POSTERS } from './poster.ts';
import type { AfterKill, Posted } from './posting.ts';
import { summarize } from './ratios.ts';

type Shot = { readonly program: string; readonly posted: Posted };

/** How each of them posted, and what became of its posts when it was killed, as a table in Markdown. */
export function postingTable(
  reference: string,
  shots: readonly Shot[],
  killed: ReadonlyMap<string, AfterKill>,
  allowed: number,
): string {
  const figure = (read: (posted: Posted) => number) =>
    figureOf(
      '',
      reference,
      shots.map(({ program, posted }) => ({ program, value: read(posted) })),
    );
  const [processor, redis, memory] = [
    figure(({ processor: own }) => own),
    figure(({ redis: own }) => own),
    figure(({ memory: own }) => own),
  ];
  const [rate, most] = [figure(({ rate: own }) => own), figure(({ most: own }) => own)];
  const rows = POSTERS.map(({ name, title }) => {
    const after = killed.get(name);
    return [
      title,
      summarize(processor.ratios.get(name) ?? []).middle.toFixed(2),
      processor.values.get(name)?.toFixed(3),
      redis.values.get(name)?.toFixed(3),
      memory.values.get(name)?.toFixed(0),
      `${((100 * (rate.values.get(name) ?? 0)) / allowed).toFixed(1)} %`,
      most.values.get(name)?.toFixed(0),
      after?.twice,
      after?.never,
    ];
  });
  const head = [
    'program',
    'processor time of a post',
    'the same (ms)',
    'Redis’ for a post (ms)',
    'memory (MiB)',
    'of the allowed rate',
    'most in a second',
    'after a kill: posted twice',
    'never posted',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
