import { GrammyError } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { VerbatimContext } from '../base/context.ts';
import type { PressEnd } from '../base/progress.ts';
import { takePressedButton } from '../base/respond.ts';
import { telegramFailure } from '../base/telegram-failure.ts';
import { type RichPageWords, richPageKeyboard, richPageView } from './rich-page-view.ts';

/** How a server answers a method that it does not know, in whatever words; of a chat that is not there it says 400. */
const UNKNOWN_METHOD = 404;

/** Sends the document as one rich message. */
export type RichPages = {
  /** Whether the server takes rich messages: yes until it refuses one. */
  isTaken(): boolean;
  /** Sends it to the private chat of a press, beside the message with the button. Returns what to tell. */
  send(ctx: VerbatimContext): Promise<PressEnd>;
};

/** Sends the document as one rich message until the server refuses one; after that nobody is offered one in this process. */
export function createRichPages(content: Content, words: RichPageWords): RichPages {
  let isTaken = true;

  async function isSent(ctx: VerbatimContext): Promise<boolean> {
    if (!isTaken) return false;
    try {
      await ctx.replyWithRichMessage(richPageView(ctx.view, content, words), {
        reply_markup: richPageKeyboard(ctx.view),
      });
      return true;
    } catch (error) {
      if (!isNotTaken(error)) throw error;
      isTaken = false;
      return false;
    }
  }
  return {
    isTaken: () => isTaken,
    async send(ctx) {
      if (ctx.chat?.type !== 'private' || !ctx.view.offers.richPage) return { text: ctx.t('button-too-old') };
      if (await isSent(ctx)) return { text: ctx.t('rich-page-sent'), show_alert: true };
      await takePressedButton(ctx);
      return { text: ctx.t('rich-page-refused'), show_alert: true };
    },
  };
}

/**
 * Whether the server refuses the page itself, because it knows no rich messages, or none of blocks, or finds this one too long: it
 * would refuse it to everybody. What it says of a chat, or that it makes the bot wait, is none of this.
 */
function isNotTaken(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === UNKNOWN_METHOD || telegramFailure(error) === 'refused';
}
