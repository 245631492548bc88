import { describe, expect, it } from 'vitest';
import { isInProject, projectScripts, readProject } from '../support/project.ts';
import type { ReportedFile } from '../support/vitest-report.ts';
import { locate } from './guard.ts';
import { PROOFS } from './proofs.ts';
import { judge } from './prove.ts';

/** A row of the table: `NAME`, what is promised, and the command that proves it. */
const ROW = /^\| `([\w-]+)` \| (.*?) \| `npm run prove -- ([\w-]+)` \|/gmu;

const rowsOf = (path: string) => [...readProject(path).matchAll(ROW)];

describe('the promises', () => {
  it.each(['docs/threat-model.md', 'docs/threat-model.ru.md'])(
    'stand in the table of %s, each once, with the command that proves it',
    (path) => {
      const rows = rowsOf(path).map(([, name, , command]) => [name, command]);
      expect(rows.toSorted()).toEqual(PROOFS.map(({ name }) => [name, name]).toSorted());
    },
  );

  it('are told by the command in the words of docs/threat-model.md', () => {
    const told = rowsOf('docs/threat-model.md').map(([, name, promise = '']) => [
      name,
      promise.replaceAll('`', '').replaceAll("'", '’'),
    ]);
    expect(told.toSorted()).toEqual(PROOFS.map(({ name, promise }) => [name, promise]).toSorted());
  });

  it.each(PROOFS)('of $name are proved by files and scripts that there are, and guarded', ({ tests, long, guards }) => {
    expect(tests.filter((test) => !isInProject(test))).toEqual([]);
    expect((long ?? []).filter((script) => !(script in projectScripts()))).toEqual([]);
    expect(guards.length).toBeGreaterThan(0);
    expect(guards.filter(({ by }) => !tests.includes(by))).toEqual([]);
    for (const guard of guards) expect(locate(guard, readProject(guard.file)).file).toBe(guard.file);
  });
});

describe('a proof', () => {
  const proof = { name: 'a', promise: 'A.', tests: ['test/a.test.ts', 'test/b.test.ts'], long: ['test:a'], guards: [] };
  const report = (status: 'passed' | 'failed' | 'skipped', file: ReportedFile['status'] = 'passed'): ReportedFile => ({
    name: '/x/a.test.ts',
    status: file,
    startTime: 0,
    endTime: 1_500,
    assertionResults: [{ fullName: 'it does', status }],
  });
  const judged = (
    one: ReportedFile,
    other: ReportedFile | undefined,
    ended: readonly (readonly [string, boolean])[] = [],
  ) =>
    judge(
      proof,
      new Map([['test/a.test.ts', one], ...(other === undefined ? [] : [['test/b.test.ts', other] as const])]),
      new Map(ended),
    );

  it('holds where all of its tests passed, and tells what could not be run here', () => {
    expect(judged(report('passed'), report('skipped'))).toMatchObject({ holds: true, passed: 1, skipped: ['it does'] });
  });

  it.each([
    ['a test failed', judged(report('failed', 'failed'), report('passed'))],
    ['a file could not be loaded', judged(report('skipped', 'failed'), report('passed'))],
    ['a file was not run', judged(report('passed'), undefined)],
    ['nothing could be run here', judged(report('skipped'), report('skipped'))],
    ['a long script failed', judged(report('passed'), report('passed'), [['test:a', false]])],
  ])('fails where %s', (_, { holds }) => {
    expect(holds).toBe(false);
  });
});
