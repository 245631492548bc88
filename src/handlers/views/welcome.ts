import { InlineKeyboard } from 'grammy';
import { type Answer, answer, bare, bold, lines } from './answer.ts';
import { inlineHere, placesButton, pressButton, quoteElsewhere, signatoriesButton } from './keyboard.ts';
import { channelLink, type Reader } from './reader.ts';
import { channelButton } from './wish-button.ts';

/** What this is, and the first things to do. `before` says what went wrong with a link, if it did. */
export function welcomeView(reader: Reader, before: readonly string[] = []): Answer {
  const { t } = reader;
  return answer([...before, t('welcome')], {
    inline_keyboard: [
      [pressButton(t('button-read'), { kind: 'contents' })],
      [...placesButton(reader), ...signatoriesButton(reader)],
      [...quoteElsewhere(reader, ''), channelButton(reader)],
      [pressButton(t('button-language'), { kind: 'language' }), pressButton(t('button-help'), { kind: 'help' })],
    ].filter((row) => row.length > 0),
  });
}

/** Everything that the bot does, in one message. */
export function helpView(reader: Reader, before: readonly string[] = []): Answer {
  const { t, bot, isInline, offers } = reader;
  return answer(
    [
      ...before,
      bold(t('help-title')),
      lines([
        t('help-text'),
        ...(offers.whole ? [t('help-whole')] : []),
        t('help-quote'),
        t('help-search'),
        ...(offers.places ? [t('help-places')] : []),
        ...(offers.signatories ? [t('help-signatories')] : []),
        t('help-verify'),
      ]),
      ...(isInline ? [bare(t('help-inline', { bot: `@${bot}` }))] : []),
      t('help-scheduling'),
      t('help-settings'),
    ],
    {
      inline_keyboard: [
        [pressButton(t('button-read'), { kind: 'contents' })],
        [...inlineHere(reader, t('button-quote-elsewhere'), '')],
        [InlineKeyboard.url(t('button-add-to-channel'), channelLink(reader))],
      ].filter((row) => row.length > 0),
    },
  );
}
