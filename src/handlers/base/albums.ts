import type { Message } from 'grammy/types';
import type { Intent } from './intent.ts';
import { createShortMemory } from './short-memory.ts';

/** Answers an album once: passes on the message's intent, or nothing if its album was already answered. */
export type Albums = (message: Message, asked: Intent) => Intent;

/** How many albums are remembered, in memory only; the one remembered longest is forgotten first. */
const ALBUMS_REMEMBERED = 1_000;

/** Milliseconds for which the pictures of an album may come one after the other. */
const ALBUM_MS = 5 * 60_000;

/**
 * Every picture of an album comes as a message of its own, and mostly the first one has the caption. Where a later one
 * has it, that is answered as well, since it asks something and the first did not. `monotonic`: milliseconds of a clock
 * that only goes forward.
 */
export function createAlbums(monotonic: () => number): Albums {
  const answered = createShortMemory<string, Intent['kind']>(ALBUMS_REMEMBERED, monotonic);
  return ({ chat, media_group_id }, asked) => {
    // With every message: an album is rare, and its chat would be remembered until the next one.
    answered.forget();
    if (media_group_id === undefined || asked.kind === 'nothing') return asked;
    const album = `${chat.id}:${media_group_id}`;
    const before = answered.get(album);
    if (before !== undefined && (before !== 'no-text' || asked.kind === 'no-text')) return { kind: 'nothing' };
    answered.set(album, asked.kind, ALBUM_MS);
    return asked;
  };
}
