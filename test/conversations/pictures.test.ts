import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/stand-in/faults.ts';
import { createReading, type Reading } from '../support/scenes.ts';
import { only, sources } from '../support/telegram.ts';

let { telegram, reader } = {} as Reading;

beforeEach(async () => {
  ({ telegram, reader } = await createReading());
});

const AS_PICTURE = 'As a picture';

const last = (chatId: number): Message | undefined => telegram.messagesIn(chatId).at(-1);

const uploads = () => telegram.standIn.accepted.filter(({ method }) => method === 'sendPhoto');

describe('a picture of a passage', () => {
  it('comes by a button below it, with whose words it shows', async () => {
    await reader.presses(only(await reader.says('/statement 2.3')), AS_PICTURE);
    const sent = last(reader.id);
    expect(sent?.photo?.at(-1)).toMatchObject({ width: 1200, height: 1200 });
    expect(sent?.caption).toContain('Section 2, sentence 3');
    expect(sent?.caption).toContain(`— ${sources.content.statement.attribution}`);
  });

  it('is uploaded once: after that Telegram sends its own copy, whoever asks', async () => {
    const other = telegram.person('ru', 'Timur');
    await other.opens();
    await reader.presses(only(await reader.says('/statement 4')), AS_PICTURE);
    await other.presses(only(await other.says('/statement 4')), 'Картинкой');
    const [first, second] = uploads();
    expect(JSON.stringify(first?.parameters['photo'])).toContain('"name":"4.png"');
    expect(typeof second?.parameters['photo']).toBe('string');
    expect(last(other.id)?.caption).toContain('Раздел 4');
  });

  it('stands in the group in which the button was pressed', async () => {
    const groupId = telegram.group([reader]);
    const shown = only(await reader.says('/quote', { chatId: groupId }));
    await reader.presses(shown, AS_PICTURE);
    expect(last(groupId)?.photo).toBeDefined();
  });

  it('that a chat does not take is refused in passing', async () => {
    const shown = only(await reader.says('/statement 2.3'));
    telegram.standIn.faults.next(
      'sendPhoto',
      1,
      refusalOf(400, 'Bad Request: not enough rights to send photos to the chat'),
    );
    expect((await reader.presses(shown, AS_PICTURE)).told).toBe('This chat does not take pictures.');
    expect(telegram.failures).toEqual([]);
  });

  it.each([
    'Bad Request: wrong file identifier/HTTP URL specified',
    'Bad Request: FILE_ID_INVALID',
    'Bad Request: MEDIA_EMPTY',
  ])('that Telegram has lost is uploaded again, whatever it says: %s', async (description) => {
    const shown = only(await reader.says('/statement 2.3'));
    await reader.presses(shown, AS_PICTURE);
    telegram.standIn.faults.next('sendPhoto', 1, refusalOf(400, description));
    await reader.presses(shown, AS_PICTURE);
    expect(uploads().length).toBe(2);
    expect(last(reader.id)?.photo).toBeDefined();
    expect(telegram.failures).toEqual([]);
  });

  it('is sent well also where the server does not say which file it has now', async () => {
    const shown = only(await reader.says('/statement 2.3'));
    const result = { message_id: 99, date: 1, chat: { id: reader.id, type: 'private' } };
    telegram.standIn.faults.next('sendPhoto', 1, { kind: 'reply', status: 200, body: { ok: true, result } });
    expect((await reader.presses(shown, AS_PICTURE)).told).toBeUndefined();
    expect(telegram.failures).toEqual([]);
  });
});

describe('a picture of the map', () => {
  it('comes by a button below the list of places', async () => {
    await reader.presses(only(await reader.says('/cities')), AS_PICTURE);
    expect(last(reader.id)?.photo).toBeDefined();
    expect(last(reader.id)?.caption).toContain('Places that the statement names');
  });
});
