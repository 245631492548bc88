import { type Answer, answer, bold, lines } from '../base/answer.ts';
import { rowsOf } from '../base/keyboard.ts';
import { LOCALES } from '../base/locale.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type Card, titleOf } from './card-view.ts';
import { lookLines } from './look-lines.ts';
import { actionButtons, markChosen } from './subscription-buttons.ts';

/** How the posts look, and buttons to change it. */
export function lookView(view: ViewContext, { subject, subscription, drawnAt, nameOf }: Card): Answer {
  const { t } = view;
  const { id, silent, folded, title, link, picture } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt);
  return answer([lines([bold(titleOf(view, subject)), ...lookLines(view, subscription, nameOf)])], {
    inline_keyboard: [
      [
        button(t(silent ? 'button-with-sound' : 'button-silent'), { kind: 'silent', silent: !silent }),
        button(t('button-post-language'), { kind: 'show', page: 'language' }),
      ],
      [
        button(t(title ? 'button-title-off' : 'button-title'), { kind: 'title', title: !title }),
        button(t(link ? 'button-link-off' : 'button-link'), { kind: 'link', link: !link }),
      ],
      [
        button(t(folded ? 'button-unfolded' : 'button-folded'), { kind: 'folded', folded: !folded }),
        button(t('button-own-words'), { kind: 'show', page: 'words' }),
      ],
      ...(view.offers.pictures
        ? [
            [
              button(t(picture ? 'button-post-picture-off' : 'button-post-picture'), {
                kind: 'picture',
                picture: !picture,
              }),
            ],
          ]
        : []),
      [button(t('button-back'), { kind: 'show', page: 'card' })],
    ],
  });
}

/** The language of the headings above the posts. */
export function postLanguageView(view: ViewContext, { subject, subscription, drawnAt, nameOf }: Card): Answer {
  const button = actionButtons({ kind: 'subscription', id: subscription.id }, drawnAt);
  const languages = LOCALES.map((language) =>
    button(markChosen(nameOf(language), language === subscription.language), { kind: 'language', language }),
  );
  return answer([bold(titleOf(view, subject)), view.t('post-language')], {
    inline_keyboard: [...rowsOf(languages, 2), [button(view.t('button-back'), { kind: 'show', page: 'look' })]],
  });
}
