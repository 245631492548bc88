import { describe, expect, it } from 'vitest';
import { seedPlayground } from '../../../src/playground/seed.ts';
import { createStandIn } from '../../../src/stand-in/stand-in.ts';

const open = () => {
  const standIn = createStandIn({
    token: '1:playground',
    bot: { id: 1, firstName: 'Verbatim', username: 'some_bot' },
    now: () => Date.UTC(2026, 0, 5),
  });
  return {
    standIn,
    ...seedPlayground(standIn, {
      hasChannel: true,
      opening: '/statement 3',
      misquotation: 'Wrong.',
      quotation: 'Right.',
    }),
  };
};

describe('the playground, before anyone touches it', () => {
  it('has two people with different languages in one group with the bot', () => {
    const { standIn, aigerim, timur, groupId } = open();
    const group = standIn.state().conversations.find(({ id }) => id === groupId);
    expect([aigerim.languageCode, timur.languageCode]).toEqual(['en', 'ru']);
    expect(group?.memberIds).toEqual(expect.arrayContaining([aigerim.id, timur.id, 1]));
  });

  it('gives the bot something to answer in each chat, by its own name', () => {
    const { standIn, aigerim, groupId, elsewhereId } = open();
    const heard = standIn.takeUpdates().map((update) => {
      const message = update.message ?? update.guest_message;
      return [message?.chat.id, message?.text];
    });
    expect(heard).toEqual([
      [aigerim.id, '/start'],
      [aigerim.id, '/statement 3'],
      [groupId, '/quote@some_bot'],
      [elsewhereId, '@some_bot is this what it says?'],
    ]);
  });

  it('lets the people speak and never the bot', () => {
    const { standIn } = open();
    const speakers = standIn.state().conversations.flatMap(({ messages }) => messages.map(({ from }) => from?.is_bot));
    expect(new Set(speakers)).toEqual(new Set([false]));
  });
});
