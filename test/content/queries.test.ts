import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measurePassages, measurePlaces, type PassageQuery, type PlaceQuery } from '../support/queries.ts';
import { sources } from '../support/telegram.ts';

const { places, search } = sources.content;
const read = <Query>(name: string): readonly Query[] =>
  JSON.parse(readFileSync(new URL(`queries/${name}.json`, import.meta.url), 'utf8'));

describe('what people type for a place', () => {
  const measured = measurePlaces(places.lookUp, read<PlaceQuery>('places'));

  it('is a set of at least 1,200, a third of them places that the statement does not name, or none', () => {
    expect(measured.asked).toBeGreaterThanOrEqual(1_200);
    expect(measured.negatives / measured.asked).toBeGreaterThan(0.33);
  });

  it('finds all but one or two', () => {
    expect(measured.positives - measured.first, measured.misses.join('\n')).toBeLessThanOrEqual(2);
  });

  it('never finds a place that is not meant', () => {
    expect(measured.wrong).toEqual([]);
  });
});

describe('what people type for a passage', () => {
  const measured = measurePassages(
    (query) => search.passages(query).map(({ passage }) => passage),
    read<PassageQuery>('passages'),
  );

  it('is a set of at least 400, a third of them about something else', () => {
    expect(measured.asked).toBeGreaterThanOrEqual(400);
    expect(measured.negatives / measured.asked).toBeGreaterThan(0.33);
  });

  it('is among the first three in 99 of 100', () => {
    expect(measured.amongThree / measured.positives, measured.misses.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('finds nothing where the statement says nothing', () => {
    expect(measured.wrong).toEqual([]);
  });
});

describe.each(['kk', 'ky', 'uz', 'tk'])('what people type for a passage in the Turkic language %s', (language) => {
  const queries = read<PassageQuery>('turkic').filter((query) => query.language === language);
  const measured = measurePassages((query) => search.passages(query).map(({ passage }) => passage), queries);

  it('is among the first three in 98 of 100', () => {
    expect(measured.positives).toBeGreaterThan(40);
    expect(measured.amongThree / measured.positives, measured.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('finds nothing where the statement says nothing', () => {
    expect(measured.wrong).toEqual([]);
  });
});
