import { OWN_PLACES } from '../../jobs/plan/own-words.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import { localeFor } from '../base/locale.ts';
import type { ViewContext } from '../base/view-context.ts';

/** How the posts look and sound, in lines. */
export function lookLines(
  { t }: ViewContext,
  { silent, language, folded, title, link, picture, words }: Subscription,
  nameOf: NameOfLanguage,
): readonly string[] {
  return [
    t(silent ? 'card-silent' : 'card-with-sound'),
    t('card-language', { language: nameOf(localeFor(language)) }),
    ...(title ? [t('card-title-shown')] : []),
    ...(link ? [t('card-link')] : []),
    ...(picture ? [t('card-picture')] : []),
    ...OWN_PLACES.flatMap((place) => (words?.[place] === undefined ? [] : [t(`card-${place}`)])),
    ...(folded ? [t('card-folded')] : []),
  ];
}
