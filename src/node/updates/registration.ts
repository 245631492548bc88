import type { Api, Bot } from 'grammy';
import type { WebhookInfo } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import type { UpdateSource } from '../../bot/config.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { type PersistDeps, persist } from './persist.ts';

/** The address for updates, and the secret that Telegram sends with them. */
export type WebhookSource = UpdateSource & { readonly kind: 'webhook' };

/** The calls that make updates arrive. `persist` repeats each until Telegram accepts it. */
export type Registration = {
  /** Asks Telegram who the bot is. */
  identify(): Promise<void>;
  setWebhook(source: WebhookSource): Promise<void>;
  deleteWebhook(): Promise<void>;
  webhookInfo(): Promise<WebhookInfo>;
};

/** grammY's own type of signal; the platform's is assignable to it. */
type ApiSignal = Parameters<Api['getMe']>[0];

/** Makes these calls for a bot. */
export function createRegistration(bot: Bot<VerbatimContext>, deps: PersistDeps): Registration {
  const abort = deps.signal as unknown as ApiSignal;
  const { api } = bot;
  return {
    async identify() {
      // Not `bot.init()`, which retries for ever and logs nothing.
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
