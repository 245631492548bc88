import { AsyncLocalStorage } from 'node:async_hooks';

/** Objects that every request has its own copy of, while the code that uses them serves all requests. */
export type PerRequest<Things extends object> = {
  /** Runs a request. Its own objects are made when it first needs one of them. */
  run<R>(make: () => Things, request: () => R): R;
  /** A proxy for one of the running request's objects: each method call goes to it. */
  shared<Name extends keyof Things & string>(name: Name): Things[Name];
};

/**
 * On workerd only the request that opened a socket can use it, and other requests run in between. Objects that are created once
 * for all requests, such as the bot, receive what is `shared`.
 */
export function createPerRequest<Things extends object>(): PerRequest<Things> {
  const running = new AsyncLocalStorage<() => Things>();
  return {
    run(make, request) {
      let own: Things | undefined;
      return running.run(() => {
        own ??= make();
        return own;
      }, request);
    },
    shared: (name) => forward(name, () => running.getStore()?.()[name]),
  };
}

function forward<Thing>(name: string, find: () => Thing | undefined): Thing {
  const proxy = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...given: readonly unknown[]): unknown => {
          const thing = find();
          if (typeof thing !== 'object' || thing === null) {
            throw new Error(`${name}: used outside of a request; use it inside run()`);
          }
          const called: unknown = Reflect.get(thing, method);
          if (typeof called !== 'function') throw new Error(`${name}: has no method ${String(method)}`);
          return called.apply(thing, given);
        },
    },
  );
  return proxy as Thing;
}
