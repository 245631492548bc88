import type { Content } from '../../content/content.ts';
import type { Address } from '../../content/document/address.ts';
import { type AddressReader, createAddressReader } from '../../content/document/address-reader.ts';
import { isPassage, type Passage, quote, type Statement } from '../../content/document/statement.ts';
import { createDateReader, type DateReader } from '../../content/search/document-date.ts';
import { LOCALES, type Locale } from '../base/locale.ts';
import type { Translate } from '../base/view-context.ts';
import { readAddressWords } from './address-words.ts';

/** What points at a passage without saying what is in it: addresses as people write them in any language, and the document's date. */
export type Pointers = { readonly addresses: AddressReader; readonly isDate: DateReader };

/** `speak` is the interface in each of its languages. */
export function createPointers({ definition, statement }: Content, speak: (locale: Locale) => Translate): Pointers {
  return {
    addresses: createAddressReader(readAddressWords(LOCALES.map(speak), statement)),
    isDate: createDateReader(definition.date, [definition.language, ...LOCALES]),
  };
}

/** The passages at these addresses; `undefined` if one of them does not exist, or there is none. */
export function passagesAt(statement: Statement, addresses: readonly Address[]): readonly Passage[] | undefined {
  const quoted = addresses.map((address) => quote(statement, address));
  return quoted.length > 0 && quoted.every(isPassage) ? quoted : undefined;
}
