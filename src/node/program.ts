import { randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { createBot } from '../bot/bot.ts';
import { createClocks } from '../bot/clocks.ts';
import type { Config } from '../bot/config.ts';
import { createDataCipher } from '../bot/data-cipher.ts';
import { createI18n, type I18n, logFaults } from '../bot/i18n.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import { createPostMessage } from '../bot/post-message.ts';
import { registerProfile } from '../bot/profile.ts';
import { registerPhoto } from '../bot/profile-photo.ts';
import { type ProjectFiles, tellLacking } from '../bot/project-files.ts';
import { closeRedisClient, createRedisClient, untilAnswers } from '../bot/redis/redis.ts';
import { watchRedis } from '../bot/redis/redis-health.ts';
import { markOf, ownerOf } from '../bot/redis/redis-mark.ts';
import { createStores } from '../bot/stores.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFor } from '../handlers/base/locale.ts';
import type { Translate } from '../handlers/base/view-context.ts';
import { commandsFor } from '../handlers/index.ts';
import { withPages } from '../handlers/start/about-view.ts';
import type { Erasure } from '../jobs/plan/erasure.ts';
import { readBacklog } from '../jobs/run/backlog.ts';
import { createFetchSend } from '../jobs/run/fetch-send.ts';
import { createApp } from '../web/app.ts';
import { createCards } from '../web/cards.ts';
import { defaultHeaders } from '../web/headers.ts';
import { createReadiness } from '../web/readiness.ts';
import { createWebhook } from '../web/webhook.ts';
import { createWebhookRoute } from '../web/webhook-route.ts';
import { createBotApiClient } from './bot-api-client.ts';
import { watchClocks } from './clock-watch.ts';
import type { PostingRole } from './jobs/jobs-role.ts';
import { createLazyPictures } from './lazy-pictures.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createNodePages, originOf } from './pages.ts';
import { startHttpServer } from './process/http-server.ts';
import { takeInPauses } from './process/in-pauses.ts';
import { readProfilePhoto } from './process/profile-photo.ts';
import type { Program } from './process/program-state.ts';
import { checkProjectFiles, readWithoutViews } from './process/project-files.ts';
import type { Shutdown } from './process/shutdown.ts';
import { createProgramPage } from './program-page.ts';
import { createReadinessChecks } from './readiness-checks.ts';
import { eraseAll } from './redis/erase-all.ts';
import { findRedis } from './redis/redis-address.ts';
import { redisPlaceOf } from './redis/redis-owner.ts';
import { watchUse } from './redis/usable-redis.ts';
import { createTokenCheck } from './updates/token-check.ts';
import { createUpdateOrder } from './updates/update-order.ts';
import { startUpdates, type Updates } from './updates/updates.ts';
import { createWebhookListener } from './webhook-listener.ts';

/** How long the first updates wait for Redis (milliseconds). */
const PATIENCE_WITH_REDIS = 2_000;

/** The log, and how many of its lines were dropped because nobody read them in time. */
export type ProgramLog = { readonly logger: Logger; readonly dropped: () => number };

/**
 * Starts everything that the role needs, and registers with `shutdown` how to stop it, including what was started before a
 * failure. Rejects with a `FatalError` or an `EmbeddedRedisError` for problems that the operator must fix.
 */
export async function startProgram(
  config: Config,
  log: ProgramLog,
  shutdown: Shutdown,
  stopping: AbortSignal,
): Promise<Program> {
  const files = readWithoutViews(config.document);
  const { content, build, locales } = files;
  const { source, role } = config;
  const metrics = createMetrics({ ...config, version: build.version });
  const logger = metrics.counted(log.logger);
  tellLacking(files, logger);
  const { address, rewritingAge } = await findRedis(redisPlaceOf(config), logger, shutdown, stopping);
  const redis = createRedisClient(address, logger);
  shutdown.onStop(() => closeRedisClient(redis));
  const monotonic = () => performance.now();
  const clocks = createClocks(Date.now, monotonic);
  const health = watchRedis(redis, clocks, logger, monotonic);

  const i18n = createI18n(locales, logFaults(logger));
  let posting: PostingRole | undefined;
  let updates: Updates | undefined;
  // Imported only here: with a token nothing of it is loaded.
  const telegram =
    source.kind === 'playground'
      ? (await import('./playground.ts')).createProgramPlayground(
          config.host,
          LOCALES.map((code) => ({ code, name: i18n.t(code, 'language-name') })),
          content,
          {
            // They are made later.
            subscriptions: {
              byChat: (id) => stores.subscriptions.byChat(id),
              nextDue: () => stores.subscriptions.nextDue(),
            },
            tick: async () => posting?.tick(),
            isPosting: async (time) => (await readBacklog(redis, time)).oldest !== undefined,
          },
        )
      : { token: source.token, now: Date.now };
  const playground = 'app' in telegram ? telegram : undefined;
  const { token, now } = telegram;
  const cipher = createDataCipher(token, config.dataKeys);
  const owner = ownerOf(source.kind === 'playground' ? undefined : token);
  const use = watchUse(redis, config.redis, { owner, cipher }, health, logger, stopping);
  shutdown.onStop(health.stop, use.stop, watchClocks(clocks, logger));

  const onErased = (why: Erasure): void => {
    metrics.erased(why);
    logger.info('subscription.erased', { reason: why });
  };
  const stores = createStores(redis, { cipher, mark: markOf(owner, cipher.check), logger, onErased });
  const speak =
    (locale: Locale): Translate =>
    (key, variables) =>
      i18n.t(locale, key, variables);
  const me = () => (bot.isInited() ? bot.botInfo : undefined);
  const pictures = createLazyPictures({
    content,
    t: speak(localeFor(content.definition.language)),
    origin: originOf(source),
    username: () => me()?.username,
  });
  const pagesOf = withPages(build, originOf(source));
  const bot = createBot({
    token,
    apiRoot: config.apiRoot,
    content,
    build: pagesOf,
    i18n,
    ...stores,
    pictures,
    newId: () => randomBytes(6).toString('base64url'),
    now,
    logger,
    random: Math.random,
    onFailure: metrics.updates.failed,
    onGuest: metrics.updates.guest,
    onLoss: metrics.updates.lost,
    onEphemeralOff: () => register(),
    order: createUpdateOrder({ metrics: metrics.updates, logger, monotonic }),
    ...(playground === undefined ? createBotApiClient(config.apiRoot) : { fetch: playground.fetch }),
  });

  // Last, so that it sees the final results.
  bot.api.config.use(metrics.calls);

  /** Nobody waits for it. The menu of groups depends on what the server can. */
  function register(): void {
    const translate = (locale: Locale, key: string) => i18n.t(locale, key);
    bot.ephemeral
      .probe()
      .then((hasEphemeral) => registerProfile(bot.api, commandsFor(content.definition), translate, hasEphemeral))
      .catch((error: unknown) => logger.warn('profile.not-registered', errorFields(error)));
  }

  const readiness = createReadiness({
    isBotIdentified: () => role === 'jobs' || bot.isInited(),
    whyNoUpdates: () => updates?.whyNone(),
    checks: createReadinessChecks({ role, health, use, posting: () => posting, clocks }),
    role,
  });
  const isHttps = source.kind === 'webhook' && source.url.startsWith('https:');
  const webhook =
    source.kind === 'webhook' && role !== 'jobs'
      ? createWebhook({ bot, secret: source.secret, logger, onUnreadable: metrics.updates.unreadable })
      : undefined;
  const app = createApp({
    readiness,
    metrics: createProgramPage({
      metrics,
      redis,
      readiness,
      redisAnswers: health.answers,
      now,
      clocks,
      rewritingAge,
      posting: () => posting,
      droppedLines: log.dropped,
      dataDir: config.dataDir,
    }),
    logger,
    isHttps,
    ...(role === 'jobs'
      ? {}
      : {
          pages: createNodePages({
            source,
            content,
            build,
            t: speak(DEFAULT_LOCALE),
            me,
          }),
          cards: createCards({ pictures, content, speak, origin: originOf(source) }),
        }),
    ...(webhook === undefined ? {} : { webhook: createWebhookRoute(webhook) }),
    ...(playground === undefined ? {} : { playground: playground.app }),
  });
  const http = await startHttpServer(app, config.host, config.port, (others) =>
    webhook === undefined ? others : createWebhookListener(webhook, defaultHeaders(isHttps), others),
  );
  // In parallel, because each may have to wait for Telegram; none accepts anything new meanwhile.
  shutdown.onStop(
    () => updates?.stop(),
    () => posting?.stop(),
    () => http.stop(),
  );
  // Before the server, which would wait for the page's event stream.
  shutdown.onStop(() => playground?.close());
  logger.info('http.listening', { address: http.url, version: build.version, role });

  // People's latest changes must be saved.
  await untilAnswers(redis, PATIENCE_WITH_REDIS);
  const failures: Promise<never>[] = [use.refused];
  if (role !== 'bot') {
    const { startPostingRole } = await import('./jobs/jobs-role.ts');
    posting = startPostingRole({
      isChecked: use.rights.then(async (rights) => {
        // Its chats begin anew, and their schedules with them.
        if (playground !== undefined) await eraseAll(redis, cipher);
        return rights;
      }),
      health,
      address,
      token,
      cipher,
      apiRoot: config.apiRoot,
      postsPerSecond: config.postsPerSecond,
      statement: content.statement,
      message: createPostMessage(i18n, content, { username: usernameOf(bot, logger), page: pagesOf.pageUrl }),
      now,
      clocks,
      logger,
      count: metrics.posts,
      onErased,
      countError: metrics.jobFailed,
      ...(playground === undefined ? {} : { send: createFetchSend(playground.fetch, config.apiRoot, token) }),
    });
    failures.push(posting.failed);
  }
  if (role !== 'jobs') {
    updates = startUpdates({
      bot,
      source,
      logger,
      isTokenUnknown: createTokenCheck(bot.api),
      now: Date.now,
      monotonic,
      random: Math.random,
      onMalformed: () => metrics.updates.unreadable('malformed'),
      signal: stopping,
    });
    failures.push(updates.failed);
    // Whatever ends the program also ends it while it waits for Telegram.
    await Promise.race([updates.started, ...failures]);
    register();
  }
  // Only now, when all else has started: nobody waits for it.
  failures.push(takeInPauses(stepsLeft(files, i18n, config), stopping));
  if (role !== 'jobs') {
    registerPhoto(bot.api, readProfilePhoto).catch((error: unknown) =>
      logger.warn('profile.no-photo', errorFields(error)),
    );
  }
  return { failed: Promise.race(failures), url: http.url, playground: playground !== undefined, readiness };
}

/** The bot's name, empty while it is unknown. A program that only posts asks Telegram for it when a post first needs it. */
function usernameOf(bot: ReturnType<typeof createBot>, logger: Logger): () => string {
  let isAsking = false;
  return () => {
    if (bot.isInited()) return bot.botInfo.username;
    if (!isAsking) ask();
    return '';
  };
  function ask(): void {
    isAsking = true;
    bot
      .init()
      .catch((error: unknown) => logger.warn('posting.name-unknown', errorFields(error)))
      .finally(() => {
        isAsking = false;
      });
  }
}

/** What a start leaves for later: what only the first questions need, and what is only there to find faults of a document. */
function* stepsLeft(files: ProjectFiles, i18n: I18n, { role, document }: Config): Generator<void, void> {
  yield* i18n.prepare();
  if (role !== 'jobs') yield* files.content.prepare();
  yield* checkProjectFiles(files, document);
  // Not only at the end, which one that is killed never reaches.
  flushCompileCache();
}
