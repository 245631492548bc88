import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { entriesIn, type Value, valuesIn } from '../support/message-values.ts';

/** A document and a language that its bot speaks, by what its messages say. */
type Wording = { readonly document: string; readonly locale: Locale; readonly values: ReadonlyMap<string, Value> };

/** Telegram takes 120 characters. At the limit, nobody could mend a word. */
const MAX_SHORT_DESCRIPTION = 112;

/** The end of a sentence, or of a line that a list follows. */
const END = /[.?!…](?=[»”]?(?:\s|$))|:$/gmu;

const WORDINGS = DOCUMENTS.filter(({ isTranslated }) => isTranslated).flatMap(({ name, files }) =>
  LOCALES.filter((locale) => !files.lacking.includes(locale)).map(
    (locale): Wording => ({ document: name, locale, values: valuesIn(entriesIn(files.locales[locale])) }),
  ),
);

/** How many sentences a message has, in each of its forms. */
function sentencesOf(value: Value | undefined): readonly number[] {
  const counts = value?.forms.map(({ text }) => text.match(END)?.length ?? 0) ?? [];
  return [...new Set(counts)].sort();
}

function englishOf({ document }: Wording): ReadonlyMap<string, Value> {
  const english = WORDINGS.find((other) => other.document === document && other.locale === DEFAULT_LOCALE);
  return english?.values ?? new Map();
}

describe.each(WORDINGS)('in $locale, of $document,', (wording) => {
  const { values } = wording;

  it('no message says more than its source, or less: each has as many sentences', () => {
    const english = englishOf(wording);
    const other = [...values.keys()]
      .filter((key) => sentencesOf(values.get(key)).join() !== sentencesOf(english.get(key)).join())
      .map((key) => `${key}: ${sentencesOf(values.get(key))} for ${sentencesOf(english.get(key))}`);
    // Full stops of `янв.` and `2022 г.` end no sentence.
    expect(other.filter((line) => !/^(?:page-|month-names-short|day-names-short|written-day)/u.test(line))).toEqual([]);
  });

  it('the short description has room for another word', () => {
    const texts = values.get('profile-short-description')?.forms.map(({ text }) => text) ?? [];
    expect(texts).toHaveLength(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(MAX_SHORT_DESCRIPTION);
  });
});
