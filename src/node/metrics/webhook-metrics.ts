import type { WebhookInfo } from 'grammy/types';
import type { Registry } from 'prom-client';
import { createReading } from './reading.ts';

/** Reports what Telegram last said about the webhook, if there is one. */
export function showWebhook(registry: Registry, url: string | undefined, look: () => WebhookInfo | undefined): void {
  if (url === undefined) return;
  const show = (name: string, help: string, read: (info: WebhookInfo) => number | undefined): void =>
    createReading(registry, name, help, () => {
      const info = look();
      return info === undefined ? undefined : read(info);
    });
  show('verbatim_webhook_registered', '1 if Telegram sends updates to this address, otherwise 0.', (info) =>
    info.url === url ? 1 : 0,
  );
  show(
    'verbatim_webhook_pending_updates',
    'Updates that Telegram has not delivered yet.',
    (info) => info.pending_update_count,
  );
  show(
    'verbatim_webhook_last_error_timestamp_seconds',
    'When Telegram last failed to deliver an update.',
    (info) => info.last_error_date,
  );
}
