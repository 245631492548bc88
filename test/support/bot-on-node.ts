import { createBot } from '../../src/bot/bot.ts';
import { createI18n } from '../../src/bot/i18n.ts';
import type { Logger } from '../../src/bot/logger.ts';
import type { GuestOutcome } from '../../src/handlers/guest/guest.ts';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { type BotEnvironment, type BotInTest, sources, TOKEN } from './bot-in-test.ts';
import { createBlankPictures } from './pictures.ts';
import { createMemorySubscriptions, newId } from './subscriptions.ts';

/** The bot in this process, with subscriptions in memory. */
export async function createBotOnNode({
  standIn,
  clock,
  onFault,
  order,
  files = sources,
}: BotEnvironment): Promise<BotInTest> {
  const subscriptions = createMemorySubscriptions();
  const logged: string[] = [];
  const log =
    (level: string): Logger['info'] =>
    (event, fields = {}) =>
      void logged.push(`${level} ${event} ${JSON.stringify(fields)}`);
  const guests: GuestOutcome[] = [];
  const failures: { kind: string; cause: string }[] = [];
  const bot = createBot({
    token: TOKEN,
    apiRoot: 'http://stand-in.invalid',
    content: files.content,
    build: files.build,
    i18n: createI18n(files.locales, onFault),
    pictures: createBlankPictures(files.content),
    subscriptions: subscriptions.store,
    newId,
    now: () => clock.now,
    logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    random: () => 0.5,
    fetch: createInProcessFetch(standIn),
    onFailure: (kind, cause) => void failures.push({ kind, cause }),
    onGuest: (outcome) => void guests.push(outcome),
    ...(order === undefined ? {} : { order }),
  });
  await bot.init();
  const probesEphemeral = () => bot.ephemeral.probe();
  return { bot, subscriptions, logged, failures, guests, probesEphemeral, stop: async () => {} };
}
