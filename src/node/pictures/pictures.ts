import { type Drawn, PICTURED, type Pictured, type Pictures } from '../../handlers/base/pictures.ts';
import type { Drawing } from '../../pictures/drawing.ts';
import type { Draw } from './drawing-process.ts';

/** What pictures are drawn from, and by. */
export type PicturesDeps = {
  /** What stands on a card; `undefined` if there is none. */
  readonly drawingOf: (pictured: Pictured) => Drawing | undefined;
  /** Is asked for one drawing at a time. */
  readonly draw: Draw;
};

/** As much as is remembered: all cards of a document like ours are 3 MB. */
const MAX_PICTURES = 100;
const MAX_BYTES = 5_000_000;

/** As many different pictures may wait for their turn: all cards of a document like ours, which is two seconds' work. */
const MAX_WAITING = 60;

/** Draws each picture once, one after the other, and remembers those that were last asked for. */
export function createPictures({ drawingOf, draw }: PicturesDeps): Pictures {
  const known = new Map<string, Uint8Array<ArrayBuffer>>();
  const waiting = new Map<string, Promise<Drawn>>();
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  function remember(key: string, png: Uint8Array<ArrayBuffer>): void {
    known.set(key, png);
    bytes += png.length;
    for (const [oldest, { length }] of known) {
      if (known.size <= MAX_PICTURES && bytes <= MAX_BYTES) break;
      known.delete(oldest);
      bytes -= length;
    }
  }
  function enqueue(key: string, drawing: Drawing): Promise<Drawn> {
    const turn = last.then(async (): Promise<Drawn> => {
      const png = await draw(drawing);
      if (png === undefined) return { kind: 'none' };
      remember(key, png);
      return { kind: 'drawn', png };
    });
    last = turn.catch(() => {}).finally(() => waiting.delete(key));
    waiting.set(key, turn);
    return turn;
  }

  return {
    async draw(pictured) {
      const drawing = drawingOf(pictured);
      if (drawing === undefined) return { kind: 'none' };
      // The address on a card is known later than the rest.
      const key = `${PICTURED.format(pictured)} ${drawing.where}`;
      const png = known.get(key);
      if (png !== undefined) {
        // The last one that was asked for is forgotten last.
        known.delete(key);
        known.set(key, png);
        return { kind: 'drawn', png };
      }
      const drawn = waiting.get(key);
      if (drawn !== undefined) return drawn;
      return waiting.size < MAX_WAITING ? enqueue(key, drawing) : { kind: 'busy' };
    },
  };
}
