import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/bot/i18n.ts';
import { formatAddress } from '../../../src/content/document/address.ts';
import { sectionPassages, sentencePassages } from '../../../src/content/document/statement.ts';
import { offersOf } from '../../../src/handlers/base/offers.ts';
import { createInlineAnswers } from '../../../src/handlers/reading/inline-answers.ts';
import { createPointers } from '../../../src/handlers/reading/pointers.ts';
import { sources, throwFault } from '../../support/telegram.ts';

const { content, locales } = sources;
const { places, signatories, statement } = content;
const i18n = createI18n(locales, throwFault);
const pointers = createPointers(content, (locale) => (key, variables) => i18n.t(locale, key, variables));
const t = (key: string, variables?: Record<string, string | number>) => i18n.t('en', key, variables);
const view = {
  t,
  locale: 'en',
  bot: 'verbatim_bot',
  isInline: true,
  isGuest: false,
  offers: offersOf(content),
} as const;
const create = () => createInlineAnswers(view, content, pointers, () => 0);

/** Every passage by its address, every name, several sentences, words that are marked late in a sentence, and nothing. */
const QUERIES = [
  ...[...sectionPassages(statement), ...sentencePassages(statement)].map(({ address }) => formatAddress(address)),
  ...places.all.map(({ name }) => name),
  ...signatories.all.map(({ name }) => name),
  ...['', '4.2-4', '2.3, 4.1', 'resources', 'people', 'January 5, 2022', '“”\\ "', 'zzzz'],
];

const decode = (json: Uint8Array): unknown => JSON.parse(`{${new TextDecoder().decode(json)}`);

describe('an answer to an inline query', () => {
  it('is the same as JSON and as a value, the first time and from memory, on every page', () => {
    const [answers, others] = [create(), create()];
    for (const query of QUERIES) {
      for (const offset of ['', '10']) {
        const first = answers(query, offset);
        const again = answers(query, offset);
        expect(again, query).toBe(first);
        expect(decode(first.json), query).toEqual({ results: first.results, ...first.options });
        expect(others(query, offset), query).toEqual(first);
      }
    }
  });

  it('can’t be changed by whoever sends it', () => {
    const { results, options } = create()('dialogue', '');
    const [result] = results as readonly unknown[] as { id: string; input_message_content: { entities: unknown[] } }[];
    expect(() => Object.assign(result ?? {}, { id: '' })).toThrow(TypeError);
    expect(() => result?.input_message_content.entities.pop()).toThrow(TypeError);
    expect(() => Object.assign(options, { next_offset: '1' })).toThrow(TypeError);
  });

  it('is drawn anew for a longer query than Telegram sends, which is not remembered', () => {
    const answers = create();
    const query = `${' '.repeat(250)}dialogue`;
    expect(answers(query, '')).not.toBe(answers(query, ''));
    expect(answers(query, '')).toEqual(answers(query, ''));
  });
});
