/** What a body is in when it is not compressed (RFC 9110, 8.4.1). */
export const IDENTITY = 'identity';

/** How much a reader wants an uncompressed body if they say nothing about it: least of all. */
const LEAST = Number.MIN_VALUE;

/**
 * The content coding that a reader wants most by `Accept-Encoding` (RFC 9110, 12.5.3): `br, gzip;q=0.5`. `offered` are the codings
 * that there are besides `identity`; between equals the first is chosen. `undefined` if the reader accepts none of them.
 */
export function chooseCoding(accepted: string | undefined, offered: readonly string[]): string | undefined {
  const qualities = readQualities(accepted ?? '');
  const others = qualities.get('*');
  let best: { readonly coding: string; readonly quality: number } | undefined;
  for (const coding of [...offered, IDENTITY]) {
    const quality = qualities.get(coding) ?? others ?? (coding === IDENTITY ? LEAST : 0);
    if (quality > (best?.quality ?? 0)) best = { coding, quality };
  }
  return best?.coding;
}

/** Each coding with its quality from 0 to 1. What is malformed is ignored. */
function readQualities(accepted: string): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const item of accepted.toLowerCase().split(',')) {
    const [coding = '', weight = 'q=1'] = item.split(';').map((part) => part.trim());
    const quality = weight.startsWith('q=') ? Number(weight.slice(2)) : Number.NaN;
    if (quality >= 0 && quality <= 1) qualities.set(coding, quality);
  }
  return qualities;
}
