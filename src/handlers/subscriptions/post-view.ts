import type { MessageEntity } from 'grammy/types';
import type { Passage, Statement } from '../../content/document/statement.ts';
import { answer } from '../base/answer.ts';
import { quotePassage, type ViewContext } from '../base/view-context.ts';

/** A scheduled post: the passage's place, its words, and the attribution. Nothing else, and no buttons. */
export function postView(
  view: ViewContext,
  statement: Statement,
  passage: Passage,
): { readonly text: string; readonly entities: MessageEntity[] } {
  const { text, entities } = answer([quotePassage(view, statement, passage)]);
  return { text, entities };
}
