import type { RichBlock, RichText } from 'grammy/types';

/** The blocks with those inside them, in the order of reading. */
export function blocksIn(blocks: readonly RichBlock[]): readonly RichBlock[] {
  return blocks.flatMap((block) => [block, ...('blocks' in block ? blocksIn(block.blocks) : [])]);
}

/** All words of a rich message: a line for each block, cells of a table divided by tabs. */
export function wordsIn(blocks: readonly RichBlock[]): string {
  return blocksIn(blocks).flatMap(linesOf).join('\n');
}

function linesOf(block: RichBlock): readonly string[] {
  if (block.type === 'table') return block.cells.map((row) => row.map(({ text = '' }) => textOf(text)).join('\t'));
  if (block.type === 'details') return [textOf(block.summary)];
  return 'text' in block ? [textOf(block.text)] : [];
}

function textOf(written: RichText): string {
  if (typeof written === 'string') return written;
  if (Array.isArray(written)) return written.map(textOf).join('');
  return 'text' in written ? textOf(written.text) : '';
}
