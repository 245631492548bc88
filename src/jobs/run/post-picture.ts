import type { Passage } from '../../content/document/statement.ts';
import { isOk, readRefusal } from '../plan/refusal.ts';
import { judge, type Reply } from '../plan/verdict.ts';

/** Why a post has no picture though its editor wants one. */
export const PICTURE_GAPS = ['busy', 'late', 'failed', 'refused'] as const;
/** Why a post has no picture though its editor wants one. */
export type PictureGap = (typeof PICTURE_GAPS)[number];

/** A picture of a passage: a file's ID at Telegram or, to be uploaded, its bytes. Or there is none of it, or none now. */
export type FoundPicture =
  | { readonly kind: 'found'; readonly photo: string | Uint8Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'gap'; readonly why: PictureGap };

/** The pictures of posts. */
export type PostPictures = {
  /** Never rejects, and never takes long: a post is not late because of its picture. */
  find(passage: Passage): Promise<FoundPicture>;
  /** Telegram has the picture under this file ID now. */
  sent(passage: Passage, file: string): void;
  /** Telegram refused it. */
  refused(passage: Passage): void;
};

/** What Telegram says when it takes no picture, or not this one, but perhaps the words. */
const ABOUT_PICTURES = /photo|image|file|media|caption/iu;

/**
 * Whether this is Telegram's own answer that it took no picture, so that nothing was sent. A 400 in words that nobody knows may be about
 * the picture too.
 */
export function isPictureRefused(reply: Reply): boolean {
  if (reply.kind !== 'answered') return false;
  const { code, description } = readRefusal(reply.status, reply.body) ?? {};
  if (code === 413) return true;
  if (code !== 400 && code !== 403) return false;
  return ABOUT_PICTURES.test(description ?? '') || (code === 400 && judge(reply).kind === 'bug');
}

/** The ID of the largest file of a picture that was sent. */
export function fileOf(reply: Reply): string | undefined {
  if (reply.kind !== 'answered' || !isOk(reply.status, reply.body)) return undefined;
  const { result } = reply.body as { readonly result?: { readonly photo?: readonly { readonly file_id?: unknown }[] } };
  const file = Array.isArray(result?.photo) ? result.photo.at(-1)?.file_id : undefined;
  return typeof file === 'string' ? file : undefined;
}
