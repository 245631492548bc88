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
  // Made where a message asks: it takes a millisecond.
  let rules: Intl.PluralRules | undefined;
  return {
    ORDINAL([number]) {
      if (language === 'tk' && TURKMEN_TENS.has(Number(number) % 100)) return 'few';
      rules ??= new Intl.PluralRules(language, { type: 'ordinal' });
      return rules.select(Number(number));
    },
  };
}

/** Turkmen tens with back vowels, `30-njy`: `Intl` knows only ten itself. */
const TURKMEN_TENS: ReadonlySet<number> = new Set([10, 30, 40, 60, 90]);
