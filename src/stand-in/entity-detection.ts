import type { MessageEntity } from 'grammy/types';

type Detected = 'url' | 'email' | 'bot_command' | 'mention' | 'hashtag';

/** Endings that make a bare host name a link. Telegram knows all top-level domains; these are enough here. */
const ENDINGS = 'com|org|net|info|edu|gov|io|me|dev|app|kz|ru|uk|de|fr|eu|us|tv|ai|xyz|page|wiki|news|online|site';

/** In the order in which they win. Lengths are Telegram's: command 64, user name 4 to 32, hashtag 256. */
const PATTERNS: readonly (readonly [Detected, RegExp])[] = [
  ['email', /(?<![\p{L}\p{N}_.+-])[a-zA-Z0-9_.+-]{1,64}@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(?![\p{L}\p{N}_])/gu],
  ['url', /(?<![\p{L}\p{N}_])(?:https?|ftp|tonsite|tg):\/\/[^\s<>"«»\u2068\u2069]+/giu],
  [
    'url',
    new RegExp(
      `(?<![\\p{L}\\p{N}_@./-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:${ENDINGS})(?::\\d+)?(?:[/?#][^\\s<>"«»\\u2068\\u2069]*)?(?![\\p{L}\\p{N}_@-])`,
      'giu',
    ),
  ],
  [
    'bot_command',
    /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}(?![a-zA-Z0-9_]))?(?![\p{L}\p{N}_/<>])/gu,
  ],
  ['mention', /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{4,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]{1,256}(?![\p{L}\p{N}_#])/gu],
];

/** Characters that do not end a link. */
const TRAILING_PUNCTUATION = '.,:;?!\'"`~…)]}';

/** What the server marks by itself in anyone's text, in order and without overlaps. */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? lengthOfLink(match[0]) : match[0].length;
      const isFree = found.every(
        (other) => match.index >= other.offset + other.length || match.index + length <= other.offset,
      );
      if (length > 0 && isFree) found.push({ type, offset: match.index, length });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

function lengthOfLink(link: string): number {
  let length = link.length;
  while (length > 0 && TRAILING_PUNCTUATION.includes(link.charAt(length - 1))) length -= 1;
  const opensBracket = link.slice(0, length).includes('(') && link.charAt(length) === ')';
  return length + (opensBracket ? 1 : 0);
}
