import { createI18n } from '../../bot/i18n.ts';
import type { ProjectFiles } from '../../bot/project-files.ts';
import { localeFor } from '../../handlers/base/locale.ts';
import { PICTURED, type Pictured } from '../../handlers/base/pictures.ts';
import { allPictured } from '../../pictures/all-pictured.ts';
import { createDrawer } from '../../pictures/drawer.ts';
import type { Drawing } from '../../pictures/drawing.ts';
import { createDrawings } from '../../pictures/drawings.ts';
import { createRenderer } from './renderer.ts';

/** A card that a document has. */
export type Card = { readonly name: string; readonly pictured: Pictured; readonly drawing: Drawing };

/** Every card of a document, not drawn yet. `origin`: where its pages will be, if that is known. */
export function cardsOf({ content, locales }: ProjectFiles, origin: string | undefined): readonly Card[] {
  const i18n = createI18n(locales, (fault) => {
    throw fault;
  });
  const locale = localeFor(content.definition.language);
  const drawingOf = createDrawings({
    content,
    t: (key, variables) => i18n.t(locale, key, variables),
    origin,
    username: () => undefined,
  });
  return allPictured(content).flatMap((pictured) => {
    const drawing = drawingOf(pictured);
    return drawing === undefined ? [] : [{ name: PICTURED.format(pictured), pictured, drawing }];
  });
}

/** Draws them in this process, one after the other. Those that a card is too narrow for are left out. */
export async function* drawAll(
  cards: readonly Card[],
): AsyncGenerator<{ readonly card: Card; readonly png: Uint8Array<ArrayBuffer> }> {
  const draw = createDrawer(await createRenderer());
  for (const card of cards) {
    const png = await draw(card.drawing);
    if (png !== undefined) yield { card, png };
  }
}
