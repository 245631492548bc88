import type { FluentFunction } from '@fluent/bundle';

/**
 * What messages can ask of a number besides Fluent's own functions, in a language. `ORDINAL` is the form of an ordinal:
 *
 *     button-section = { ORDINAL($number) ->
 *         [few] { $number }-njy bölüm
 *        *[other] { $number }-nji bölüm
 *     }
 */
export function messageFunctions(language: string): Readonly<Record<'ORDINAL', FluentFunction>> {
  const rules = new Intl.PluralRules(language, { type: 'ordinal' });
  return { ORDINAL: ([number]) => rules.select(Number(number)) };
}
