import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/content/names/place.ts';
import { splitAtPlaces } from '../../src/web/pages/mentions.ts';

const namesIn = (text: string, ...names: readonly string[]): readonly string[] => {
  const parts = splitAtPlaces(
    text,
    names.map((name) => ({ name }) as Place),
  );
  expect(parts.map((part) => part.text).join('')).toBe(text);
  return parts.flatMap(({ place }) => place?.name ?? []);
};

describe('the names of places in a sentence', () => {
  it.each([
    ['St. Gallen', 'to St. Gallen.', 'to Stx Gallen.'],
    ['Zug (town)', 'in Zug (town).', 'in Zug town.'],
    ['Øygard', 'to Øygard, and on', 'to Nøygard'],
    ['Алматы', 'в Алматы.', 'в Алматыда'],
    ['Osh', 'to Osh.', 'to Oshö.'],
  ])('%s is found as a whole, and nothing else is', (name, text, other) => {
    expect(namesIn(text, name)).toEqual([name]);
    expect(namesIn(other, name)).toEqual([]);
  });

  it('are the longest that fit: a place is not taken for one whose name begins its own', () => {
    expect(namesIn('from Osh to Osh Lake', 'Osh', 'Osh Lake')).toEqual(['Osh', 'Osh Lake']);
  });
});
