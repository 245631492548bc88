import { InlineKeyboard } from 'grammy/web';
import { type Answer, answer, bare, bold, lines, withCode } from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import { inlineHere, placesButton, pressButton, quoteElsewhere, signatoriesButton } from '../base/keyboard.ts';
import { channelLink, groupLink } from '../base/link.ts';
import type { ViewContext } from '../base/view-context.ts';
import { channelButton } from '../subscriptions/subscription-buttons.ts';

/**
 * What this is, and the first things to do: in a group, where only commands are heard, others than in private. `before` says
 * what went wrong with a link, if anything.
 */
export function welcomeView(view: ViewContext, isGroup = false, before: readonly string[] = []): Answer {
  if (before.length > 0) return drawWelcome(view, isGroup, before);
  return isGroup ? welcomeToGroup(view) : welcomeInPrivate(view);
}

const welcomeToGroup = drawnOnce((view) => drawWelcome(view, true, []));
const welcomeInPrivate = drawnOnce((view) => drawWelcome(view, false, []));

function drawWelcome(view: ViewContext, isGroup: boolean, before: readonly string[]): Answer {
  const { t } = view;
  const first = withCode(t(isGroup ? 'welcome-group' : 'welcome-private'));
  return answer([...before, t('welcome'), first], {
    inline_keyboard: [
      [pressButton(t('button-read'), { kind: 'contents' })],
      [...placesButton(view), ...signatoriesButton(view)],
      [...quoteElsewhere(view, ''), channelButton(view)],
      [pressButton(t('button-language'), { kind: 'language' }), pressButton(t('button-help'), { kind: 'help' })],
    ].filter((row) => row.length > 0),
  });
}

/** Everything that the bot does, in one message. */
export function helpView(view: ViewContext, before: readonly string[] = []): Answer {
  return before.length > 0 ? drawHelp(view, before) : helpAlone(view);
}

const helpAlone = drawnOnce((view) => drawHelp(view, []));

function drawHelp(view: ViewContext, before: readonly string[]): Answer {
  const { t, bot, isInline, isGuest, isKeptOut = false, offers } = view;
  return answer(
    [
      ...before,
      bold(t('help-title')),
      lines(
        [
          t('help-text'),
          ...(offers.whole ? [t('help-whole')] : []),
          t('help-quote'),
          t('help-search'),
          ...(offers.places ? [t('help-places')] : []),
          ...(offers.signatories ? [t('help-signatories')] : []),
          t('help-verify'),
        ].map(withCode),
      ),
      ...(isInline ? [bare(t('help-inline', { bot: `@${bot}` }))] : []),
      ...(isGuest ? [bare(t('help-guest', { bot: `@${bot}` }))] : []),
      withCode(t('help-scheduling')),
      t('help-settings'),
    ],
    {
      inline_keyboard: [
        [pressButton(t('button-read'), { kind: 'contents' })],
        [...inlineHere(view, t('button-quote-elsewhere'), '')],
        [InlineKeyboard.url(t('button-add-to-channel'), channelLink(view))],
        isKeptOut ? [] : [InlineKeyboard.url(t('button-add-to-group'), groupLink(view))],
      ].filter((row) => row.length > 0),
    },
  );
}
