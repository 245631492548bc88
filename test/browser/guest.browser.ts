import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { PHONE, wordsOf } from './visitor.ts';

describe('a chat in which the bot is not a member', () => {
  it('says so, and shows what the bot said of a claim', async ({ visitor }) => {
    await visitor.show('elsewhere');
    const chat = visitor.chat('elsewhere');
    expect(await wordsOf(chat)).toContain('Verbatim is not a member here.');
    const verdict = visitor.messages('elsewhere').last();
    await verdict.getByText('Left out').waitFor();
    expect(await wordsOf(verdict)).toMatch(/Called by you.*Left out: “rightfully”/su);
  });

  describe('on a phone', () => {
    it.override('screen', () => ({ viewport: PHONE }));

    it('takes the name of the bot as an answer to a claim, and the verdict comes', async ({ visitor }) => {
      await visitor.show('elsewhere');
      const messages = visitor.messages('elsewhere');
      await messages.getByText('Left out').waitFor();
      await messages.filter({ hasText: 'a free bicycle' }).getByRole('button', { name: 'Reply to Timur' }).click();
      await visitor.page.keyboard.type('@verbatim_bot');
      await visitor.page.keyboard.press('Enter');
      await messages.getByText('Not found: this text is not in the statement').waitFor();
    });
  });
});
