import { readFlag, readInteger, readJson, readText } from '../arguments.ts';
import { GUEST_MODE_SINCE } from '../guest-mode.ts';
import type { LongPoll } from '../long-poll.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest, tooManyRequests } from '../refusal.ts';
import type { UpdateQueue } from '../update-queue.ts';
import type { Webhook } from '../webhook.ts';
import type { Method } from './method.ts';

/** Seconds; Bot API server. */
const MAX_POLL_S = 50;
const MAX_POLL_UPDATES = 100;
const MAX_SECRET_CHARACTERS = 256;
const DEFAULT_CONNECTIONS = 40;
const MAX_CONNECTIONS = 100;
/** Milliseconds between two webhooks that are set; telegram-bot-api, `next_allowed_set_webhook_time_`. */
const SET_PAUSE_MS = 1_000;
/** '' is the protocol's own; telegram-bot-api, WebhookActor. */
const PORTS = ['', '80', '88', '443', '8443'];
/** Names that exist nowhere; RFC 2606. */
const NO_HOST = /(?:^|\.)invalid$/i;

/** The methods by which the bot gets its updates: polling and the webhook. */
export function createUpdateMethods(deps: {
  updates: UpdateQueue;
  longPoll: LongPoll;
  webhook: Webhook;
  /** Milliseconds of a clock that only goes forward. */
  monotonic: () => number;
  /** The version of the Bot API that the server knows. */
  version: () => number;
}): Method[] {
  const { updates, longPoll, webhook, monotonic, version } = deps;
  let nextSetAt = Number.NEGATIVE_INFINITY;
  return [
    {
      name: 'getUpdates',
      parameters: ['offset', 'limit', 'timeout', 'allowed_updates'],
      run: ({ parameters, signal }) => {
        if (webhook.settings() !== undefined) {
          return longPoll.refuse(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
          );
        }
        updates.allow(readAllowed(parameters, version()));
        return longPoll.wait({
          offset: readInteger(parameters, 'offset', { default: 0 }),
          limit: readInteger(parameters, 'limit', { default: MAX_POLL_UPDATES, min: 1, max: MAX_POLL_UPDATES }),
          timeoutSeconds: readInteger(parameters, 'timeout', { default: 0, min: 0, max: MAX_POLL_S }),
          signal,
        });
      },
    },
    {
      name: 'setWebhook',
      parameters: ['url', 'ip_address', 'max_connections', 'allowed_updates', 'drop_pending_updates', 'secret_token'],
      run: ({ parameters }) => {
        const url = readText(parameters, 'url');
        if (url !== '') {
          if (monotonic() < nextSetAt) throw tooManyRequests(1);
          nextSetAt = monotonic() + SET_PAUSE_MS;
          checkUrl(url);
        }
        const secretToken = checkSecret(readText(parameters, 'secret_token'));
        if (readFlag(parameters, 'drop_pending_updates')) updates.keepLast(0);
        updates.allow(readAllowed(parameters, version()));
        const maxConnections = readInteger(parameters, 'max_connections', {
          default: DEFAULT_CONNECTIONS,
          min: 1,
          max: MAX_CONNECTIONS,
        });
        if (url !== '') longPoll.end('terminated by setWebhook request');
        webhook.set(url === '' ? undefined : { url, secretToken, maxConnections });
        return true;
      },
    },
    {
      name: 'deleteWebhook',
      parameters: ['drop_pending_updates'],
      run: ({ parameters }) => {
        if (readFlag(parameters, 'drop_pending_updates')) updates.keepLast(0);
        webhook.set(undefined);
        return true;
      },
    },
    { name: 'getWebhookInfo', parameters: [], run: () => webhook.info() },
  ];
}

/** An unreadable list changes nothing, and a kind that the server does not know is left out, as on the real server. */
function readAllowed(parameters: Parameters, version: number): readonly string[] | undefined {
  const list = tryJson(parameters);
  if (!Array.isArray(list) || !list.every((kind) => typeof kind === 'string')) return undefined;
  const kinds = list.map((kind: string) => kind.toLowerCase());
  return version < GUEST_MODE_SINCE ? kinds.filter((kind) => kind !== 'guest_message') : kinds;
}

function tryJson(parameters: Parameters): unknown {
  try {
    return readJson(parameters, 'allowed_updates', 'allowed_updates');
  } catch {
    return undefined;
  }
}

/** The real server requires https, one of its ports, and a host that resolves; the loopback is allowed for tests. */
function checkUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) throw badRequest('invalid webhook URL specified');
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol !== 'https:' && !(isLoopback && parsed.protocol === 'http:')) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!isLoopback && !PORTS.includes(parsed.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
  if (NO_HOST.test(parsed.hostname)) {
    throw badRequest('bad webhook: Failed to resolve host: Name or service not known');
  }
}

function checkSecret(secret: string): string {
  if (secret.length > MAX_SECRET_CHARACTERS) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
  return secret;
}
