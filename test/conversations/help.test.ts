import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { createTelegram, only } from '../support/telegram.ts';

/** What a tap on each link in the message would send: a command alone, wherever it is not code. */
function tappableIn({ text = '', entities = [] }: Message): readonly string[] {
  const code = entities.filter(({ type }) => type === 'code');
  const isCode = (at: number) => code.some(({ offset, length }) => at >= offset && at < offset + length);
  const commands = [...text.matchAll(/(?<![\p{L}\d/])\/[a-z]+/gu)];
  return commands.filter(({ index }) => !isCode(index)).map(([command]) => command);
}

describe.each(LOCALES)('who asks for help in %s', (locale) => {
  it.each([true, false])('finds no two lines that a tap makes the same command (in a group: %s)', async (isInGroup) => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const where = isInGroup ? { chatId: telegram.group([reader]) } : {};
    const tappable = tappableIn(only(await reader.says('/help', where)));
    expect(tappable.filter((command) => ['/statement', '/search', '/cities'].includes(command))).toEqual([
      '/statement',
      '/cities',
    ]);
    const examples = only(await reader.says('/statement 99', where));
    expect(tappableIn(examples)).toEqual([]);
    expect(examples.text).not.toContain('`');
  });

  it('is told in a group of commands, and in private that a word is enough', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const inGroup = only(await reader.says('/start', { chatId: telegram.group([reader]) }));
    const inPrivate = only(await reader.says('/start'));
    expect(inGroup.text).toContain('/search elections');
    expect(inGroup.text).toContain('/help');
    expect(inPrivate.text).not.toContain('/search');
  });
});
