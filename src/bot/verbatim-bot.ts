import type { Update } from 'grammy/types';
import { Bot, Context, type MiddlewareFn } from 'grammy/web';
import type { AnswerInResponse, VerbatimContext } from '../handlers/base/context.ts';

/** Where the answer to a person may go: into the response to the request that brought the update. */
export type ResponseEnvelope = { readonly send?: AnswerInResponse };

/**
 * grammY's bot with one `Api` for all updates. grammY makes one for each, which costs more than many an answer, so that any
 * call may go into the response; here only a handler that asks for it answers there (`ctx.answerInResponse`).
 */
export class VerbatimBot extends Bot<VerbatimContext> {
  /** Rejects with what a handler threw. */
  override async handleUpdate(update: Update, { send }: ResponseEnvelope = {}): Promise<void> {
    const ctx = new Context(update, this.api, this.botInfo) as VerbatimContext;
    if (send !== undefined) ctx.answerInResponse = send;
    const handle = this.middleware() as (...given: Parameters<MiddlewareFn<VerbatimContext>>) => Promise<void>;
    await handle(ctx, leaf);
  }
}

function leaf(): Promise<void> {
  return Promise.resolve();
}
