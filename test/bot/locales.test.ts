import { readdirSync, readFileSync } from 'node:fs';
import type { Entry } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { OUTCOMES, PAUSES } from '../../src/jobs/plan/subscription.ts';
import { sources } from '../support/bot-in-test.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { entriesIn, textOf, unique, type Value, valuesIn } from '../support/message-values.ts';
import { readProject } from '../support/project.ts';

/** Somebody who reads a document's bot in a language. */
type Reader = {
  readonly document: string;
  readonly reader: string;
  readonly code: Locale;
  readonly script: string;
};

const IN_ENGLISH = new Intl.DisplayNames('en', { type: 'language' });
/** Documents that have words in every language. */
const TRANSLATED = DOCUMENTS.filter(({ isTranslated }) => isTranslated);
const ALL = TRANSLATED.flatMap(({ name: document, files }) =>
  LOCALES.filter((code) => !files.lacking.includes(code)).map((code): Reader => {
    const { script = '' } = new Intl.Locale(code).maximize();
    return { document, reader: IN_ENGLISH.of(code) ?? code, code, script };
  }),
);
const TRANSLATIONS = ALL.filter(({ code }) => code !== DEFAULT_LOCALE);

/** Telegram's limits, in characters. The last three lines are answers to a pressed button. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^profile-name$/u, 64],
  [/^profile-description$/u, 512],
  [/^profile-short-description$/u, 120],
  [/^command-/u, 256],
  [/^(?:language-saved|button-too-old|failed)$/u, 200],
  [/^(?:saved-not-shown|unsubscribed|forgotten|forgotten-you)$/u, 200],
  [/^(?:group-refused|channel-refused|channel-bot-may-not|not-saved|not-looked-up|preview-.*|press-.*)$/u, 200],
];

/** A command with an argument that is the same in every language, because the document is English or it is a number. */
const COMMAND = /(?<![\p{L}\d/])\/[a-z]+(?: (?:all|elections|[\d.-]*\d))?/gu;

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const entries = new Map(
  TRANSLATED.flatMap(({ name, files }) => LOCALES.map((code) => [`${name} ${code}`, read(files.locales[code])])),
);

/** What an English reader of the same document is told. */
function englishOf(reader: Reader): ReadonlyMap<string, Value> {
  return valuesOf({ ...reader, code: DEFAULT_LOCALE });
}

function entriesOf({ document, code }: Reader): readonly Entry[] {
  return entries.get(`${document} ${code}`) ?? [];
}

/** The interface's words with the document's in their place, but without those of the page, which speaks English alone. */
function read(source: string): readonly Entry[] {
  return entriesIn(source).filter((entry) => entry.type !== 'Message' || !entry.id.name.startsWith('page-'));
}

function valuesOf(reader: Reader): ReadonlyMap<string, Value> {
  return valuesIn(entriesOf(reader));
}

function textsOf(reader: Reader): readonly string[] {
  return [...valuesOf(reader).values()].map((value) => `${value.key}: ${textOf(value)}`);
}

/** Where a pattern stands in the texts, but for the one name that has an apostrophe of its own. */
function matches(texts: readonly string[], pattern: RegExp): readonly string[] {
  return texts.flatMap((text) => {
    const [key = '', value = ''] = text.split(/: (.*)/su);
    return (value.replaceAll('Who’s On First', '').match(pattern) ?? []).map((found) => `${key}: ${found}`);
  });
}

/** How many of the whole numbers up to 200 each plural category of a language holds; `other` is for fractions too. */
function categoriesOf(code: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(code);
  const known = new Intl.Locale(rules.resolvedOptions().locale);
  expect(known.language, `Intl knows no plurals of ${code}`).toBe(new Intl.Locale(code).language);
  const counts = new Map<string, number>();
  for (let number = 0; number <= 200; number += 1) {
    const category = rules.select(number);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts.set('other', Math.max(2, counts.get('other') ?? 0));
}

/** Each file as it is: what is wrong in it may be missing from the words that the bot puts together. */
const RAW = ['src/bot/locales', 'document/locales', 'examples/udhr/locales'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url)).map((name) => `${folder}/${name}`),
);

test.each(RAW)('%s has no line that Fluent does not understand', (path) => {
  expect(entriesIn(readProject(path)).flatMap((entry) => (entry.type === 'Junk' ? [entry.content] : []))).toEqual([]);
});

test('the statement has words in every language of the interface', () => {
  expect(sources.lacking).toEqual([]);
});

describe.each(ALL)('an interface in $reader, for $document', (reader) => {
  const values = valuesOf(reader);

  test('is read by Fluent to its last line', () => {
    const junk = entriesOf(reader).flatMap((entry) => (entry.type === 'Junk' ? [entry.content] : []));
    expect(junk).toEqual([]);
  });

  test('says each thing once', () => {
    const keys = entriesOf(reader).flatMap((entry) => (entry.type === 'Message' ? [entry.id.name] : []));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('names all days, months and languages', () => {
    const countOf = (key: string, separator = ',') => (values.get(key)?.forms[0]?.text ?? '').split(separator).length;
    expect([countOf('day-names'), countOf('day-names-short')]).toEqual([7, 7]);
    expect(['month-names', 'month-names-alone', 'month-names-short'].map((key) => countOf(key))).toEqual([12, 12, 12]);
    expect(countOf('language-names', ';')).toBe(LOCALES.length);
  });

  test('has a form for every number', () => {
    const categories = categoriesOf(reader.code);
    const { pluralCategories: ordinals } = new Intl.PluralRules(reader.code, { type: 'ordinal' }).resolvedOptions();
    const missing = [...values.values()].flatMap(({ key, forms }) => {
      const taken = forms.flatMap((form) => form.taken);
      return taken.flatMap(({ selector, isOrdinal }) => {
        const variants = taken.filter((other) => other.selector === selector && other.isOrdinal === isOrdinal);
        return (isOrdinal ? ordinals : [...categories.keys()])
          .filter((category) => !variants.some(({ variant }) => variant === category))
          .map((category) => `${key}: [${category}] of $${selector}`);
      });
    });
    expect(missing).toEqual([]);
  });

  test('names the number wherever one form stands for several numbers', () => {
    const categories = categoriesOf(reader.code);
    const silent = [...values.values()].flatMap(({ key, forms }) =>
      forms.flatMap(({ shown, taken }) =>
        taken
          .filter(({ selector, variant }) => (categories.get(variant) ?? 0) > 1 && !shown.includes(selector))
          .map(({ selector, variant }) => `${key}: [${variant}] without $${selector}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('fits in the space that Telegram gives', () => {
    const limited = [...values.values()].flatMap((value) =>
      LIMITS.filter(([pattern]) => pattern.test(value.key)).map(([, limit]) => ({ value, limit })),
    );
    expect(limited.length).toBeGreaterThanOrEqual(LIMITS.length);
    const tooLong = limited
      .filter(({ value, limit }) => value.forms.some(({ text }) => text.length > limit))
      .map(({ value, limit }) => `${value.key}: ${textOf(value).length} of ${limit}`);
    expect(tooLong).toEqual([]);
  });

  test('has as code only commands, each as a whole with its argument', () => {
    const texts = [...values.values()].map(textOf).filter((text) => text.includes('`'));
    for (const text of texts) {
      const parts = text.split('`');
      expect(parts.length % 2, text).toBe(1);
      for (const code of parts.filter((_, index) => index % 2 === 1)) expect(code).toMatch(/^\/[a-z]+ \S(?:.*\S)?$/u);
    }
  });

  test('writes each word in one script', () => {
    const mixed = matches(
      textsOf(reader),
      /[\p{L}\p{M}]*(?:\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin})[\p{L}\p{M}]*/gu,
    );
    expect(mixed).toEqual([]);
  });
});

describe.each(TRANSLATIONS)('a reader of $reader, who reads $document', (reader) => {
  const [values, english] = [valuesOf(reader), englishOf(reader)];

  test('meets no gap', () => {
    const [own, wanted] = [[...values.keys()], [...english.keys()]];
    expect({
      missing: wanted.filter((key) => !own.includes(key)),
      unknown: own.filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
    expect(own).toEqual(wanted);
  });

  test('is named among the languages in README.md', () => {
    expect(README.includes(reader.reader), `README.md names ${reader.reader}`).toBe(true);
  });

  test('meets no sentence left in English', () => {
    const left = [...values.values()]
      .filter(({ key }) => key !== 'profile-name')
      .filter((value) => /\p{L}/u.test(textOf(value).replace(/\{[^}]*\}/gu, '')))
      .filter((value) => textOf(value) === textOf(english.get(value.key) ?? value))
      .map(({ key }) => key);
    expect(left).toEqual([]);
  });

  test('is told everything that an English reader is told', () => {
    for (const { key, variables, selectors } of english.values()) {
      const value = values.get(key);
      expect({ key, variables: value?.variables, selectors: value?.selectors }).toEqual({ key, variables, selectors });
      for (const { text, shown } of value?.forms ?? []) {
        const always = variables.filter((name) => !selectors.includes(name));
        expect(shown, `${key}: ${text}`).toEqual(expect.arrayContaining([...always]));
      }
    }
  });

  test('can use every command that is shown in English', () => {
    for (const value of english.values()) {
      const expected = unique(textOf(value).match(COMMAND) ?? []);
      const found = unique(textOf(values.get(value.key) ?? value).match(COMMAND) ?? []);
      expect({ key: value.key, commands: found }).toEqual({ key: value.key, commands: expected });
    }
  });

  test('reads the quotation marks and apostrophes of that language', () => {
    const foreign = reader.script === 'Cyrl' ? /["'´“”„‘ʻʼ]|’(?=\p{L})/gu : /["'´«»„‘]|\p{L}’/gu;
    expect(matches(textsOf(reader), foreign)).toEqual([]);
  });

  test('never sees an ending glued to a name or a number', () => {
    expect(matches(textsOf(reader), /\p{L}\{|\}[\p{L}ʻʼ’]|\{(?:name|query|place|title|names)\}-/gu)).toEqual([]);
  });
});

describe.each(ALL.filter(({ code }) => code === 'uz'))('a reader of Uzbek, who reads $document', (reader) => {
  const texts = textsOf(reader);

  test('sees oʻ and gʻ with their own letter, ʻ (U+02BB)', () => {
    expect(matches(texts, /\p{L}ʻ/gu).length).toBeGreaterThan(0);
    expect(matches(texts, /(?<![og])ʻ|[og]ʼ/giu)).toEqual([]);
  });
});

describe.each(ALL.filter(({ code }) => code === 'uz-Cyrl'))(
  'a reader of Uzbek in Cyrillic, who reads $document',
  (reader) => {
    /** Words in Latin letters, without values and commands. Of Telegram only the Uzbek write the name in Cyrillic. */
    const latinIn = (value: Value | undefined): readonly string[] => {
      const text = value === undefined ? '' : textOf(value).replace(/\{\w*\}|\/[a-z]+|Telegram/gu, '');
      return unique(text.match(/\p{Script=Latin}[\p{Script=Latin}\d]*/gu) ?? []);
    };

    test('sees in Latin letters only what a reader of Russian sees so, too, and all of that', () => {
      const russian = valuesOf({ ...reader, code: 'ru' });
      for (const [key, value] of valuesOf(reader)) {
        expect({ key, latin: latinIn(value) }).toEqual({ key, latin: latinIn(russian.get(key)) });
      }
    });
  },
);

/** Messages whose keys are made of a kind: one that is new needs its words. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['outcome', OUTCOMES],
  ['state', PAUSES],
];

describe.each(KINDS)('a %s', (name, kinds) => {
  test.each(kinds)('that is “%s” has its words', (kind) => {
    expect(ALL.every((reader) => englishOf(reader).has(`${name}-${kind}`))).toBe(true);
  });
});
