import { InlineKeyboard } from 'grammy';
import { type Answer, answer, bare, bold, lines } from '../base/answer.ts';
import { inlineHere, pressButton, quoteElsewhere } from '../base/keyboard.ts';
import { channelLink, type ViewContext } from '../base/view-context.ts';
import { channelButton } from '../subscriptions/subscription-buttons.ts';

/** What this is, and the first things to do. `before` says what went wrong with a link, if it did. */
export function welcomeView(view: ViewContext, before: readonly string[] = []): Answer {
  const { t } = view;
  return answer([...before, t('welcome')], {
    inline_keyboard: [
      [pressButton(t('button-read'), { kind: 'contents' })],
      [
        pressButton(t('button-places'), { kind: 'places' }),
        pressButton(t('button-signatories'), { kind: 'signatories' }),
      ],
      [...quoteElsewhere(view, ''), channelButton(view)],
      [pressButton(t('button-language'), { kind: 'language' }), pressButton(t('button-help'), { kind: 'help' })],
    ],
  });
}

/** Everything that the bot does, in one message. */
export function helpView(view: ViewContext, before: readonly string[] = []): Answer {
  const { t, bot, isInline } = view;
  return answer(
    [
      ...before,
      bold(t('help-title')),
      lines([t('help-reading'), t('help-finding')]),
      ...(isInline ? [bare(t('help-inline', { bot: `@${bot}` }))] : []),
      t('help-scheduling'),
      t('help-settings'),
    ],
    {
      inline_keyboard: [
        [pressButton(t('button-read'), { kind: 'contents' })],
        [...inlineHere(view, t('button-quote-elsewhere'), '')],
        [InlineKeyboard.url(t('button-add-to-channel'), channelLink(view))],
      ].filter((row) => row.length > 0),
    },
  );
}
