import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createAlbums } from '../../../src/handlers/base/albums.ts';

describe('the albums that are remembered', () => {
  it('are a thousand at most, the last ones', () => {
    const once = createAlbums(() => 0);
    const picture = (id: number, chatId = 1) =>
      once({ chat: { id: chatId }, media_group_id: String(id) } as Message, { kind: 'no-text' }).kind;
    for (let id = 0; id <= 1_000; id += 1) expect(picture(id)).toBe('no-text');
    expect(picture(1_000)).toBe('nothing');
    expect(picture(1_000, 2)).toBe('no-text');
    expect(picture(0)).toBe('no-text');
  });

  it('are forgotten after minutes, so that they do not become a list of chats', () => {
    let now = 0;
    const once = createAlbums(() => now);
    const picture = () => once({ chat: { id: 1 }, media_group_id: '1' } as Message, { kind: 'no-text' }).kind;
    expect([picture(), picture()]).toEqual(['no-text', 'nothing']);
    now = 5 * 60_000;
    expect(picture()).toBe('no-text');
  });
});
