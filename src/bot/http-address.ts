/** An http or https URL without trailing slashes. */
export function parseAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? text.replace(/\/+$/u, '') : undefined;
}

/** The base URL of a Bot API. Each call adds to it, and with a user name in it none can be made. */
export function parseApiRoot(text: string): string | undefined {
  const address = parseAddress(text);
  if (address === undefined) return undefined;
  const { username, password, search, hash } = new URL(address);
  return username + password + search + hash === '' ? address : undefined;
}
