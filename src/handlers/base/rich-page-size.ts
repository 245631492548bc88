import type { Content } from '../../content/content.ts';

/** Telegram takes 500 blocks and 32,768 characters of a rich message, but its apps fold a longer one than this. */
const MAX_BLOCKS = 150;
const MAX_CHARACTERS = 8_000;

/** Blocks of a sentence, with its anchor; of a section, with its line in the contents; and of everything else. */
const OF_A_SENTENCE = 2;
const OF_A_SECTION = 4;
const OTHERS = 10;

/** Characters of a row of the table of places, of a section's title, which stands there twice, and of everything else. */
const OF_A_PLACE = 60;
const OF_A_TITLE = 100;
const OTHER_CHARACTERS = 800;

/** Whether the document fits into one rich message that an app shows as a whole, in any language, by a generous estimate. */
export function fitsRichPage({ places, statement }: Pick<Content, 'places' | 'statement'>): boolean {
  const { sections, text } = statement;
  const rows = places.all.length;
  const sentences = sections.reduce((sum, section) => sum + section.sentences.length, 0);
  const blocks = OF_A_SENTENCE * sentences + OF_A_SECTION * sections.length + rows + OTHERS;
  const characters = text.length + OF_A_PLACE * rows + 2 * OF_A_TITLE * sections.length + OTHER_CHARACTERS;
  return blocks < MAX_BLOCKS && characters < MAX_CHARACTERS;
}
