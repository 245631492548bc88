/** What a link or a URL button does inside the playground. */
export type LinkTarget =
  /** The bot's own chat. */
  | { readonly kind: 'chat' }
  /** Opens the bot's own chat and presses START with the link's payload. */
  | { readonly kind: 'start'; readonly payload: string }
  /** Adding the bot to a channel: `?startchannel`. */
  | { readonly kind: 'add-to-channel' }
  /** Adding the bot to a group, where the app then starts it with the payload: `?startgroup`. */
  | { readonly kind: 'start-in-group'; readonly payload: string }
  /** A link that needs Telegram itself. */
  | { readonly kind: 'telegram-only' }
  | { readonly kind: 'web'; readonly href: string };

/** Sorts a URL of a message; anything that is not http(s) or mailto is left to Telegram. */
export const linkTarget = (url: string, botUsername: string): LinkTarget => {
  const parsed = parseLink(url);
  if (parsed === undefined) return { kind: 'telegram-only' };
  const isTelegram = ['t.me', 'telegram.me'].includes(parsed.hostname);
  if (!isTelegram) {
    return ['http:', 'https:', 'mailto:'].includes(parsed.protocol)
      ? { kind: 'web', href: parsed.href }
      : { kind: 'telegram-only' };
  }
  const isBot = parsed.pathname.slice(1).toLowerCase() === botUsername.toLowerCase();
  if (!isBot) return { kind: 'web', href: parsed.href };
  if (parsed.searchParams.size === 0) return { kind: 'chat' };
  if (parsed.searchParams.has('startchannel')) return { kind: 'add-to-channel' };
  const inGroup = parsed.searchParams.get('startgroup');
  if (inGroup !== null) return { kind: 'start-in-group', payload: inGroup };
  const payload = parsed.searchParams.get('start');
  return payload === null ? { kind: 'telegram-only' } : { kind: 'start', payload };
};

/** Telegram also marks up bare names such as `example.org`. */
const parseLink = (url: string): URL | undefined => {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`;
  return URL.canParse(withScheme) ? new URL(withScheme) : undefined;
};
