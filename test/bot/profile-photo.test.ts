import { Bot } from 'grammy/web';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerPhoto } from '../../src/bot/profile-photo.ts';
import { readProfilePhoto } from '../../src/node/process/profile-photo.ts';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createStandIn, type StandIn } from '../../src/stand-in/stand-in.ts';

let standIn: StandIn;
let bot: Bot;

beforeEach(() => {
  standIn = createStandIn({ token: '1:x', bot: { id: 1, firstName: 'Verbatim', username: 'v_bot' }, now: Date.now });
  bot = new Bot('1:x', { client: { fetch: createInProcessFetch(standIn) } });
});

const photos = async () => (await bot.api.getUserProfilePhotos(1)).photos.map((sizes) => sizes.at(-1));

describe('a bot without a photo', () => {
  it('gets ours, once', async () => {
    await registerPhoto(bot.api, readProfilePhoto);
    await registerPhoto(bot.api, () => Promise.reject(new Error('read again')));
    const [photo, ...others] = await photos();
    expect(others).toEqual([]);
    expect(photo).toMatchObject({ width: 640, height: 640 });
    expect(standIn.photo(photo?.file_id ?? '')).toEqual(new Uint8Array(await readProfilePhoto()));
    expect(standIn.complaints).toEqual([]);
  });

  it.each([
    [9.3, 0],
    [9.4, 1],
    [10, 1],
    [10.1, 1],
    [10.2, 1],
    [10.3, 1],
  ])('stays without one only where the server knows no method for it: Bot API %d', async (version, expected) => {
    standIn.server.set({ version });
    await registerPhoto(bot.api, readProfilePhoto);
    expect(await photos()).toHaveLength(expected);
  });

  it('is tried again at the next start after any other failure', async () => {
    standIn.faults.next('setMyProfilePhoto', 1, { kind: 'reply', status: 500 });
    await expect(registerPhoto(bot.api, readProfilePhoto)).rejects.toThrow();
    await registerPhoto(bot.api, readProfilePhoto);
    expect(await photos()).toHaveLength(1);
  });
});
