import type { Content } from '../../content/content.ts';
import type { Address } from '../../content/document/address.ts';
import { type AddressReader, createAddressReader } from '../../content/document/address-reader.ts';
import { isPassage, type Passage, quote, type Statement } from '../../content/document/statement.ts';
import { createDateReader, type DateReader } from '../../content/search/document-date.ts';
import { LOCALES, type Locale } from '../base/locale.ts';
import type { Translate } from '../base/view-context.ts';
import { readAddressWords } from './address-words.ts';
import { type AskedReader, createAskedReader } from './asked-surfaces.ts';

/**
 * What points at something without saying what is in it, in any language: addresses as people write them, the document's date,
 * and what the bot shows besides passages.
 */
export type Pointers = { readonly addresses: AddressReader; readonly isDate: DateReader; readonly asked: AskedReader };

/** `speak` is the interface in each of its languages. */
export function createPointers({ definition, statement }: Content, speak: (locale: Locale) => Translate): Pointers {
  const languages = LOCALES.map(speak);
  return {
    addresses: createAddressReader(readAddressWords(languages, statement)),
    asked: createAskedReader(languages),
    isDate: createDateReader(definition.date, [definition.language, ...LOCALES]),
  };
}

/** The passages at these addresses; `undefined` if one of them does not exist, or there is none. */
export function passagesAt(statement: Statement, addresses: readonly Address[]): readonly Passage[] | undefined {
  const quoted = addresses.map((address) => quote(statement, address));
  return quoted.length > 0 && quoted.every(isPassage) ? quoted : undefined;
}
