/** What Telegram says of a webhook that it refuses or can't deliver to, in parts that name nobody; telegram-bot-api, WebhookActor. */
const KNOWN: readonly RegExp[] = [
  /wrong response from the webhook: \d{3}/iu,
  /failed to resolve host/iu,
  /connection (?:timed out|timeout expired|refused|reset by peer|closed|is closed)/iu,
  /read timeout expired/iu,
  /(?:host|network) is unreachable|no route to host/iu,
  /certificate verify failed|self[- ]signed certificate|certificate has expired/iu,
  /ssl error/iu,
  /can't create an ssl connection/iu,
  /ip address [\d.:a-f]+ is reserved|ipv6-only addresses are not allowed/iu,
  /webhook can be set up only on ports 80, 88, 443 or 8443/iu,
  /an https url must be provided for webhook/iu,
  /invalid webhook url specified/iu,
  /secret token (?:is too long|contains unallowed characters)/iu,
];

/** The known part of such a message; the rest could repeat an address or a secret. */
export function knownWebhookError(message: string): string {
  for (const part of KNOWN) {
    const [found] = part.exec(message) ?? [];
    if (found !== undefined) return found;
  }
  return 'for a reason that is not known here';
}
