import { KNOWN_REFUSALS } from '../jobs/plan/verdict.ts';

/** Telegram's descriptions of a webhook that it refuses or can't deliver to; from WebhookActor in telegram-bot-api. */
const OF_WEBHOOKS: readonly RegExp[] = [
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

/** Its descriptions for other calls; from Client in telegram-bot-api, and td. */
const OF_CALLS: readonly RegExp[] = [
  /too many requests: retry after \d+/iu,
  /(?:unauthorized|not found|internal server error|bad gateway)$/iu,
  /terminated by other (?:getUpdates request|setWebhook)|can't use getUpdates method while webhook is active/iu,
  /message is not modified|message can't be edited|message to (?:edit|be replied) not found|MESSAGE_ID_INVALID/iu,
  /query is too old and response timeout expired or query ID is invalid/iu,
  /can't parse MessageEntity: unsupported type|RESULT_ID_DUPLICATE|too many inline query results specified/iu,
  /member list is inaccessible|(?:member|user) not found|bot can't initiate conversation with a user/iu,
  /group chat was upgraded to a supergroup chat/iu,
];

const KNOWN: readonly RegExp[] = [...OF_WEBHOOKS, ...KNOWN_REFUSALS, ...OF_CALLS];

/** The known part of Telegram's description, which identifies nobody. The rest could repeat an address, a text or a secret. */
export function knownDescription(description: string): string {
  for (const part of KNOWN) {
    const [found] = part.exec(description) ?? [];
    if (found !== undefined) return found;
  }
  return 'for an unknown reason';
}
