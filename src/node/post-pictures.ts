import { setTimeout as sleep } from 'node:timers/promises';
import { formatAddress } from '../content/document/address.ts';
import type { Passage } from '../content/document/statement.ts';
import { type Drawn, isDrawable, type Pictures } from '../handlers/base/pictures.ts';
import type { PostPictures } from '../jobs/run/post-picture.ts';

/**
 * How long a post waits for its picture (milliseconds): the first drawing, with the start of its process, takes a second on an idle
 * machine. A claim lives for a minute, and the send may take 25 s of it.
 */
const PATIENCE_MS = 10_000;

/** As many pictures' files at Telegram are remembered; a document has some hundred. */
const MAX_FILES = 500;

/**
 * The pictures of posts: drawn before the send, and uploaded once; after that Telegram sends its own copy. Nothing of it is kept but
 * in memory. `username`: the bot's, which stands on a card where there is no page; empty while it is unknown.
 */
export function createPostPictures(pictures: Pictures, username: () => string, patience = PATIENCE_MS): PostPictures {
  const files = new Map<string, string>();
  const keyOf = ({ address }: Passage): string => `${username()} ${formatAddress(address)}`;
  return {
    async find(passage) {
      if (!isDrawable(passage.text)) return { kind: 'none' };
      const file = files.get(keyOf(passage));
      if (file !== undefined) return { kind: 'found', photo: file };
      const drawn = await inTime(patience, pictures.draw({ kind: 'passage', address: passage.address }));
      if (drawn.kind === 'drawn') return { kind: 'found', photo: drawn.png };
      return drawn.kind === 'none' ? drawn : { kind: 'gap', why: drawn.kind };
    },
    sent(passage, file) {
      if (files.size < MAX_FILES) files.set(keyOf(passage), file);
    },
    refused(passage) {
      files.delete(keyOf(passage));
    },
  };
}

/** What was drawn; `late` if it takes longer, and then it is there for the next one who asks. */
async function inTime(
  milliseconds: number,
  drawing: Promise<Drawn>,
): Promise<Drawn | { readonly kind: 'late' | 'failed' }> {
  const stopping = new AbortController();
  const late = sleep(milliseconds, { kind: 'late' } as const, { signal: stopping.signal });
  try {
    return await Promise.race([drawing, late]);
  } catch {
    return { kind: 'failed' };
  } finally {
    late.catch(() => {});
    stopping.abort();
  }
}
