import { InputFile } from 'grammy/web';
import { describe, expect, it } from 'vitest';
import { createCallJson } from '../../src/bot/call-json.ts';
import { frozen } from '../../src/handlers/base/frozen.ts';

const message = () => ({
  text: 'Қазақстан — “quoted”',
  entities: [{ type: 'bold', offset: 0, length: 9 }],
  reply_markup: { inline_keyboard: [[{ text: 'Мазмұны', callback_data: 'contents' }]] },
});

const decode = (json: string | Uint8Array | undefined): unknown =>
  JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json));

describe('the JSON of a call', () => {
  it('is the payload, whether its message is shared or not, for each chat', () => {
    const toJson = createCallJson();
    const shared = frozen(message());
    for (const chat_id of [1, -100_200, '@channel'])
      for (const sent of [shared, message()])
        expect(decode(toJson({ chat_id, ...sent, link_preview_options: { is_disabled: true } }))).toEqual({
          chat_id,
          ...sent,
          link_preview_options: { is_disabled: true },
        });
    expect(decode(toJson({}))).toEqual({});
    expect(decode(toJson({ chat_id: 1, text: 'x', entities: frozen([]) }))).toEqual({
      chat_id: 1,
      text: 'x',
      entities: [],
    });
  });

  it('is never that of another message with the same entities', () => {
    const toJson = createCallJson();
    const { entities, reply_markup } = frozen(message());
    for (const text of ['one', 'two', 'one'])
      for (const keyboard of [reply_markup, frozen({ inline_keyboard: [] }), undefined])
        expect(decode(toJson({ chat_id: 1, text, entities, reply_markup: keyboard }))).toEqual({
          chat_id: 1,
          text,
          entities,
          ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        });
  });

  it('says what a message became that may change between two calls', () => {
    const toJson = createCallJson();
    const sent = message();
    toJson({ chat_id: 1, ...sent });
    sent.entities[0] = { type: 'italic', offset: 0, length: 1 };
    expect(decode(toJson({ chat_id: 1, ...sent }))).toMatchObject({ entities: [{ type: 'italic' }] });
  });

  it('can’t be written of a file', () => {
    expect(createCallJson()({ chat_id: 1, document: new InputFile(new Uint8Array()) })).toBeUndefined();
  });
});
