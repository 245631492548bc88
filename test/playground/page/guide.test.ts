import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../src/playground/page/client/guide.ts';
import { lastClaim } from '../../../src/playground/page/client/model/messages.ts';
import type { BotProfile } from '../../../src/stand-in/client-protocol.ts';
import { PLAYGROUND_DOCUMENT } from '../../support/playground-document.ts';

const profileWith = (...commands: readonly string[]): BotProfile => ({
  id: 1,
  username: 'verbatim_bot',
  name: 'Verbatim',
  description: '',
  shortDescription: '',
  commands: commands.map((command) => ({ command, description: command })),
});

describe('what the page proposes for the channel', () => {
  it('is to subscribe it, said in the private chat, where the bot can do that', () => {
    const suggestions = suggestionsFor(profileWith('subscribe', 'schedule'), PLAYGROUND_DOCUMENT, 'channel');
    expect(suggestions.map(({ text, saidIn }) => [text, saidIn])).toEqual([
      ['/subscribe', 'private'],
      ['/schedule', 'private'],
    ]);
  });

  it('is nothing where the bot can not', () => {
    expect(suggestionsFor(profileWith('statement'), PLAYGROUND_DOCUMENT, 'channel')).toEqual([]);
  });
});

describe('the claim that the page proposes to check', () => {
  const said = (message_id: number, text: string, more: object = {}): Message =>
    ({ message_id, text, from: { id: 2, is_bot: false }, ...more }) as Message;
  const asked = (message_id: number, claim: number): Message =>
    said(message_id, '@Verbatim_bot?', { reply_to_message: { message_id: claim } });
  const bots = said(9, 'Exact', { from: { id: 1, is_bot: true } });

  it('is the last one about which nobody has asked; after them all, the last', () => {
    const [one, two] = [said(1, 'one'), said(2, 'two')];
    expect(lastClaim([one, two, bots], 'verbatim_bot')).toBe(two);
    expect(lastClaim([one, two, asked(3, 2), bots], 'verbatim_bot')).toBe(one);
    expect(lastClaim([one, two, asked(3, 2), asked(4, 1)], 'verbatim_bot')).toBe(two);
    expect(lastClaim([], 'verbatim_bot')).toBeUndefined();
  });
});
