import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../src/playground/page/client/guide.ts';
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
