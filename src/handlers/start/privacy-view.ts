import { FormattedString } from '@grammyjs/parse-mode';
import { writtenDay } from '../../content/text/written-day.ts';
import { type Answer, answer, bare, bold } from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import { pressButton } from '../base/keyboard.ts';
import { filling, type ViewContext } from '../base/view-context.ts';
import type { BuildInfo } from './about-view.ts';
import { CURRENT_NOTICE } from './privacy-notices.ts';
import { RETAINED } from './retention.ts';

/** Where a reader finds the earlier notices, in the folder of the code. */
const HISTORY = 'docs/privacy.md';

/**
 * The privacy notice, with its number and date: first three sentences for people at risk, and how to see and erase what is
 * stored; then everything, folded, from the one list. Names the earlier notices if the code has a public address.
 */
export const privacyView = drawnOnce(({ t, bot }: ViewContext, { codeUrl }: BuildInfo): Answer => {
  const { number, date } = CURRENT_NOTICE;
  // As code, because Telegram takes `privacy.md` for a host in Moldova.
  const file = { name: 'file', value: FormattedString.code(HISTORY) };
  const all = [
    t('privacy-kept'),
    ...new Set(RETAINED.map(({ message }) => t(message))),
    t('privacy-encrypted'),
    t('privacy-erased'),
    t('privacy-language', { 'as-telegram': t('language-as-telegram') }),
    t('privacy-memory'),
    t('privacy-guest'),
    ...(codeUrl === undefined ? [] : [filling(t, 'privacy-history', file, { url: codeUrl })]),
  ];
  return answer(
    [
      bold(bare(t('privacy-title', { number, date: writtenDay(t, date) }))),
      t('privacy-nothing-of-you'),
      bare(t('privacy-telegram', { bot: `@${bot}` })),
      t('privacy-risk'),
      t('privacy-show'),
      FormattedString.expandableBlockquote(FormattedString.join(all, '\n\n')),
    ],
    { inline_keyboard: [[pressButton(t('button-language'), { kind: 'language' })]] },
  );
});
