import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Fault, refusalOf } from '../../src/stand-in/faults.ts';
import { blocksIn, wordsIn } from '../support/rich.ts';
import { createReading, type Reading } from '../support/scenes.ts';
import { labelsOf, only, sources } from '../support/telegram.ts';

const AS_PAGE = 'As one page';
const IF_EMPTY = 'Sent. If it stays empty, your app can’t show it yet. Then send /statement all';
const NOT_YET = 'This Telegram server can’t send such a page yet. Send /statement all instead';

let { telegram, reader } = {} as Reading;

beforeEach(async () => {
  ({ telegram, reader } = await createReading());
});

const sends = () => telegram.standIn.accepted.filter(({ method }) => method === 'sendRichMessage');
const contents = async (person = reader, chatId = person.id) => only(await person.says('/statement', { chatId }));

function last(chatId: number): Message {
  const message = telegram.messagesIn(chatId).at(-1);
  if (message === undefined) throw new Error('nothing was said');
  return message;
}

describe('the statement as one page', () => {
  it('comes beside the contents by a button below them, and what to do if it stays empty is said', async () => {
    const shown = await contents();
    const { told } = await reader.presses(shown, AS_PAGE);
    expect(told).toBe(IF_EMPTY);
    // Over the chat, so that nobody misses it.
    expect(telegram.standIn.accepted.at(-1)?.parameters).toMatchObject({ show_alert: true });
    const { rich_message, message_id } = last(reader.id);
    expect(message_id).toBeGreaterThan(shown.message_id);
    const words = wordsIn(rich_message?.blocks ?? []);
    for (const { text } of sources.content.statement.sections.flatMap(({ sentences }) => sentences))
      expect(words).toContain(text);
    expect(words).toMatch(/Name\tҚазақша\tРусский\tRegion\n/u);
    expect(words.endsWith(`— ${sources.content.statement.attribution}\nSHA-256: ${sources.build.digest}`)).toBe(true);
    expect(labelsOf(last(reader.id))).toEqual(['Quote in a chat', 'Copy link']);
  });

  it('has an anchor for each section and sentence, and its contents lead to them', async () => {
    await reader.presses(await contents(), AS_PAGE);
    const names = blocksIn(last(reader.id).rich_message?.blocks ?? []).flatMap((block) =>
      block.type === 'anchor' ? [block.name] : [],
    );
    expect(names.length).toBe(24);
    expect(names.slice(0, 3)).toEqual(['s1', 's1-1', 's2']);
  });

  it('is exact where it is passed on to the bot', async () => {
    await reader.presses(await contents(), AS_PAGE);
    const { message_id: messageId } = last(reader.id);
    const author = { kind: 'person', id: reader.id } as const;
    telegram.standIn.voices.forward({ chatId: reader.id, author, of: { chatId: reader.id, messageId } });
    await telegram.deliver();
    expect(last(reader.id).text).toMatch(/^Exact/u);
  });

  it('speaks the reader’s language around the words of the statement', async () => {
    const timur = telegram.person('ru', 'Timur');
    await timur.opens();
    await timur.presses(await contents(timur), 'Одной страницей');
    const words = wordsIn(last(timur.id).rich_message?.blocks ?? []);
    expect(words).toContain('Раздел 2');
    expect(words).toMatch(/Название\tҚазақша\tРусский\tРегион\n/u);
    expect(words).toContain('The people demand what is rightfully theirs.');
  });

  it('is offered to nobody in a group, and a press that asks for it there sends nothing', async () => {
    const groupId = telegram.group([reader]);
    const shown = await contents(reader, groupId);
    expect(labelsOf(shown)).not.toContain(AS_PAGE);
    const forged = await reader.forges(await telegram.draws(shown, 'rich-page'), 'rich-page');
    expect(forged.told).toMatch(/^This button is too old/u);
    expect(sends()).toEqual([]);
  });

  it.each([9.4, 10.0, 10.1])(
    'is not there with a server of %d: that is said once, and the button goes',
    async (version) => {
      telegram.standIn.server.set({ version });
      const { message, told } = await reader.presses(await contents(), AS_PAGE);
      expect(told).toBe(NOT_YET);
      expect(labelsOf(message)).toContain('Full statement');
      expect(labelsOf(message)).not.toContain(AS_PAGE);
      expect(labelsOf(await contents())).not.toContain(AS_PAGE);
      expect(telegram.failures).toEqual([]);
    },
  );

  it.each([10.2, 10.3])('is there with a server of %d', async (version) => {
    telegram.standIn.server.set({ version });
    expect((await reader.presses(await contents(), AS_PAGE)).told).toBe(IF_EMPTY);
  });

  it.each([
    [400, 'Bad Request: RICH_MESSAGE_CONTENT_REQUIRED'],
    [400, 'Bad Request: message is too long'],
    [404, 'Not Found'],
  ])(
    'is no longer asked for after a refusal, even by a button that is still there: %d %s',
    async (code, description) => {
      const [one, other] = [await contents(), await contents()];
      telegram.standIn.faults.next('sendRichMessage', 1, refusalOf(code, description));
      expect((await reader.presses(one, AS_PAGE)).told).toBe(NOT_YET);
      expect((await reader.presses(other, AS_PAGE)).told).toBe(NOT_YET);
      expect(sends()).toEqual([]);
      expect(telegram.failures).toEqual([]);
    },
  );

  it.each<[string, Fault]>([
    ['Telegram could not be reached', { kind: 'reply', status: 502 }],
    ['the bot may not write there', refusalOf(403, 'Forbidden: bot was blocked by the user')],
  ])('stays offered if %s', async (_, fault) => {
    const shown = await contents();
    telegram.standIn.faults.next('sendRichMessage', 1, fault);
    await reader.presses(shown, AS_PAGE);
    expect(labelsOf(await contents())).toContain(AS_PAGE);
  });
});
