import { WORD } from '../../content/document/address-list.ts';
import { type AddressWords, withoutOrdinals } from '../../content/document/address-reader.ts';
import type { Statement } from '../../content/document/statement.ts';
import { bare } from '../base/answer.ts';
import type { Translate } from '../base/view-context.ts';

/** Numbers of an address that is only drawn in order to see the words around them. */
const [SECTION, FROM, TO] = ['901', '902', '903'] as const;

/** What the interface writes around the numbers of an address, in these languages: read from its own headings. */
export function readAddressWords(languages: readonly Translate[], statement: Statement): AddressWords {
  const section = new Set<string>();
  const sentence = new Set<string>();
  const range = new Set<string>();
  const and = languages.flatMap((t) => t('asked-and').split(',')).map((word) => word.trim());
  const titles: [string, number][] = [];
  for (const t of languages) {
    for (const word of wordsIn(t('heading-section', { number: SECTION, title: '' }))) section.add(word);
    const one = t('heading-sentence', { section: SECTION, title: '', sentence: FROM });
    const several = t('heading-sentences', { section: SECTION, title: '', from: FROM, to: TO });
    for (const word of wordsIn(several.split(FROM)[1]?.split(TO)[0] ?? '')) range.add(word);
    for (const word of [...wordsIn(one), ...wordsIn(several)]) {
      if (!section.has(word) && !range.has(word)) sentence.add(word);
    }
    for (const { number } of statement.sections) titles.push([t(`section-title-${number}`), number]);
  }
  return { section: [...section], sentence: [...sentence], range: [...range], and, titles };
}

function wordsIn(text: string): readonly string[] {
  return withoutOrdinals(bare(text)).match(WORD) ?? [];
}
