import { createRenderer } from './renderer.ts';

/** The columns of the sheet, and the room of each card on it (pixels). */
const COLUMNS = 5;
const CELL = { width: 420, height: 560, gap: 20 };

/** Cards side by side, as PNG: to be looked at. */
export async function drawContactSheet(cards: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await createRenderer();
  const rows = Math.ceil(cards.length / COLUMNS);
  const width = COLUMNS * (CELL.width + CELL.gap) + CELL.gap;
  const height = rows * (CELL.height + CELL.gap) + CELL.gap;
  return renderer.render(
    {
      type: 'container',
      style: { position: 'relative', width, height, backgroundColor: '#8a867d' },
      children: cards.map((png, index) => ({
        type: 'image',
        src: png,
        style: {
          position: 'absolute',
          left: CELL.gap + (index % COLUMNS) * (CELL.width + CELL.gap),
          top: CELL.gap + Math.floor(index / COLUMNS) * (CELL.height + CELL.gap),
          width: CELL.width,
          height: CELL.height,
          objectFit: 'contain',
          objectPosition: 'top',
        },
      })),
    },
    { width, height, format: 'png' },
  );
}
