import type { VerbatimContext } from '../base/context.ts';
import { mustKnow } from '../base/inquiry.ts';
import type { Subject } from './channel.ts';
import { mayBotWrite, mayChangeGroup } from './rights.ts';
import type { Need } from './subscription-callback-data.ts';

export type Group = Extract<Subject, { kind: 'group' }>;

/**
 * The group in which something was said or pressed, where this person may do there what it needs; else `undefined`. They
 * are asked about last, so that a right that they lost meanwhile counts. Throws `NotLookedUp`.
 */
export async function findGroup(ctx: VerbatimContext, chatId: number, need: Need): Promise<Group | undefined> {
  if (need === 'read') return { kind: 'group', chatId };
  const mayBotPost = need === 'change' && mustKnow(await mayBotWrite(ctx, chatId));
  return mustKnow(await mayChangeGroup(ctx, chatId)) ? { kind: 'group', chatId, mayBotPost } : undefined;
}
