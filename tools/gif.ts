import gifenc from 'gifenc';

const { applyPalette, GIFEncoder, quantize } = gifenc;

/** One picture of a film. All pictures of a film have the same size. */
export type Frame = {
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly rgba: Uint8Array;
  readonly milliseconds: number;
};

/** A GIF has 256 colours; the last one means "as in the frame before". */
const COLOURS = 255;
const UNCHANGED = 255;
/** GIF's code for "leave this frame on the screen and draw the next one over it". */
const KEEP = 1;

/**
 * Encodes frames as an animated GIF that repeats without end. One palette serves all frames, and a frame holds only the
 * pixels that differ from the frame before it, so that a film of a mostly still page stays small.
 *
 *     encodeGif([{ rgba, milliseconds: 500 }, …], { width: 800, height: 600 })
 */
export function encodeGif(
  frames: readonly Frame[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const palette = quantize(Buffer.concat(frames.map(({ rgba }) => rgba)), COLOURS);
  const encoder = GIFEncoder();
  let before: Uint8Array | undefined;
  for (const { rgba, milliseconds } of frames) {
    const indexes = applyPalette(rgba, palette);
    const drawn = before === undefined ? indexes : changedPixels(indexes, before);
    encoder.writeFrame(drawn, width, height, {
      palette: before === undefined ? palette : undefined,
      delay: milliseconds,
      transparent: before !== undefined,
      transparentIndex: UNCHANGED,
      dispose: KEEP,
    });
    before = indexes;
  }
  encoder.finish();
  return encoder.bytes();
}

/** The indexes of a frame, with `UNCHANGED` where the frame before has the same colour. */
function changedPixels(indexes: Uint8Array, before: Uint8Array): Uint8Array {
  return indexes.map((index, pixel) => (index === before[pixel] ? UNCHANGED : index));
}
