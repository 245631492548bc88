import { describe, expect, it } from 'vitest';
import { locate } from '../proofs/guard.ts';
import { readProject } from '../support/project.ts';
import { createRandom } from '../support/random.ts';
import { testsThatConcern } from './concern.ts';
import { drawMutants } from './draw.ts';
import { EQUIVALENTS, withoutEquivalents } from './equivalents.ts';
import { functionOf, functionsIn, withMarks } from './functions.ts';
import { groupsFor } from './groups.ts';
import { luaMutants } from './lua-mutants.ts';
import { mutate, showMutant } from './mutant.ts';
import { PICKED } from './picked.ts';
import { typescriptMutants } from './typescript-mutants.ts';

const changed = (source: string): readonly string[] =>
  typescriptMutants('a.ts', source).map((mutant) => mutate(source, mutant));

describe('mutants of TypeScript', () => {
  it('turn comparisons, conditions and numbers round, one at a time', () => {
    expect(changed('if (a < b) f();')).toEqual(['if (false) f();', 'if (a >= b) f();', 'if (a < b) ;']);
    expect(changed('export const f = () => (a && !b ? 3 : 0);')).toEqual([
      'export const f = () => (!(a && !b) ? 3 : 0);',
      'export const f = () => (a || !b ? 3 : 0);',
      'export const f = () => (a && b ? 3 : 0);',
      'export const f = () => (a && !b ? (3 * 10) : 0);',
      'export const f = () => (a && !b ? 3 : 1);',
    ]);
    expect(changed('x = /one|two/u;').slice(1)).toEqual(['x = /two/u;', 'x = /one/u;']);
  });

  it('leave out statements, parts, calls and second choices', () => {
    expect(changed('x = y;')).toEqual([';']);
    expect(changed('f([a, b], { c, d: 1, e: "2" });')).toEqual([
      ';',
      'f([b], { c, d: 1, e: "2" });',
      'f([a], { c, d: 1, e: "2" });',
      'f([a, b], { c, e: "2" });',
      'f([a, b], { c, d: 0, e: "2" });',
      'f([a, b], { c, d: 1 });',
      "f([a, b], { c, d: 1, e: '' });",
    ]);
    expect(changed('f(a.filter(g).some(h));').slice(1)).toEqual(['f(a.some(h));', 'f(a.filter(g).every(h));']);
    expect(changed('f(a.b ?? c.d, a.b ?? "", a.b ?? []);')).toEqual([';', 'f(a.b, a.b ?? "", a.b ?? []);']);
  });

  it('leave types, imports, errors, the log and named constants alone', () => {
    expect(changed("import { a } from './a.ts';\nconst LIMIT = 60 * 1_000;\ntype A = 1 | 2;")).toEqual([]);
    expect(changed("throw new RangeError(a > 1 ? 'x' : 'y');")).toEqual([]);
    expect(changed("logger.warn('redis.away', { attempt: n + 1 });")).toEqual([]);
  });

  it('are never what a parser refuses', () => {
    expect(changed('x = (a ?? b) || c;')).toEqual([';', 'x = (a) || c;', 'x = (a ?? b) && c;']);
    expect(changed('x = a || b ** 2;').every((source) => !source.includes('??'))).toBe(true);
  });
});

describe('mutants of Lua', () => {
  it('are made in scripts alone, and not in their comments', () => {
    const source =
      "/** a == b */\nexport const S = `\n-- a == b\nif redis.call('HSETNX', k, v) == 1 then return 1 end\nredis.call('EXPIRE', k, 1)\n`;\n";
    const scripts = luaMutants('a.ts', source).map((mutant) => mutate(source, mutant).split('\n').slice(3, 5));
    expect(scripts).toEqual([
      ['if false then return 1 end', "redis.call('EXPIRE', k, 1)"],
      ["if redis.call('HSET', k, v) == 1 then return 1 end", "redis.call('EXPIRE', k, 1)"],
      ["if redis.call('HSETNX', k, v) ~= 1 then return 1 end", "redis.call('EXPIRE', k, 1)"],
      ["if redis.call('HSETNX', k, v) == 1 then return 1 end", ''],
    ]);
  });
});

describe('mutants', () => {
  it('show their line before and after', () => {
    const [mutant] = typescriptMutants('a.ts', 'f();\nif (a) g();');
    expect(mutant && showMutant('f();\nif (a) g();', mutant)).toBe('a.ts:1 left out\n    - f();\n    + ;');
  });

  it('are drawn alike for the same seed, and from every file in turn', () => {
    const all = ['a.ts', 'b.ts', 'c.ts'].flatMap((file) => typescriptMutants(file, 'x = 1 + 2 + 3 + 4 + 5;'));
    const draw = (seed: number) => drawMutants(all, 6, createRandom(seed).next);
    expect(draw(1)).toEqual(draw(1));
    expect(new Set(draw(1).map(({ file }) => file)).size).toBe(3);
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('that were picked by name stop the run where their text is gone', () => {
    expect(locate({ file: 'a.ts', from: 'b < c', to: 'b > c' }, 'a = b < c;').start).toBe(4);
    expect(() => locate({ file: 'a.ts', from: 'b < c', to: 'b > c' }, 'a = 1;')).toThrow('nowhere');
    expect(() => locate({ file: 'a.ts', from: 'b', to: 'c' }, 'b = b;')).toThrow('more than once');
  });

  it.each(PICKED)('find $from in $file, which was picked by name', (picked) => {
    expect(locate(picked, readProject(picked.file)).file).toBe(picked.file);
  });
});

describe('changes that change nothing', () => {
  it('are not drawn', () => {
    const source = 'if (a < b) f();';
    const known = [{ file: 'a.ts', from: 'a < b', to: 'a >= b', why: 'f does nothing' }];
    const left = withoutEquivalents(typescriptMutants('a.ts', source), () => source, known);
    expect(left.map((mutant) => mutate(source, mutant))).toEqual(['if (false) f();', 'if (a < b) ;']);
  });

  it('are still changes that would be drawn', () => {
    const files = [...new Set(EQUIVALENTS.map(({ file }) => file))];
    const drawn = files.flatMap((file) => typescriptMutants(file, readProject(file)));
    expect(drawn.length - withoutEquivalents(drawn, readProject).length).toBe(EQUIVALENTS.length);
  });
});

describe('the tests that concern a file', () => {
  it('are those that import it, the nearest first, and then those that start a program with it', () => {
    const sources = new Map([
      ['src/a.ts', ''],
      ['src/b.ts', "import { a } from './a.ts';"],
      ['src/main.ts', "import { b } from './b.ts';"],
      ['test/far.test.ts', "import { b } from '../src/b.ts';"],
      ['test/near.test.ts', "import { a } from '../src/a.ts';"],
      ['test/other.test.ts', "import { c } from '../src/c.ts';"],
      ['test/started.test.ts', "start('src/main.ts');"],
    ]);
    expect(testsThatConcern('src/a.ts', sources)).toEqual({
      importing: ['test/near.test.ts', 'test/far.test.ts'],
      starting: ['test/started.test.ts'],
    });
  });
});

describe('the tests that meet a mutant', () => {
  const source = 'export const f = (a: number) => (a > 1 ? 2 : 0);\nfunction g() { f(); }\n';

  it('are found by marks, with which every function says that it is reached', () => {
    expect(withMarks('a.ts', source, 7)).toBe(
      'globalThis.__reached?.(7);export const f = (a: number) => (globalThis.__reached?.(8), (a > 1 ? 2 : 0));\nfunction g() {globalThis.__reached?.(9); f(); }\n',
    );
    const places = typescriptMutants('a.ts', source).map((mutant) => functionOf(mutant, functionsIn('a.ts', source)));
    expect(places).toEqual([1, 1, 1, 1, 1, 2]);
  });

  it('are those that reach its function, the ones named like its file first; nobody else’s, unless they are new', () => {
    const importing = [
      'test/one.test.ts',
      'test/two.test.ts',
      'test/flags.test.ts',
      'test/new.test.ts',
      'test/broken.test.ts',
    ];
    const sources = new Map([
      ['src/flag.ts', source],
      ...[...importing, 'test/other.test.ts'].map((test) => [test, "import { f } from '../src/flag.ts';"] as const),
      ['test/started.test.ts', "start('src/flag.ts');"],
    ]);
    const reach = {
      files: {
        'src/flag.ts': [
          importing,
          ['test/two.test.ts', 'test/one.test.ts', 'test/flags.test.ts', 'test/broken.test.ts'],
          [],
        ],
      },
      seconds: {
        'test/one.test.ts': 1,
        'test/two.test.ts': 2,
        'test/flags.test.ts': 3,
        'test/other.test.ts': 1,
        'test/broken.test.ts': 1,
      },
      failed: ['test/broken.test.ts'],
    };
    const mutants = typescriptMutants('src/flag.ts', source);
    const testsFor = (place: number, isQuick: boolean) =>
      mutants
        .slice(place)
        .slice(0, 1)
        .flatMap((mutant) => groupsFor(mutant, source, sources, reach, isQuick).map(({ tests }) => tests));
    expect(testsFor(0, true)).toEqual([
      ['test/flags.test.ts', 'test/one.test.ts', 'test/two.test.ts', 'test/new.test.ts'],
    ]);
    expect(testsFor(0, false).at(-1)).toEqual(['test/started.test.ts']);
    expect(testsFor(-1, true)).toEqual([['test/new.test.ts']]);
  });
});
