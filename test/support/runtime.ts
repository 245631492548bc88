import { it } from 'vitest';

/** Whether the conversations of this run have the bot in the real workerd, and not in this process. */
export const isOnWorkerd = process.env['CONVERSATIONS_ON'] === 'workerd';

const WHY =
  'a fault in the store, an order of updates or a hook of grammY’s own: only a bot in this process can show it';

type Test = typeof it;

/** Skipped on workerd, with the reason printed. */
const skipped = Object.assign((name: string) => it(name, ({ skip }) => skip(WHY)), {
  each: (table: readonly unknown[]) => (name: string) => it.for(table)(name, (_, { skip }) => skip(WHY)),
});

/** For what only Node can show. */
export const itOnNode: Pick<Test, 'each'> & ((name: string, test: () => Promise<void>) => void) = isOnWorkerd
  ? (skipped as unknown as Test)
  : it;
