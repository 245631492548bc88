import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Renderer } from '@takumi-rs/wasm/node';
import { TYPEFACE } from '../../pictures/drawer.ts';

/** The parts of the typeface that have the letters of our readers' languages, and of most others in these alphabets. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

const PACKAGE = '@fontsource-variable/source-serif-4';

/** A renderer with the typeface. It takes half a second and 100 MB: not for the process that answers people. */
export async function createRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  const ranges: Record<string, string> = JSON.parse(readFileSync(fileOf('unicode.json'), 'utf8'));
  for (const part of PARTS) {
    await renderer.registerFont({
      name: TYPEFACE,
      data: readFileSync(fileOf(`files/source-serif-4-${part}-wght-normal.woff2`)),
      unicodeRange: rangesOf(ranges[part] ?? ''),
    });
  }
  return renderer;
}

function fileOf(path: string): string {
  return fileURLToPath(import.meta.resolve(`${PACKAGE}/${path}`));
}

/** `U+0100-02BA,U+2113` as pairs of code points. */
function rangesOf(written: string): [number, number][] {
  return written.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
