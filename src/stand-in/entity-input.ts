import type { MessageEntity } from 'grammy/types';
import { FieldError, type Fields, optionalText, readFields, requiredNumber, requiredText } from './fields.ts';
import { isJsonObject } from './parameters.ts';
import { badRequest, Complaint } from './refusal.ts';

/** What the server says about an unknown kind; tdlib, `Client::get_text_entity_type`. */
const UNSUPPORTED = 'Unsupported type specified';

const KNOWN = [
  'type',
  'offset',
  'length',
  'url',
  'user',
  'language',
  'custom_emoji_id',
  'unix_time',
  'date_time_format',
];
const PLAIN = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
] as const;
/** The server detects these itself and ignores a bot's own ones. */
const IGNORED = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bank_card_number'];

/** The version of the Bot API that added a kind; an older server does not know it. */
const SINCE: Readonly<Record<string, number>> = { expandable_blockquote: 7.3, date_time: 9.5 };

/**
 * The entities that a bot sends, as a server of this version reads them. Like the real one, anything but an array
 * counts as none.
 */
export function parseEntities(value: unknown, version: number): MessageEntity[] {
  if (!Array.isArray(value)) return [];
  try {
    return value.map((entity) => parseEntity(entity, version)).filter((entity) => entity !== undefined);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse MessageEntity: ${error.message}`);
    throw error;
  }
}

/** Parse modes are not what Verbatim uses: the real ones are refused as not implemented, others as the real server does. */
export function refuseParseMode(mode: string): void {
  const name = mode.toLowerCase();
  if (name === '' || name === 'none') return;
  if (!['html', 'markdown', 'markdownv2'].includes(name)) throw badRequest('Unsupported parse_mode');
  throw new Complaint(`parse_mode "${mode}" is not implemented by the stand-in: send entities instead`);
}

function parseEntity(value: unknown, version: number): MessageEntity | undefined {
  const fields = readFields(value, KNOWN, 'expected an Object');
  const place = { offset: requiredNumber(fields, 'offset'), length: requiredNumber(fields, 'length') };
  const type = requiredText(fields, 'type');
  if (version < (SINCE[type] ?? 0)) throw new FieldError(UNSUPPORTED);
  const plain = PLAIN.find((name) => name === type);
  if (plain !== undefined) return { type: plain, ...place };
  if (IGNORED.includes(type)) return undefined;
  return parseSpecial(type, place, fields);
}

function parseSpecial(
  type: string,
  place: { offset: number; length: number },
  fields: Fields,
): MessageEntity | undefined {
  switch (type) {
    case 'pre': {
      const language = optionalText(fields, 'language');
      return { type, ...place, ...(language === '' ? {} : { language }) };
    }
    case 'text_link': {
      const url = requiredText(fields, 'url');
      return url === '' ? undefined : { type, ...place, url };
    }
    case 'text_mention': {
      const user = fields['user'];
      if (!isJsonObject(user)) throw new FieldError('Can\'t find field "user"');
      return { type, ...place, user: { id: requiredNumber(user, 'id'), is_bot: false, first_name: '' } };
    }
    case 'custom_emoji':
      return { type, ...place, custom_emoji_id: requiredText(fields, 'custom_emoji_id') };
    case 'date_time':
      return { type, ...place, unix_time: requiredNumber(fields, 'unix_time'), date_time_format: dateFormat(fields) };
    default:
      throw new FieldError(type === '' ? 'Type is not specified' : UNSUPPORTED);
  }
}

function dateFormat(fields: Fields): MessageEntity.DateTimeMessageEntity['date_time_format'] {
  const format = optionalText(fields, 'date_time_format');
  if (!/^(?:[rR]|[tTdDwW]*)$/.test(format)) throw new FieldError('Invalid date-time format specified');
  // The server accepts the letters in any order; the type lists only the documented ones.
  return format as MessageEntity.DateTimeMessageEntity['date_time_format'];
}
