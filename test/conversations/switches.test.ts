import { describe, expect, it } from 'vitest';
import { tellSwitches } from '../../src/bot/switches.ts';
import { itOnNode } from '../support/runtime.ts';
import { createTelegram, type Talker } from '../support/telegram.ts';

/** All commands after which there are buttons to quote elsewhere, or words about it. */
const READING = [
  '/start',
  '/help',
  '/statement',
  '/statement 3',
  '/quote',
  '/cities Almaty',
  '/signatories 1',
  '/search freedom',
];

const shown = async (person: Talker): Promise<string> => {
  const answers: unknown[] = [];
  for (const text of READING) answers.push(await person.says(text));
  return JSON.stringify(answers);
};

describe('where inline mode is off at BotFather', () => {
  itOnNode('nobody gets a button to quote in another chat, or is told to write there', async () => {
    const telegram = await createTelegram();
    const person = telegram.person();
    await person.opens();
    expect(await shown(person)).toMatch(/switch_inline_query.*In any chat, type/su);
    telegram.bot.botInfo = { ...telegram.bot.botInfo, supports_inline_queries: false };
    const without = await shown(person);
    expect(without).not.toMatch(/switch_inline_query|In any chat, type/u);
    expect(without).not.toContain('"inline_keyboard":[[]');
    expect(without).toContain('Copy');
  });
});

describe('the switches of BotFather', () => {
  it.each([
    ['inline mode off', { supports_inline_queries: false }, /^inline mode is off/u],
    ['privacy mode off', { can_read_all_group_messages: true }, /^privacy mode is off/u],
    ['guest mode off', { supports_guest_queries: false }, /^guest mode is off/u],
    ['groups forbidden', { can_join_groups: false }, /can't be added to groups/u],
  ])('are said in one line of the log at the start: %s', async (_, change, line) => {
    const { bot } = await createTelegram();
    const reasons: unknown[] = [];
    const log = (event: string, fields = {}) => void reasons.push({ event, ...fields });
    const logger = { debug() {}, info() {}, warn: log, error() {} };
    tellSwitches(bot.botInfo, logger);
    expect(reasons).toEqual([]);
    tellSwitches({ ...bot.botInfo, ...change }, logger);
    expect(reasons).toEqual([{ event: 'bot.switch', reason: expect.stringMatching(line) }]);
  });
});
