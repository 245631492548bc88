import type { ApiResponse } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { blankCard } from '../support/pictures.ts';
import { createWorld, outcome, TOKEN } from './support.ts';

/** The beginning of a JPEG that says this size. */
function jpeg(side: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  new DataView(bytes.buffer).setUint16(7, side);
  new DataView(bytes.buffer).setUint16(9, side);
  return bytes;
}

function createProfileWorld(version = 10.3) {
  const world = createWorld({ server: { version } });
  const set = async (photo: object, bytes = jpeg(640)) => {
    const form = new FormData();
    form.set('photo', JSON.stringify(photo));
    form.set('one', new Blob([bytes]), 'photo.jpg');
    const request = new Request(`http://stand-in.invalid/bot${TOKEN}/setMyProfilePhoto`, {
      method: 'POST',
      body: form,
    });
    return (await (await world.standIn.fetch(request)).json()) as ApiResponse<true>;
  };
  return { ...world, set };
}

const STATIC = { type: 'static', photo: 'attach://one' };

describe('setMyProfilePhoto', () => {
  it('takes a JPEG of the request, which is the bot’s photo until it is removed', async () => {
    const { standIn, call, set } = createProfileWorld();
    const count = async () => {
      const answer = await call('getUserProfilePhotos', { user_id: 7_000_000_001 });
      return answer.ok ? (answer.result as { total_count: number }).total_count : answer.description;
    };
    expect(await count()).toBe(0);
    expect(outcome(await set(STATIC))).toBe('accepted');
    expect(await count()).toBe(1);
    await call('removeMyProfilePhoto');
    expect(await count()).toBe(0);
    expect(standIn.complaints).toEqual([]);
  });

  it.each<[string, object, Uint8Array<ArrayBuffer>, string]>([
    ['a PNG', STATIC, blankCard(''), '400 Bad Request: a profile photo that is no JPEG'],
    ['a small one', STATIC, jpeg(159), '400 Bad Request: PHOTO_CROP_SIZE_SMALL'],
    [
      'one that the server has',
      { type: 'static', photo: 'photo-1-640' },
      jpeg(640),
      '400 Bad Request: unknown parameter "one" of setMyProfilePhoto',
    ],
    ['a misspelt field', { ...STATIC, foto: 1 }, jpeg(640), '400 Bad Request: unknown field "foto"'],
  ])('refuses %s', async (_, photo, bytes, refusal) => {
    expect(outcome(await createProfileWorld().set(photo, bytes))).toBe(refusal);
  });

  it('of nobody can’t be asked for', async () => {
    const { call } = createProfileWorld();
    expect(outcome(await call('getUserProfilePhotos', { user_id: 4_711 }))).toBe('400 Bad Request: user not found');
  });

  it('is not known to a server before 9.4', async () => {
    expect(outcome(await createProfileWorld(9.3).set(STATIC))).toBe('404 Not Found: method not found');
  });
});
