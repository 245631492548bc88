import { StoreUnavailable } from '../../handlers/base/store-unavailable.ts';
import { isRedisAway } from './redis-absence.ts';

/** The same store on Redis. It rejects with `StoreUnavailable` while Redis is down, and otherwise with the original error. */
export function tagUnavailable<Store extends object>(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        try {
          return await method.apply(target, given);
        } catch (error) {
          if (!isRedisAway(error)) throw error;
          throw new StoreUnavailable(`${String(name)}: Redis is away`, { cause: error });
        }
      };
    },
  });
}
