import type { Config } from './config.ts';

/** Takes secrets, and whatever has the form of a bot's token, out of a text. */
export type Hide = (text: string) => string;

/** The form of a bot token, wherever in a line it may have got to. */
const TOKEN = /\d{5,20}(?::|%3A)[\w-]{20,100}/giu;

/** A shorter secret could be found in any word. */
const SHORTEST_HIDDEN = 6;

const HIDDEN = '[hidden]';

/** `secrets` are hidden as they are, and as an address has them. */
export function createHide(secrets: readonly string[]): Hide {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  // The longest first: one may be a part of another.
  const hidden = [...new Set(forms)]
    .filter((form) => form.length >= SHORTEST_HIDDEN)
    .toSorted((one, other) => other.length - one.length);
  return (text) => hidden.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text.replace(TOKEN, HIDDEN));
}

/** What must be found in nothing that is printed: the token, also without the bot's id before it, the webhook's secret, Redis' passwords, the keys of the data. */
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

/** As it is written in the address, and as it is meant. */
function passwordsIn(url: string): readonly string[] {
  const { password } = new URL(url);
  return [password, decodeURIComponent(password)];
}
