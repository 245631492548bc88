import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../bot/config.ts';
import { documentFolder, readProjectFiles } from '../process/project-files.ts';
import { drawContactSheet } from './contact-sheet.ts';
import { type Card, cardsOf, drawAll } from './draw-all.ts';

/**
 * Draws all cards of the document that `DOCUMENT` names into a folder, and those of its sections, its sentences and its map side by
 * side as `contact-sheet.png`. Returns how many there are.
 */
export async function drawCards(env: Environment, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const shown: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for await (const { card, png } of drawAll(cardsOf(readProjectFiles(documentFolder(env)), undefined))) {
    writeFileSync(join(folder, `${card.name}.png`), png);
    count += 1;
    if (!isRange(card)) shown.push(png);
  }
  writeFileSync(join(folder, 'contact-sheet.png'), await drawContactSheet(shown));
  return count;
}

function isRange({ pictured }: Card): boolean {
  if (pictured.kind !== 'passage') return false;
  const { address } = pictured;
  return address.kind === 'sentences' && address.from !== address.to;
}
