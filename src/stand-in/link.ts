import { FieldError } from './fields.ts';

/** A link to a person: `tg://user?id=…`. */
export function isLinkToUser(url: string): boolean {
  return /^tg:\/\/user\?id=\d+$/i.test(url);
}

/** The link as Telegram stores it, or a complaint in tdlib's words that begins with `URL '…' is invalid`. */
export function checkLink(url: string, options: { httpsOnly?: boolean } = {}): string {
  const invalid = (reason: string) => new FieldError(`URL '${url}' is invalid: ${reason}`);
  if (/\s/.test(url) || url === '') throw invalid('Wrong HTTP URL');
  if (/^(?:tg|ton|tonsite):/i.test(url)) {
    if (options.httpsOnly === true) throw invalid('Only HTTPS links are allowed');
    if (!/^(?:tg|ton|tonsite):(?:\/\/)?[a-z0-9_.-]+(?:[/?#].*)?$/i.test(url)) throw invalid('Wrong tg URL');
    return url;
  }
  const parsed = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`);
  if (parsed === undefined) throw invalid('Wrong HTTP URL');
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') throw invalid('Unsupported URL protocol');
  if (options.httpsOnly === true && parsed.protocol !== 'https:') throw invalid('Only HTTPS links are allowed');
  if (!parsed.hostname.includes('.') && !parsed.hostname.startsWith('[')) throw invalid('Wrong HTTP URL');
  return parsed.href;
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
