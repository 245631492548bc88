import { layContents, wordsOfContents } from './contents-card.ts';
import type { Drawing } from './drawing.ts';
import { layPassage, wordsOfPassage } from './passage-card.ts';
import { layPlaces, wordsOfPlaces } from './places-card.ts';
import type { Sheet } from './sheet.ts';
import { createTypesetter, type Measure } from './typesetting.ts';

/** Lays a card out: everything at its place, measured. `undefined` if a word is wider than the card. */
export async function layCard(drawing: Drawing, measure: Measure): Promise<Sheet | undefined> {
  switch (drawing.kind) {
    case 'passage':
      return layPassage(drawing, await createTypesetter(wordsOfPassage(drawing), measure));
    case 'contents':
      return layContents(drawing, await createTypesetter(wordsOfContents(drawing), measure));
    case 'places':
      return layPlaces(drawing, await createTypesetter(wordsOfPlaces(drawing), measure));
  }
}
