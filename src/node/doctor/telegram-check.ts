import type { BotCommand, UserFromGetMe, WebhookInfo } from 'grammy/types';
import { commandsIn } from '../../bot/commands.ts';
import type { Config } from '../../bot/config.ts';
import { createI18n } from '../../bot/i18n.ts';
import type { ProjectFiles } from '../../bot/project-files.ts';
import { DEFAULT_LOCALE, WRITTEN_LOCALES } from '../../handlers/base/locale.ts';
import { commandsFor } from '../../handlers/index.ts';
import { createAskTelegram } from './ask-telegram.ts';
import { type Finding, unknown } from './finding.ts';
import type { ProgramState } from './program-state.ts';
import { tellBot, tellClock, tellCommands, tellWebhook, withoutAnswer } from './telegram-findings.ts';

/** What is asked of Telegram: who the bot is, its webhook, its commands and the time. Takes no update. */
export async function checkTelegram(
  config: Pick<Config, 'apiRoot' | 'source' | 'role'>,
  program: ProgramState,
  files: Pick<ProjectFiles, 'content' | 'locales'> | undefined,
): Promise<readonly Finding[]> {
  const { apiRoot, source, role } = config;
  if (source.kind === 'playground')
    return [unknown('token', 'there is no BOT_TOKEN, so these are settings of the playground')];
  const ask = createAskTelegram(apiRoot, source.token);
  const me = await ask<UserFromGetMe>('getMe');
  const now = Date.now();
  if (me.kind !== 'answered') return [withoutAnswer('token', me)];
  const hasGuests = me.result.supports_guest_queries === true;
  const [webhook, commands] = await Promise.all([ask<WebhookInfo>('getWebhookInfo'), checkCommands(ask, files)]);
  return [
    ...tellBot(me.result),
    ...(webhook.kind === 'answered' ? tellIntake(webhook.result) : [withoutAnswer('webhook', webhook)]),
    commands,
    me.time === undefined
      ? unknown('clock.telegram', 'Telegram did not tell its time')
      : tellClock('telegram', me.time, now),
  ];

  function tellIntake(info: WebhookInfo): readonly Finding[] {
    // Such a program takes no updates, and its settings do not say how the others do.
    if (role === 'jobs')
      return [unknown('webhook', 'ROLE=jobs takes no updates; run the doctor with the settings of the bot')];
    return tellWebhook(info, source, { program, hasGuests, now });
  }
}

async function checkCommands(
  ask: ReturnType<typeof createAskTelegram>,
  files: Pick<ProjectFiles, 'content' | 'locales'> | undefined,
): Promise<Finding> {
  if (files === undefined) return unknown('commands', 'the document can’t be read');
  const i18n = createI18n(files.locales, () => {});
  const menu = commandsFor(files.content.definition);
  const languages = WRITTEN_LOCALES.map(async (locale) => {
    const language = locale === DEFAULT_LOCALE ? {} : { language_code: locale };
    const there = await ask<readonly BotCommand[]>('getMyCommands', { scope: { type: 'default' }, ...language });
    const wanted = commandsIn(menu, locale, i18n.t);
    return { locale, there: there.kind === 'answered' ? there.result : undefined, wanted };
  });
  return tellCommands(await Promise.all(languages));
}
