import type { ApiResponse, Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createClientsApp } from '../../src/stand-in/clients-app.ts';
import { blankCard } from '../support/pictures.ts';
import { createWorld, outcome, TOKEN } from './support.ts';

/** A PNG's header with this size. */
function png(width: number, height: number, length = 24): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(blankCard(''));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

function createPhotoWorld() {
  const world = createWorld();
  const { standIn, anna } = world;
  standIn.clients.start({ personId: anna.id });
  const upload = async (bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('chat_id', String(anna.id));
    form.set('photo', 'attach://one');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (fields['photo'] === undefined) form.set('one', new Blob([bytes]), '2.3.png');
    const request = new Request(`http://stand-in.invalid/bot${TOKEN}/sendPhoto`, { method: 'POST', body: form });
    return (await (await standIn.fetch(request)).json()) as ApiResponse<Message>;
  };
  return { ...world, upload };
}

describe('sendPhoto', () => {
  it('takes a file of the request, makes copies of it, and has it for the apps', async () => {
    const { standIn, upload } = createPhotoWorld();
    const entities = JSON.stringify([{ type: 'bold', offset: 0, length: 3 }]);
    const answer = await upload(png(1200, 1500), { caption: 'Two words', caption_entities: entities });
    const message = answer.ok ? answer.result : undefined;
    expect(message?.photo?.map(({ width, height }) => [width, height])).toEqual([
      [72, 90],
      [256, 320],
      [640, 800],
      [1024, 1280],
      [1200, 1500],
    ]);
    expect(message).not.toHaveProperty('show_caption_above_media');
    const above = await upload(png(1200, 1500), { show_caption_above_media: 'true' });
    expect(above).toMatchObject({ result: { show_caption_above_media: true } });
    const sizes = (message?.photo ?? []).map(({ file_size = 0 }) => file_size);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    expect(sizes.at(-1)).toBe(png(1200, 1500).length);
    expect(message).toMatchObject({ caption: 'Two words', caption_entities: [{ type: 'bold', offset: 0, length: 3 }] });
    const file = message?.photo?.at(-1)?.file_id ?? '';
    const shown = await createClientsApp(standIn).request(`/clients/photos/${file}`);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png(1200, 1500));
    expect((await createClientsApp(standIn).request('/clients/photos/none')).status).toBe(404);
  });

  it('takes a file id of its own, and knows the same bytes again', async () => {
    const { anna, upload, call } = createPhotoWorld();
    const answers = [await upload(png(100, 100)), await upload(png(100, 100))];
    const [one, other] = answers.map((answer) => (answer.ok ? answer.result.photo?.at(-1)?.file_id : undefined));
    expect(one).toBe(other);
    expect(outcome(await call('sendPhoto', { chat_id: anna.id, photo: one }))).toBe('accepted');
  });

  it.each([
    ['no picture', new Uint8Array([1, 2, 3]), {}, '400 Bad Request: IMAGE_PROCESS_FAILED'],
    ['nothing', new Uint8Array(), {}, '400 Bad Request: file must be non-empty'],
    ['too narrow', png(100, 2_100), {}, '400 Bad Request: PHOTO_INVALID_DIMENSIONS'],
    ['too large', png(6_000, 6_000), {}, '400 Bad Request: PHOTO_INVALID_DIMENSIONS'],
    [
      'too many bytes',
      png(100, 100, 10_485_761),
      {},
      '400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
    ],
    ['a long caption', png(100, 100), { caption: 'a'.repeat(1_025) }, '400 Bad Request: message caption is too long'],
    ['a missing part', png(100, 100), { photo: 'attach://two' }, '400 Bad Request: there is no photo in the request'],
    ['a strange id', png(100, 100), { photo: 'x' }, '400 Bad Request: wrong file identifier/HTTP URL specified'],
  ])('refuses %s', async (_, bytes, fields, refusal) => {
    const { upload } = createPhotoWorld();
    expect(outcome(await upload(bytes, fields))).toBe(refusal);
  });
});
