import { describe, expect, it } from 'vitest';
import { chooseCoding } from '../../src/web/pages/coding.ts';

/** What a reader says, and what is sent of `br`, `gzip` and the uncompressed body. */
const CHOICES: readonly (readonly [accepted: string | undefined, coding: string | undefined])[] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['deflate, zstd', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.4 , gzip ; q=0.5', 'gzip'],
  ['gzip;q=0.001', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.5, identity', 'identity'],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['identity;q=0', undefined],
  ['identity;q=0, gzip', 'gzip'],
  ['identity;q=0, *', 'br'],
  ['*;q=0', undefined],
  ['*;q=0, identity', 'identity'],
  ['brotli, gzipped, xgzip', 'identity'],
  ['gzip;q=high, br;q=2, ;;,', 'identity'],
];

describe('a reader who accepts', () => {
  it.each(CHOICES)('%j gets %s', (accepted, coding) => {
    expect(chooseCoding(accepted, ['br', 'gzip'])).toBe(coding);
  });
});
