import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../src/playground/page/client/guide.ts';
import { addressed, readCalling, readTyping } from '../../../src/playground/page/client/model/typing.ts';
import type { BotProfile } from '../../../src/stand-in/client-protocol.ts';
import { PLAYGROUND_DOCUMENT } from '../../support/playground-document.ts';

const profile: BotProfile = {
  id: 1,
  username: 'verbatim_bot',
  name: 'Verbatim',
  description: '',
  shortDescription: 'Word for word',
  commands: [
    { command: 'statement', description: 'Read it' },
    { command: 'search', description: 'Find words' },
    { command: 'quote', description: 'One passage' },
  ],
};
const offered = (draft: string, isGroup = false): readonly string[] => {
  const typing = readTyping(draft, profile, isGroup);
  return typing.kind === 'completions' ? typing.items.map(({ insert }) => insert) : [];
};

describe('what a person is typing', () => {
  it.each<[string, readonly string[]]>([
    ['/', ['/statement ', '/search ', '/quote ']],
    ['/s', ['/statement ', '/search ']],
    ['/SEA', ['/search ']],
    ['/search', ['/search ']],
    ['/search words', []],
    ['/nothing', []],
    ['see /s', []],
    ['@ver', ['@verbatim_bot ']],
    ['@other', []],
  ])('%s brings %j', (draft, expected) => {
    expect(offered(draft)).toEqual(expected);
  });

  it('addresses a command to the bot in a group, once', () => {
    expect(offered('/q', true)).toEqual(['/quote@verbatim_bot ']);
    expect(addressed('/quote@verbatim_bot', 'verbatim_bot', true)).toBe('/quote@verbatim_bot');
  });

  it.each<[string, string | undefined]>([
    ['@verbatim_bot dialogue', 'dialogue'],
    ['@VERBATIM_BOT dialogue', 'dialogue'],
    ['@verbatim dialogue', 'dialogue'],
    ['@verbatim_bot ', ''],
    ['@verbatim_bot two  words ', 'two  words'],
    ['@verbatim_bot', undefined],
    ['@somebody dialogue', undefined],
    ['ask @verbatim_bot dialogue', undefined],
  ])('%j asks inline for %j', (draft, query) => {
    const typing = readTyping(draft, profile, false);
    expect(typing.kind === 'inline' ? typing.query : undefined).toBe(query);
  });
});

describe('what the page proposes to try', () => {
  it('leaves out commands that the bot does not have', () => {
    const texts = suggestionsFor(profile, PLAYGROUND_DOCUMENT, 'private').map(({ text }) => text);
    expect(texts).toContain('/statement 2.3');
    expect(texts.filter((text) => text.startsWith('/verify'))).toEqual([]);
  });

  it('proposes inline mode by the name of the bot', () => {
    expect(
      suggestionsFor({ ...profile, username: 'other_bot' }, PLAYGROUND_DOCUMENT, 'private').map(({ text }) => text),
    ).toContain('@other_bot dialogue');
  });
});

describe('where the bot is not a member', () => {
  it.each([
    ['@ver', 'completions'],
    ['@verbatim_bot', 'plain'],
    ['@verbatim_bot is this true?', 'plain'],
    ['/help', 'plain'],
  ])('"%s" is %s, so that Enter sends it', (draft, kind) => {
    expect(readCalling(draft, profile).kind).toBe(kind);
  });
});
