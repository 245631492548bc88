import type { MessageEntity } from 'grammy/types';
import type { Passage, Statement } from '../../content/document/statement.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { answer, attribution, lines, quotation } from '../base/answer.ts';
import { heading, type ViewContext } from '../base/view-context.ts';

/** How a post looks, as its editor chose. */
export type PostLook = Pick<Subscription, 'folded'>;

/** A scheduled post: the passage's place, its words, and the attribution. Nothing else, and no buttons. */
export function postView(
  view: ViewContext,
  statement: Statement,
  passage: Passage,
  { folded }: PostLook,
): { readonly text: string; readonly entities: MessageEntity[] } {
  const { text, entities } = answer([
    lines([heading(view, passage.address), quotation(passage.text, [], folded), attribution(statement)]),
  ]);
  return { text, entities };
}
