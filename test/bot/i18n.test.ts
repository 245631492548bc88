import { describe, expect, it } from 'vitest';
import { createI18n, logFaults, type MessageFault } from '../../src/bot/i18n.ts';
import type { Logger } from '../../src/bot/logger.ts';
import { LOCALES } from '../../src/handlers/base/locale.ts';

const ENGLISH = 'hello = Hello, { $name }\n    .short = Hi\nbye = Bye\n';

/** English and a language with other words, which in these tests has faults; and what was told of them. */
function speaking(words: string) {
  const faults: string[] = [];
  const sources = Object.fromEntries(LOCALES.map((locale) => [locale, locale === 'kk' ? words : ENGLISH]));
  const i18n = createI18n(sources as Parameters<typeof createI18n>[0], ({ message }) => void faults.push(message));
  const say = (key: string, variables?: Record<string, string>) =>
    i18n.t('kk', key, variables).replace(/[\u2068\u2069]/gu, '');
  return { faults, say };
}

describe('a message of the interface', () => {
  it('is said in the language that was asked for', () => {
    const { faults, say } = speaking('hello = Сәлем, { $name }');
    expect(say('hello', { name: 'Aigerim' })).toBe('Сәлем, Aigerim');
    expect(faults).toEqual([]);
  });

  it('that a language does not have is said in English, and the fault is named', () => {
    const { faults, say } = speaking('bye = Сау бол');
    expect(say('hello', { name: 'Aigerim' })).toBe('Hello, Aigerim');
    expect(faults).toEqual(['kk: “hello” is missing']);
  });

  it('that is junk in a language is said in English, and the fault is named', () => {
    const { faults, say } = speaking('bye = Сау бол\nhello = Сәлем, { $name');
    expect(say('hello', { name: 'Aigerim' })).toBe('Hello, Aigerim');
    expect(faults).toEqual(['kk: “hello” is missing']);
  });

  it('whose attribute a language does not have is said in English, and the fault is named', () => {
    const { faults, say } = speaking('hello = Сәлем, { $name }');
    expect(say('hello.short')).toBe('Hi');
    expect(faults).toEqual(['kk: “hello.short” is missing']);
  });

  it('with a variable that only one language knows is said in English, and the fault is named', () => {
    const { faults, say } = speaking('bye = Сау бол, { $name }');
    expect(say('bye')).toBe('Bye');
    expect(faults).toEqual(['kk: “bye” can’t be formatted: ReferenceError: Unknown variable: $name']);
  });

  it('that is not given its variable fails, and the fault is named', () => {
    const { faults, say } = speaking('hello = Сәлем, { $name }');
    expect(() => say('hello')).toThrow('Unknown variable: $name');
    expect(faults).toEqual(['kk: “hello” can’t be formatted: ReferenceError: Unknown variable: $name']);
  });

  it('that a language lacks is a fault each time, and one that it has is none', () => {
    const { faults, say } = speaking('hello = Сәлем');
    for (const _ of [1, 2]) expect(say('bye')).toBe('Bye');
    for (const _ of [1, 2]) expect(say('hello')).toBe('Сәлем');
    expect(faults).toEqual(['kk: “bye” is missing', 'kk: “bye” is missing']);
  });

  it('that no language has is a fault in each of them', () => {
    const { faults, say } = speaking('# nothing');
    expect(say('nothing')).toBe('{nothing}');
    expect(faults).toEqual(['kk: “nothing” is missing', 'en: “nothing” is missing']);
  });

  it('that is at fault is a line of the log, once', () => {
    const lines: string[] = [];
    const write: Logger['info'] = (event, fields) => void lines.push(`${event} ${JSON.stringify(fields)}`);
    const tell = logFaults({ debug: write, info: write, warn: write, error: write });
    const fault = { message: 'kk: “hello” is missing', locale: 'kk', key: 'hello', reason: 'is missing' };
    for (const _ of [1, 2]) tell(fault as MessageFault);
    expect(lines).toEqual(['message.faulty {"locale":"kk","key":"hello","reason":"is missing"}']);
  });
});
