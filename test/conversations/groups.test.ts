import { beforeEach, describe, expect, it } from 'vitest';
import { type Circle, createCircle } from '../support/scenes.ts';
import { only, plain, quotationsIn } from '../support/telegram.ts';

let { telegram, aigerim, timur, chatId } = {} as Circle;

beforeEach(async () => {
  ({ telegram, aigerim, timur, chatId } = await createCircle());
});

describe('in a group', () => {
  it('a command is answered, also with the name of the bot and a capital letter', async () => {
    expect(await aigerim.says('/quote', { chatId })).toHaveLength(1);
    expect(await aigerim.says('/quote@verbatim_bot', { chatId })).toHaveLength(1);
    expect(await aigerim.says('/Quote@Verbatim_Bot', { chatId })).toHaveLength(1);
  });

  it.each(['hello', '/quote@other_bot', '/unknown', 'see /quote', 'elections', '@other_bot elections'])(
    '"%s" is left alone',
    async (text) => {
      expect(await aigerim.says(text, { chatId })).toEqual([]);
      expect(telegram.logged).toEqual([]);
    },
  );

  it('an unknown command by the name of the bot is answered', async () => {
    expect(only(await aigerim.says('/unknown@verbatim_bot', { chatId })).text).toContain('I don’t know that command');
  });

  it('anybody may turn the page of another’s message', async () => {
    const message = only(await aigerim.says('/statement 3', { chatId }));
    const { message: turned } = await timur.presses(message, '4 ›');
    expect(turned.message_id).toBe(message.message_id);
    expect(quotationsIn(turned)[0]).toContain('objective and natural process');
  });

  it('/verify as a reply looks at the message that it answers', async () => {
    const { message_id } = telegram.standIn.clients.say({
      personId: timur.id,
      chatId,
      text: 'Fear and submission were replaced by love',
    });
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
    expect(plain(answer.text)).toMatch(/^Altered/u);
    const marks = (answer.entities ?? []).filter(({ type }) => type === 'strikethrough');
    expect(marks.map(({ offset, length }) => answer.text?.slice(offset, offset + length))).toEqual(['love']);
  });

  it('/verify as a reply to the bot’s own quotation finds it exact', async () => {
    for (const question of ['/statement 3', '/statement 4.5', '/statement all', '/search elections', '/quote']) {
      const quotation = only(await timur.says(question, { chatId }));
      const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: quotation.message_id }));
      expect(plain(answer.text), question).toMatch(/^Exact/u);
    }
  });

  it('/verify as a reply to what was sent through the bot finds it exact', async () => {
    const sent = await timur.chooses('2.2', 's2-2', chatId);
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: sent.message_id }));
    expect(plain(answer.text)).toMatch(/^Exact/u);
  });

  it('an unknown command that only mentions the bot further on is left alone', async () => {
    expect(await aigerim.says('/unknown see @verbatim_bot', { chatId })).toEqual([]);
    expect(await aigerim.says('/Unknown@Verbatim_Bot', { chatId })).toHaveLength(1);
  });

  it('a place is shown with its map, both as replies', async () => {
    const answers = await aigerim.says('/cities Almaty', { chatId });
    expect(answers.map((message) => message.venue?.title)).toEqual([undefined, 'Almaty']);
    expect(answers.every((message) => message.reply_to_message?.from?.id === aigerim.id)).toBe(true);
  });

  it('/start with a link from a group is understood', async () => {
    expect(quotationsIn(only(await aigerim.says('/start@verbatim_bot s6', { chatId })))[0]).toContain('sanctions');
  });
});

describe('a command for another bot', () => {
  it('is left alone in private too', async () => {
    expect(await aigerim.says('/help@other_bot')).toEqual([]);
  });
});
