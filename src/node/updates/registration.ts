import type { Api, Bot } from 'grammy';
import type { WebhookInfo } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import type { UpdateSource } from '../../bot/config.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { type PersistDeps, persist } from './persist.ts';

/** Where updates are posted to, and the secret that comes with them. */
export type WebhookSource = UpdateSource & { readonly kind: 'webhook' };

/** The calls by which updates are made to come. Each is made until Telegram takes it, as `persist` says. */
export type Registration = {
  /** Learns who the bot is. */
  identify(): Promise<void>;
  setWebhook(source: WebhookSource): Promise<void>;
  deleteWebhook(): Promise<void>;
  webhookInfo(): Promise<WebhookInfo>;
};

/** grammY's own type of signal, which the platform's fits. */
type ApiSignal = Parameters<Api['getMe']>[0];

export function createRegistration(bot: Bot<VerbatimContext>, deps: PersistDeps): Registration {
  const abort = deps.signal as unknown as ApiSignal;
  const { api } = bot;
  return {
    async identify() {
      // Not `bot.init()`, which tries for ever by itself and says nothing.
      bot.botInfo = await persist(() => api.getMe(abort), deps);
    },
    async setWebhook({ url, secret }) {
      const settings = { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] };
      await persist(() => api.setWebhook(url, settings, abort), deps);
    },
    async deleteWebhook() {
      await persist(() => api.deleteWebhook({}, abort), deps);
    },
    webhookInfo: () => persist(() => api.getWebhookInfo(abort), deps),
  };
}
