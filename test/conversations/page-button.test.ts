import type { Message } from 'grammy/types';
import { describe, expect } from 'vitest';
import { withPages } from '../../src/handlers/start/about-view.ts';
import { itOnNode } from '../support/runtime.ts';
import { buttonsOf, createTelegram, only, sources, type Talker, type Telegram } from '../support/telegram.ts';

/** The bot of a program whose pages are under that address. */
const createTelegramWithPage = (origin: string): Promise<Telegram> =>
  createTelegram(undefined, { ...sources, build: withPages(sources.build, origin) });

const pagesOf = (message: Message): readonly string[] =>
  buttonsOf(message).flatMap((button) => ('web_app' in button ? [button.web_app.url] : []));

const contentsFor = async (reader: Talker, chatId = reader.id): Promise<Message> =>
  only(await reader.says('/statement', { chatId }));

describe('the page of the document', () => {
  itOnNode('opens by a button below the contents in private, also where they come by a button', async () => {
    const reader = (await createTelegramWithPage('https://example.org')).person();
    expect(pagesOf(await contentsFor(reader))).toEqual(['https://example.org/']);
    const section = only(await reader.says('/statement 3'));
    expect(pagesOf(section)).toEqual([]);
    expect(pagesOf((await reader.presses(section, 'Contents')).message)).toEqual(['https://example.org/']);
  });

  itOnNode('has no such button in a group, where Telegram would refuse the message', async () => {
    const telegram = await createTelegramWithPage('https://example.org');
    const reader = telegram.person();
    const chatId = telegram.group([reader]);
    await contentsFor(reader);
    expect(pagesOf(await contentsFor(reader, chatId))).toEqual([]);
    const section = only(await reader.says('/statement 3', { chatId }));
    expect(pagesOf((await reader.presses(section, 'Contents')).message)).toEqual([]);
    expect(telegram.logged).toEqual([]);
  });

  itOnNode.each([['http://example.org'], [undefined]])('has none where its address is %s', async (origin) => {
    const telegram = origin === undefined ? await createTelegram() : await createTelegramWithPage(origin);
    expect(pagesOf(await contentsFor(telegram.person()))).toEqual([]);
  });
});
