import { randomBytes } from 'node:crypto';
import { type BotDeps, createBot } from '../bot/bot.ts';
import type { Config } from '../bot/config.ts';
import type { PostLinks } from '../bot/post-message.ts';
import { type Locale, localeFor } from '../handlers/base/locale.ts';
import type { Pictures } from '../handlers/base/pictures.ts';
import type { Translate } from '../handlers/base/view-context.ts';
import { withPages } from '../handlers/start/about-view.ts';
import { type BotApiFetch, createBotApiClient } from './bot-api-client.ts';
import { createBotName } from './bot-name.ts';
import { createLazyPictures } from './lazy-pictures.ts';
import type { Metrics } from './metrics/metrics.ts';
import { originOf } from './pages.ts';
import { createUpdateOrder } from './updates/update-order.ts';

/** The bot of a program, the pictures that it and the pages show, and where the links of its posts lead. */
export type ProgramBot = {
  readonly bot: ReturnType<typeof createBot>;
  readonly pictures: Pictures;
  readonly links: PostLinks;
};

/** What a program's bot is made of. */
export type ProgramBotDeps = Pick<Config, 'apiRoot' | 'source'> &
  Pick<BotDeps, 'token' | 'content' | 'build' | 'i18n' | 'subscriptions' | 'now' | 'logger' | 'onEphemeralOff'> & {
    readonly speak: (locale: Locale) => Translate;
    readonly metrics: Pick<Metrics, 'updates' | 'calls'>;
    readonly monotonic: () => number;
    /** The playground's way to its Bot API; without it, calls go over the network. */
    readonly fetch: BotApiFetch | undefined;
  };

/** Makes the bot as Node runs it: with a client of our own, updates in order, and everything counted. */
export function createProgramBot(deps: ProgramBotDeps): ProgramBot {
  const { apiRoot, source, content, build, speak, metrics, monotonic, fetch, ...rest } = deps;
  const origin = originOf(source);
  const pictures = createLazyPictures({
    content,
    t: speak(localeFor(content.definition.language)),
    origin,
    username: () => (bot.isInited() ? bot.botInfo.username : undefined),
  });
  const withItsPages = withPages(build, origin);
  const bot = createBot({
    ...rest,
    apiRoot,
    content,
    build: withItsPages,
    pictures,
    newId: () => randomBytes(6).toString('base64url'),
    random: Math.random,
    onFailure: metrics.updates.failed,
    onGuest: metrics.updates.guest,
    onLoss: metrics.updates.lost,
    order: createUpdateOrder({ metrics: metrics.updates, logger: deps.logger, monotonic }),
    ...(fetch === undefined ? createBotApiClient(apiRoot) : { fetch }),
  });
  // Last, so that it sees the final results.
  bot.api.config.use(metrics.calls);
  const links = { username: createBotName(bot, deps.logger), page: withItsPages.pageUrl };
  return { bot, pictures, links };
}
