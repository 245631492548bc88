import { setTimeout as sleep } from 'node:timers/promises';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import { type Api, HttpError } from 'grammy/web';
import { type Inquiry, inquire, NotSaved } from '../handlers/base/inquiry.ts';
import type { LanguageChoices } from '../handlers/base/language.ts';
import type { Locale } from '../handlers/base/locale.ts';
import { createShortMemory } from '../handlers/base/short-memory.ts';
import { telegramFailure } from '../handlers/base/telegram-failure.ts';
import type { MenuCommand } from '../handlers/index.ts';
import { areSameCommands, chosenCommandsIn, languageOf, type TranslateIn } from './commands.ts';

/** How many people's languages are remembered. */
const PEOPLE_REMEMBERED = 10_000;

/** How long a language is remembered, and how long Telegram is not asked again after a failure (milliseconds). */
const REMEMBERED_FOR_MS = 5 * 60_000;
const NOT_ASKED_FOR = 30_000;

/** How long an answer waits for the person's language (milliseconds). */
const PATIENCE_MS = 2_000;

export type LanguageChoicesDeps = {
  readonly api: Pick<Api, 'getMyCommands' | 'setMyCommands' | 'deleteMyCommands'>;
  readonly menu: readonly MenuCommand[];
  readonly translate: TranslateIn;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  /** Called each time that Telegram could not be asked. */
  readonly onUnasked: () => void;
};

/**
 * Chosen languages, stored by Telegram: each is the command list of that person's private chat with the bot, which also
 * gives them the menu in that language. Telegram's answers are remembered for some minutes, only in memory. If two
 * updates of one person arrive at once from two chats, Telegram may be asked twice, because on Workers a request can't
 * wait for another's answer.
 */
export function createLanguageChoices(deps: LanguageChoicesDeps): LanguageChoices {
  const { api, menu, translate, monotonic, onUnasked } = deps;
  const recent = createShortMemory<number, Inquiry<Locale | undefined>>(PEOPLE_REMEMBERED, monotonic);

  /** How many choices have begun: a menu that was looked up before one of them may no longer be that person's. */
  let choicesBegun = 0;

  const lookUp = async (userId: number): Promise<Inquiry<Locale | undefined>> => {
    const scope = chatOf(userId);
    const begunBefore = choicesBegun;
    const there = await inquire<readonly BotCommand[]>(
      () => inTime(api.getMyCommands({ scope })),
      () => ({ told: [] }),
    );
    if (there.kind === 'unasked') return there;
    const locale = languageOf(there.told, translate);
    const commands = locale && chosenCommandsIn(menu, locale, translate);
    // The menu of an older version. If it can't be replaced now, the next lookup replaces it.
    const isStill = choicesBegun === begunBefore;
    if (commands !== undefined && isStill && !areSameCommands(there.told, commands)) {
      await inquire(
        () => inTime(api.setMyCommands(commands, { scope })),
        () => ({ told: true }),
      );
    }
    return { kind: 'told', told: locale };
  };

  const change = async (userId: number, locale: Locale | undefined): Promise<boolean> => {
    const scope = chatOf(userId);
    recent.delete(userId);
    choicesBegun += 1;
    try {
      if (locale === undefined) await api.deleteMyCommands({ scope });
      else await api.setMyCommands(chosenCommandsIn(menu, locale, translate), { scope });
    } catch (error) {
      const failure = telegramFailure(error);
      if (failure === 'no-recipient' || failure === 'may-not-write') return false;
      if (failure === 'away' || failure === 'flood') throw new NotSaved('Telegram could not be told', { cause: error });
      throw error;
    }
    recent.set(userId, { kind: 'told', told: locale }, REMEMBERED_FOR_MS);
    return true;
  };

  const findAtTelegram = async (userId: number): Promise<Inquiry<Locale | undefined>> => {
    const found = await lookUp(userId);
    if (found.kind === 'unasked') onUnasked();
    // Don't overwrite a choice made in the meantime.
    const since = recent.get(userId);
    if (since === undefined) recent.set(userId, found, found.kind === 'told' ? REMEMBERED_FOR_MS : NOT_ASKED_FOR);
    return since ?? found;
  };

  return {
    find: (userId) => recent.get(userId) ?? findAtTelegram(userId),
    keep: change,
    async erase(userId) {
      // Without a private chat there is no list either.
      await change(userId, undefined);
    },
  };
}

function chatOf(userId: number): BotCommandScope {
  return { type: 'chat', chat_id: userId };
}

/** The answer of a call, unless it takes longer than a person should wait. */
async function inTime<Told>(call: Promise<Told>): Promise<Told> {
  const end = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: end.signal }).then(() => {
    throw new HttpError('Telegram did not answer in time', undefined);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    late.catch(() => {});
    end.abort();
  }
}
