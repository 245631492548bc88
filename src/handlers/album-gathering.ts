import type { MiddlewareFn } from 'grammy';
import type { Message, Update, UserFromGetMe } from 'grammy/types';
import type { VerbatimContext } from './base/context.ts';
import { type Intent, parseIntent } from './base/intent.ts';
import { demandOf } from './demand.ts';

/** How soon Telegram delivers all pictures of an album (milliseconds): they arrive as separate messages, one after the other. */
const ALBUM_MOMENT_MS = 500;

/** A picture of an album, and its handler. */
type Picture = { readonly ctx: VerbatimContext; readonly message: Message; readonly answer: () => Promise<void> };

/** A picture with a demanding caption goes before those that ask less. */
const RANKS: readonly Intent['kind'][] = ['command', 'words', 'passed-on', 'no-text'];

/**
 * Whether a picture waits for the others of its album: in private, where each of them would be answered. One that asks for
 * a change never waits, so that it can't be lost.
 */
export function isGathered({ message, ...update }: Update, me: UserFromGetMe): boolean {
  if (message?.media_group_id === undefined || message.chat.type !== 'private') return false;
  return demandOf({ message, ...update }, me) === 'reading';
}

/**
 * Gathers the pictures of an album, and lets one of them be answered for all: the one that asks most. It has all of them in
 * `ctx.album`. Goes before what puts the updates of a chat in order. `wait` is for so many milliseconds; it must not
 * take part in an order either.
 *
 * ```ts
 * bot.use(gatherAlbums((milliseconds) => setTimeout(milliseconds)));
 * ```
 */
export function gatherAlbums(wait: (milliseconds: number) => Promise<unknown>): MiddlewareFn<VerbatimContext> {
  const albums = new Map<string, Picture[]>();
  return async (ctx, next) => {
    const { message, me } = ctx;
    if (message === undefined || !isGathered(ctx.update, me)) return next();
    const picture: Picture = { ctx, message, answer: next };
    const key = `${message.chat.id}:${message.media_group_id}`;
    const gathered = albums.get(key);
    if (gathered !== undefined) return void gathered.push(picture);
    const pictures = [picture];
    albums.set(key, pictures);
    await wait(ALBUM_MOMENT_MS);
    albums.delete(key);
    const rankOf = ({ message: each }: Picture) => RANKS.indexOf(parseIntent(each, me).kind);
    const [chosen = picture] = pictures.toSorted((one, other) => rankOf(one) - rankOf(other));
    const sameKind = pictures.filter((each) => rankOf(each) === rankOf(chosen));
    chosen.ctx.album = sameKind.map((each) => each.message);
    return chosen.answer();
  };
}
