/** The part of gifenc that `gif.ts` uses; the package has no types of its own. */
declare module 'gifenc' {
  type Palette = readonly (readonly number[])[];
  type Encoder = {
    /** `delay` in milliseconds. The palette of the first frame is everybody's. */
    writeFrame(
      indexes: Uint8Array,
      width: number,
      height: number,
      options: {
        readonly palette?: Palette | undefined;
        readonly delay: number;
        readonly transparent?: boolean;
        readonly transparentIndex?: number;
        readonly dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  /** A CommonJS module, so Node finds its functions only here. */
  const gifenc: {
    GIFEncoder(): Encoder;
    quantize(rgba: Uint8Array, colours: number): Palette;
    applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
  };
  export default gifenc;
}
