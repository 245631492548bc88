import type { Message } from 'grammy/types';
import { parseWhen } from '../../jobs/plan/when.ts';
import { splitReference } from './channel-reference.ts';

/** The command whose words a reply gives anew: `/subscribe @channel WHEN`, alone on a line of one of our messages, as code. */
const ANSWERED = 'subscribe';
const SHOWN = /^\/subscribe(?: (.*))?$/su;

/**
 * Reads a reply to one of the bot's messages that asks when to post, as the command that this message shows with the reply's words:
 * nothing is remembered, the message itself says about which channel it asks. In a group only what looks like a WHEN is an answer.
 */
export function answeredCommand(
  { reply_to_message: asking, chat }: Message,
  text: string,
  botId: number,
): { readonly name: string; readonly argument: string } | undefined {
  if (asking?.from?.id !== botId || asking.text === undefined || text === '') return undefined;
  const shown = commandShown(asking.text, asking.entities ?? []);
  if (shown === undefined) return undefined;
  if (chat.type !== 'private') {
    const when = parseWhen(text);
    if (when.kind === 'fault' && when.fault === 'word') return undefined;
  }
  const { reference } = splitReference(shown);
  return { name: ANSWERED, argument: reference === undefined ? text : `${reference} ${text}` };
}

/** What stands behind the command, if the message shows it. */
function commandShown(text: string, entities: NonNullable<Message['entities']>): string | undefined {
  for (const { type, offset, length } of entities) {
    const end = offset + length;
    const isLine = (offset === 0 || text[offset - 1] === '\n') && (end === text.length || text[end] === '\n');
    const [match, words = ''] = type === 'code' && isLine ? (SHOWN.exec(text.slice(offset, end)) ?? []) : [];
    if (match !== undefined) return words;
  }
  return undefined;
}
