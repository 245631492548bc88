import { describe, expect, it } from 'vitest';
import { ladder, readExtent, USUAL } from '../../bench/growth/extent.ts';
import { longerDocument } from '../../bench/growth/longer-document.ts';
import { lineChartOf } from '../../bench/line-chart.ts';
import { markdownTable } from '../../bench/markdown-table.ts';
import { sentencePassages } from '../../src/content/document/statement.ts';
import { readDocumentFolder } from '../../src/node/process/document-folder.ts';
import { sources } from '../support/bot-in-test.ts';
import { projectFilesOf } from '../support/documents.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import { createRandom } from '../support/random.ts';

describe('how far growth is measured', () => {
  it('is as far as the documents say, if nothing else is asked for', () => {
    expect(readExtent([])).toEqual({ extent: USUAL, isPrinted: false });
  });

  it('is shorter if that is asked for, and what makes no sense is refused', () => {
    const { extent, isPrinted } = readExtent(['--most', '10000', '--due', '3000', '--times', '10', '--print']);
    expect({ ...extent, isPrinted }).toEqual({ ...USUAL, most: 10_000, due: 3_000, times: 10, isPrinted: true });
    expect(() => readExtent(['--most', '100', '--due', '101'])).toThrow('--due');
    expect(() => readExtent(['--times', 'x'])).toThrow('--times');
  });

  it('goes up by powers of ten and ends where it was told to', () => {
    expect(ladder(10, 1_000)).toEqual([10, 100, 1_000]);
    expect(ladder(1, 25)).toEqual([1, 10, 25]);
    expect(ladder(1, 1)).toEqual([1]);
  });
});

describe('a longer document', () => {
  const { definition, statement } = sources.content;
  const own = readDocumentFolder(`${PROJECT_ROOT}/document`);
  const files = longerDocument(own, { text: definition.text, statement }, 3, createRandom(1));
  const longer = projectFilesOf(files).content.statement;

  it('has every passage of the short one at the same address, and so many times as many', () => {
    const passages = sentencePassages(longer);
    const short = sentencePassages(statement);
    expect(passages.slice(0, short.length)).toEqual(short);
    expect(passages.length).toBe(3 * short.length);
  });

  it('says something else in the sections behind', () => {
    const behind = longer.sections.slice(statement.sections.length).map(({ text }) => text);
    for (const [index, { text }] of statement.sections.entries()) expect(behind[index]).not.toBe(text);
  });
});

describe('lines in a chart', () => {
  const axis = { places: [10, 100, 1_000], label: String };

  it('stand where their values are, with one power of ten as far from the next as any other', () => {
    const lines = [{ title: 'a', values: [1, 10, 100] }];
    const chart = lineChartOf('t', axis, [{ title: 'p', unit: 'ms', lines }]);
    const [first, second, third] = [...(/class="line0" d="M(\d[^"]*)"/u.exec(chart)?.[1] ?? '').split('L')].map(
      (point) => point.split(' ').map(Number),
    );
    expect((second?.[1] ?? 0) - (first?.[1] ?? 0)).toBeCloseTo((third?.[1] ?? 0) - (second?.[1] ?? 0));
    expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBeCloseTo((third?.[0] ?? 0) - (second?.[0] ?? 0));
  });

  it('have no point where there is no value, and stay numbers where all are alike or 0', () => {
    const lines = [
      { title: 'a', values: [5, undefined, 5] },
      { title: 'b', values: [0, 0, 0] },
    ];
    const chart = lineChartOf('t', axis, [{ title: 'p', unit: 'ms', lines }]);
    expect(chart.match(/class="line0" d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+"/u)).not.toBeNull();
    expect(chart).not.toContain('NaN');
  });
});

describe('a table', () => {
  it('has a line for each row and a cell for each column', () => {
    const columns = [
      { title: 'name', cell: ({ name }: { name: string }) => name },
      { title: 'length', cell: ({ name }: { name: string }) => String(name.length) },
    ];
    expect(markdownTable([{ name: 'a' }, { name: 'bcd' }], columns)).toBe(
      '| name | length |\n| --- | --- |\n| a | 1 |\n| bcd | 3 |',
    );
  });
});
