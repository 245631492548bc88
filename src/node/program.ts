import { createClocks } from '../bot/clocks.ts';
import type { Config } from '../bot/config.ts';
import { createDataCipher } from '../bot/data-cipher.ts';
import { createI18n, createSpeak, logFaults } from '../bot/i18n.ts';
import type { Logger } from '../bot/logger.ts';
import { createPostMessage } from '../bot/post-message.ts';
import { tellLacking } from '../bot/project-files.ts';
import { closeRedisClient, createRedisClient, untilAnswers } from '../bot/redis/redis.ts';
import { watchRedis } from '../bot/redis/redis-health.ts';
import { markOf, ownerOf } from '../bot/redis/redis-mark.ts';
import { createStores } from '../bot/stores.ts';
import { LOCALES } from '../handlers/base/locale.ts';
import type { Erasure } from '../jobs/plan/erasure.ts';
import { readBacklog } from '../jobs/run/backlog.ts';
import { createFetchSend } from '../jobs/run/fetch-send.ts';
import { createReadiness } from '../web/readiness.ts';
import { watchClocks } from './clock-watch.ts';
import { startHttpSide } from './http-side.ts';
import type { PostingRole } from './jobs/jobs-role.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createOwnProfile } from './own-profile.ts';
import { takeInPauses } from './process/in-pauses.ts';
import type { Program } from './process/program-state.ts';
import type { Shutdown } from './process/shutdown.ts';
import { createProgramBot } from './program-bot.ts';
import { createProgramPage } from './program-page.ts';
import { createReadinessChecks } from './readiness-checks.ts';
import { eraseAll } from './redis/erase-all.ts';
import { findRedis } from './redis/redis-address.ts';
import { redisPlaceOf } from './redis/redis-owner.ts';
import { watchUse } from './redis/usable-redis.ts';
import { readAtStart, stepsLeft } from './start-files.ts';
import { createTokenCheck } from './updates/token-check.ts';
import { startUpdates, type Updates } from './updates/updates.ts';

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
  const files = readAtStart(config);
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
  const speak = createSpeak(i18n);
  const { bot, pictures, links } = createProgramBot({
    apiRoot: config.apiRoot,
    source,
    token,
    content,
    build,
    i18n,
    speak,
    subscriptions: stores.subscriptions,
    now,
    logger,
    metrics,
    monotonic,
    fetch: playground?.fetch,
    onEphemeralOff: () => profile.register(),
  });
  const profile = createOwnProfile({ bot, definition: content.definition, i18n, logger });
  const readiness = createReadiness({
    isBotIdentified: () => role === 'jobs' || bot.isInited(),
    whyNoUpdates: () => updates?.whyNone(),
    checks: createReadinessChecks({ role, health, use, posting: () => posting, clocks }),
    role,
  });
  const http = await startHttpSide({
    host: config.host,
    port: config.port,
    role,
    source,
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
    onUnreadable: metrics.updates.unreadable,
    content,
    build,
    bot,
    pictures,
    speak,
    logger,
    ...(playground === undefined ? {} : { playground: playground.app }),
  });
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
    // Nobody waits for it: the first post may be due long after.
    if (role === 'jobs') links.username();
    const { createPostPictures } = await import('./post-pictures.ts');
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
      message: createPostMessage(i18n, content, links),
      pictures: createPostPictures(pictures, links.username),
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
    profile.register();
  }
  // Only now, when all else has started: nobody waits for it.
  failures.push(takeInPauses(stepsLeft(files, i18n, config), stopping));
  if (role !== 'jobs') profile.givePhoto();
  return { failed: Promise.race(failures), url: http.url, playground: playground !== undefined, readiness };
}
