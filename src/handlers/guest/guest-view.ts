import type { InlineQueryResultArticle, MessageEntity } from 'grammy/types';
import { InlineKeyboard, InlineQueryResultBuilder } from 'grammy/web';
import { bare } from '../base/answer.ts';
import { copyLinkButton } from '../base/keyboard.ts';
import { deepLink } from '../base/link.ts';
import type { ViewContext } from '../base/view-context.ts';
import type { GuestAnswer } from './guest-answer.ts';

/** The result's id: there is only one, and nobody chooses it. */
const ID = 'g';

/** Characters of the title, which Telegram requires and which is shown to nobody. */
const MAX_TITLE = 64;

/**
 * The answer as `answerGuestQuery` takes it: an article without a preview, whose buttons are links and texts to copy, because
 * no press can lead back to a chat that the bot must not know. `entities`: none after Telegram refused them.
 */
export function guestResult(
  view: ViewContext,
  { answer, link }: GuestAnswer,
  entities: readonly MessageEntity[] = answer.entities,
): InlineQueryResultArticle {
  const [title = ''] = bare(answer.text).split('\n', 1);
  const reply_markup = new InlineKeyboard([
    [InlineKeyboard.url(bare(view.t('button-open')), deepLink(view, link)), bareLabel(copyLinkButton(view, link))],
  ]);
  return InlineQueryResultBuilder.article(ID, [...title].slice(0, MAX_TITLE).join(''), { reply_markup }).text(
    answer.text,
    { entities: [...entities], link_preview_options: { is_disabled: true } },
  );
}

function bareLabel<Button extends { text: string }>(button: Button): Button {
  return { ...button, text: bare(button.text) };
}
