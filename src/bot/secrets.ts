import type { Config } from './config.ts';

/** Removes secrets, and anything that looks like a bot's token, from a text. */
export type Hide = (text: string) => string;

/** The form of a bot token, anywhere in a line. */
const TOKEN = /\d{5,20}(?::|%3A)[\w-]{20,100}/giu;

/** A shorter secret could be part of any word. */
const MIN_HIDDEN = 6;

const HIDDEN = '[hidden]';

/** `secrets` are removed as they are, and as they are encoded in a URL. */
export function createHide(secrets: readonly string[]): Hide {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  // The longest first, because one can be part of another.
  const hidden = [...new Set(forms)]
    .filter((form) => form.length >= MIN_HIDDEN)
    .toSorted((one, other) => other.length - one.length);
  return (text) => hidden.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text.replace(TOKEN, HIDDEN));
}

/**
 * What must never be printed: the token, also without the bot's ID before it, the webhook's secret, Redis' passwords,
 * the keys of the data.
 */
export function secretsOf({
  source,
  redis,
  dataKeys = [],
}: Pick<Config, 'source' | 'redis' | 'dataKeys'>): readonly string[] {
  const urls = redis.kind === 'outside' ? redis.urls : [];
  return [
    ...('token' in source ? [source.token, source.token.replace(/^\d+:/u, '')] : []),
    ...('secret' in source ? [source.secret] : []),
    ...urls.flatMap(passwordsIn),
    ...dataKeys,
  ].filter((secret) => secret !== '');
}

/** A password as the URL encodes it, and decoded. */
function passwordsIn(url: string): readonly string[] {
  const { password } = new URL(url);
  return [password, decodeURIComponent(password)];
}
