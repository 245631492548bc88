import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { GrammyError, HttpError } from 'grammy/web';
import { beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { createLanguageChoices } from '../../src/bot/language-choices.ts';
import { NotSaved } from '../../src/handlers/base/inquiry.ts';
import type { LanguageChoices } from '../../src/handlers/base/language.ts';
import type { Locale } from '../../src/handlers/base/locale.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { sources, throwFault } from '../support/telegram.ts';

const PERSON = 4_711;
const MINUTE = 60_000;

const i18n = createI18n(sources.locales, throwFault);

/** What Telegram stores, what it was asked, and what it answers instead. */
let stored: Map<number, readonly BotCommand[]>;
let calls: string[];
let failure: Error | undefined;
let now: number;
let unasked: number;
let choices: LanguageChoices;

beforeEach(() => {
  [stored, calls, failure, now, unasked] = [new Map(), [], undefined, 0, 0];
  type Where = { scope: { chat_id: number } };
  const call = <T>(name: string, act: () => T): Promise<T> => {
    calls.push(name);
    return failure === undefined ? Promise.resolve(act()) : Promise.reject(failure);
  };
  const api = {
    getMyCommands: ({ scope }: Where) => call('get', () => stored.get(scope.chat_id) ?? []),
    setMyCommands: (commands: readonly BotCommand[], { scope }: Where) =>
      call('set', () => stored.set(scope.chat_id, commands)),
    deleteMyCommands: ({ scope }: Where) => call('delete', () => stored.delete(scope.chat_id)),
  } as unknown as Pick<Api, 'getMyCommands' | 'setMyCommands' | 'deleteMyCommands'>;
  const translate = (locale: Locale, key: string) => i18n.t(locale, key);
  const onUnasked = () => {
    unasked += 1;
  };
  choices = createLanguageChoices({
    api,
    menu: commandsFor(sources.content.definition),
    translate,
    monotonic: () => now,
    onUnasked,
  });
});

const away = () => new HttpError('Network request failed', new Error('reset'));
const refusal = (error_code: number, description: string) =>
  new GrammyError('refused', { ok: false, error_code, description }, 'getMyCommands', {});

describe('a chosen language', () => {
  it('is asked of Telegram once in some minutes, also where none was chosen', async () => {
    for (const _ of [1, 2, 3]) expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: undefined });
    expect(calls).toEqual(['get']);
    now += 5 * MINUTE;
    await choices.find(PERSON);
    expect(calls).toEqual(['get', 'get']);
  });

  it('that is known keeps nobody waiting', async () => {
    await choices.find(PERSON);
    expect(choices.find(PERSON)).toEqual({ kind: 'told', told: undefined });
  });

  it('that was kept is known at once, and erased at Telegram', async () => {
    await choices.keep(PERSON, 'kk');
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: 'kk' });
    expect(calls).toEqual(['set']);
    await choices.erase(PERSON);
    expect(stored.size).toBe(0);
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: undefined });
  });

  it('that an older version stored is recognised, and its menu is brought up to date', async () => {
    stored.set(PERSON, [
      { command: 'gone', description: 'Как раньше' },
      { command: 'language', description: 'Русский' },
    ]);
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: 'ru' });
    expect(calls).toEqual(['get', 'set']);
    expect(stored.get(PERSON)?.map(({ command }) => command)).toContain('privacy');
    expect(stored.get(PERSON)).toContainEqual({ command: 'language', description: 'Русский' });
  });

  it('that is made while an older menu is looked up stays, and is not replaced by that menu', async () => {
    const older = [{ command: 'language', description: 'Русский' }];
    stored.set(PERSON, older);
    const found = choices.find(PERSON);
    await choices.keep(PERSON, 'kk');
    expect(await found).toEqual({ kind: 'told', told: 'kk' });
    expect(stored.get(PERSON)).toContainEqual({ command: 'language', description: 'Қазақша' });
  });

  it('is none where the list is somebody else’s', async () => {
    stored.set(PERSON, [{ command: 'language', description: 'Choose the language' }]);
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: undefined });
    expect(calls).toEqual(['get']);
  });

  it('is none of somebody of whose chat Telegram knows nothing', async () => {
    failure = refusal(400, 'Bad Request: chat not found');
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: undefined });
    expect(await choices.keep(PERSON, 'ru')).toBe(false);
    await choices.erase(PERSON);
    expect(unasked).toBe(0);
  });

  it('is not asked for again at once where Telegram could not be asked', async () => {
    failure = away();
    for (const _ of [1, 2]) expect((await choices.find(PERSON)).kind).toBe('unasked');
    expect([calls, unasked]).toEqual([['get'], 1]);
    failure = undefined;
    stored.set(PERSON, [{ command: 'language', description: 'Türkmençe' }]);
    now += MINUTE;
    expect(await choices.find(PERSON)).toEqual({ kind: 'told', told: 'tk' });
  });

  it('that could not be told to Telegram is not said to be saved', async () => {
    for (const error of [away(), refusal(429, 'Too Many Requests: retry after 60')]) {
      failure = error;
      await expect(choices.keep(PERSON, 'ru')).rejects.toThrow(NotSaved);
      await expect(choices.erase(PERSON)).rejects.toThrow(NotSaved);
    }
    failure = refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
    await expect(choices.keep(PERSON, 'ru')).rejects.toThrow(GrammyError);
  });

  it('of ten thousand people takes no more memory than that of nine', async () => {
    for (let id = 1; id <= 10_001; id += 1) await choices.find(id);
    calls = [];
    await choices.find(10_001);
    expect(calls).toEqual([]);
    await choices.find(1);
    expect(calls).toEqual(['get']);
  });
});
