import type { Content } from '../../content/content.ts';
import type { Address } from '../../content/document/address.ts';
import { type AddressReader, createAddressReader } from '../../content/document/address-reader.ts';
import { type AddressFault, isPassage, type Passage, quote, type Statement } from '../../content/document/statement.ts';
import { createDateReader, type DateReader } from '../../content/search/document-date.ts';
import { monthsByIntl, monthsSaid } from '../../content/text/month-names.ts';
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
    isDate: createDateReader(definition.date, [monthsByIntl(definition.language), ...languages.map(monthsSaid)]),
  };
}

/** What addresses lead to: the passages that there are, in their order, and what is wrong with the first address that has none. */
export type Pointed = { readonly passages: readonly Passage[]; readonly fault: AddressFault | undefined };

/** Looks addresses up. */
export function passagesAt(statement: Statement, addresses: readonly Address[]): Pointed {
  const quoted = addresses.map((address) => quote(statement, address));
  const fault = quoted.find((each) => !isPassage(each));
  return {
    passages: quoted.filter(isPassage),
    fault: fault === undefined || isPassage(fault) ? undefined : fault,
  };
}
