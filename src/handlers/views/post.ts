import type { MessageEntity } from 'grammy/types';
import type { Passage, Statement } from '../../content/statement.ts';
import { answer } from './answer.ts';
import type { Reader } from './reader.ts';
import { quoted } from './statement.ts';

/** A scheduled post: where the passage stands, its words, and whose they are. Nothing else, and no buttons. */
export function postView(
  reader: Reader,
  statement: Statement,
  passage: Passage,
): { readonly text: string; readonly entities: MessageEntity[] } {
  const { text, entities } = answer([quoted(reader, statement, passage)]);
  return { text, entities };
}
