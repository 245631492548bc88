import { UnreadableRecord } from '../jobs/subscription-record.ts';
import type { VerbatimContext } from './context.ts';
import { tell } from './respond.ts';
import type { Setups, Subscriptions } from './scheduling.ts';

/** The store did not do what it was asked; what went wrong there is its `cause`. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** The same store, each of whose rejections is a `StoreAway`; but for what waiting does not mend. */
export function namingAway<Store extends Subscriptions | Setups>(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        try {
          return await method.apply(target, given);
        } catch (cause) {
          if (cause instanceof UnreadableRecord) throw cause;
          throw new StoreAway(`${String(name)}: the store can't be reached`, { cause });
        }
      };
    },
  });
}

/** Does the work, or says kindly that it can't be done just now. `message` is the sentence that says it. */
export async function unlessAway(
  ctx: VerbatimContext,
  message: 'not-saved' | 'not-looked-up',
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    await tell(ctx, ctx.t(message));
  }
}
