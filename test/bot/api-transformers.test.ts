import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, only, plain, quotationsIn, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  chatId = telegram.group([editor], 'supergroup');
});

/** The types of all entities that were sent, refused messages included. */
function hear(): string[] {
  const types: string[] = [];
  telegram.standIn.faults.rule(({ parameters }) => {
    types.push(...entitiesOf(parameters['entities']).map(({ type }) => type));
    return undefined;
  });
  return types;
}

function entitiesOf(value: unknown): readonly { type: string }[] {
  return typeof value === 'string' ? JSON.parse(value) : Array.isArray(value) ? value : [];
}

describe('a Bot API server before 9.5', () => {
  beforeEach(() => telegram.standIn.server.set({ version: 9.4 }));

  it('shows the card in plain text, with the other entities, and nothing is told as failed', async () => {
    const card = only(await editor.says('/subscribe', { chatId }));
    expect(plain(card.text)).toMatch(/^Done\. The first post goes out at:\nMon, Jun 16, 09:00 GMT\+5/u);
    expect(card.entities?.map(({ type }) => type)).not.toContain('date_time');
    expect(card.entities?.map(({ type }) => type)).toContain('bold');
    expect(only(await editor.says('/schedule', { chatId })).text).toContain('Posting is on.');
    expect(only(await editor.says('/resume', { chatId })).text).toContain('Posting is on.');
    const look = (await editor.presses(card, 'How it looks')).message;
    const { message, told } = await editor.presses(look, 'Turn sound off');
    expect(plain(message.text)).toContain('Without a notification sound');
    expect(told).toBeUndefined();
    expect(telegram.logged).toEqual([]);
  });

  it('is sent what it does not know only once', async () => {
    await editor.says('/subscribe', { chatId });
    const types = hear();
    await editor.says('/schedule', { chatId });
    expect(types).toContain('bold');
    expect(types).not.toContain('date_time');
  });

  it('gets every quotation as one', async () => {
    await editor.says('/subscribe', { chatId });
    expect(quotationsIn(only(await editor.says('/statement 3', { chatId })))).toHaveLength(1);
  });
});

describe('a newer server', () => {
  it('gets moments as moments, also after it refused something else', async () => {
    const card = only(await editor.says('/subscribe', { chatId }));
    expect(card.entities?.map(({ type }) => type)).toContain('date_time');
    telegram.standIn.faults.next('sendMessage', 1, {
      kind: 'reply',
      status: 400,
      body: { ok: false, error_code: 400, description: "Bad Request: can't parse entities: no such offset" },
    });
    await editor.says('/schedule', { chatId });
    const again = only(await editor.says('/schedule', { chatId }));
    expect(again.entities?.map(({ type }) => type)).toContain('date_time');
  });
});

describe('a server that refuses a type once and then fails', () => {
  it.each([500, 429, 403])('by %i is sent it again: what it knows is not settled', async (status) => {
    await editor.says('/subscribe', { chatId });
    const answer = (code: number, description: string) =>
      telegram.standIn.faults.next('sendMessage', 1, {
        kind: 'reply',
        status: code,
        body: { ok: false, error_code: code, description },
      });
    answer(400, "Bad Request: can't parse MessageEntity: Unsupported type specified");
    answer(status, 'not this time');
    await editor.says('/schedule', { chatId });
    const again = only(await editor.says('/schedule', { chatId }));
    expect(again.entities?.map(({ type }) => type)).toContain('date_time');
  });
});

describe('a server that knows no type that is newer than the first ones', () => {
  it('gets the text with what it knows, and is not asked for ever', async () => {
    const newer = ['date_time', 'expandable_blockquote', 'blockquote'];
    telegram.standIn.faults.rule(({ method, parameters }) => {
      const isKnown = entitiesOf(parameters['entities']).every(({ type }) => !newer.includes(type));
      if (method !== 'sendMessage' || isKnown) return undefined;
      const description = "Bad Request: can't parse MessageEntity: Unsupported type specified";
      return { kind: 'reply', status: 400, body: { ok: false, error_code: 400, description } };
    });
    const message = only(await editor.says('/statement 3', { chatId }));
    expect(message.entities?.map(({ type }) => type)).toContain('bold');
    expect(quotationsIn(message)).toEqual([]);
    expect(telegram.logged).toEqual([]);
  });

  it('that refuses everything ends in one failure', async () => {
    telegram.standIn.faults.rule(({ parameters }) => {
      if (entitiesOf(parameters['entities']).length === 0) return undefined;
      const description = "Bad Request: can't parse MessageEntity: Unsupported type specified";
      return { kind: 'reply', status: 400, body: { ok: false, error_code: 400, description } };
    });
    expect(only(await editor.says('/statement 3', { chatId })).text).toContain('Something went wrong');
    expect(telegram.failures).toEqual([{ kind: 'message', cause: 'fault' }]);
  });
});
