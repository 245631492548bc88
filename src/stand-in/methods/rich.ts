import type { RichMessage } from 'grammy/types';
import { readJson } from '../arguments.ts';
import { FieldError, type Fields, optionalFlag, readFields } from '../fields.ts';
import { badRequest, Complaint } from '../refusal.ts';
import { parseBlocks } from '../rich-block-input.ts';
import { CONTENT_REQUIRED, type RichReading } from '../rich-text-input.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';
import { COMMON, send } from './sending.ts';

/** The versions of the Bot API that brought rich messages, and those that are made of blocks. */
const RICH_MESSAGES_SINCE = 10.1;
const BLOCKS_SINCE = 10.2;

const KNOWN = ['blocks', 'html', 'markdown', 'media', 'is_rtl', 'skip_entity_detection'];

/** `sendRichMessage`, of blocks. */
export function createRichMethods(world: World): Method[] {
  return [
    {
      name: 'sendRichMessage',
      since: RICH_MESSAGES_SINCE,
      parameters: [...COMMON, 'rich_message'],
      run: ({ parameters }) => {
        const value = readJson(parameters, 'rich_message', 'rich message');
        return send(world, parameters, { rich_message: readRichMessage(value, world.serverTraits().version) });
      },
    },
  ];
}

function readRichMessage(value: unknown, version: number): RichMessage {
  const reading = { version, characters: 0, blocks: 0, anchors: new Set<string>(), linked: new Set<string>() };
  try {
    const fields = readFields(value, KNOWN, 'Object expected as rich message');
    return { blocks: readBlocks(fields, reading), ...(optionalFlag(fields, 'is_rtl') ? { is_rtl: true } : {}) };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`can't parse InputRichBlock: ${error.message}`);
    throw error;
  }
}

function readBlocks(fields: Fields, reading: RichReading): RichMessage['blocks'] {
  const other = ['html', 'markdown', 'media'].find((name) => fields[name] !== undefined);
  if (other !== undefined) throw new Complaint(`a rich message with "${other}" is not implemented: send blocks`);
  // A server that does not know the field finds a message without anything in it.
  if (reading.version < BLOCKS_SINCE || fields['blocks'] === undefined) throw badRequest(CONTENT_REQUIRED);
  if (!optionalFlag(fields, 'skip_entity_detection'))
    throw new Complaint('a rich message in which Telegram looks for links that nobody wrote');
  const blocks = parseBlocks(fields['blocks'], reading, 1);
  const lost = [...reading.linked].find((name) => !reading.anchors.has(name));
  if (lost !== undefined) throw new Complaint(`a link to the anchor "${lost}", which is not there`);
  return blocks;
}
