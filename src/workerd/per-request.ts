import { AsyncLocalStorage } from 'node:async_hooks';

/** Things of which every request has its own, while the code that uses them serves all requests. */
export type PerRequest<Things extends object> = {
  /** Runs a request with things of its own. */
  run<R>(own: Things, request: () => R): R;
  /** Stands for one of the things of whichever request is running: each call of a method goes there. */
  shared<Name extends keyof Things & string>(name: Name): Things[Name];
};

/**
 * On workerd a socket may be used only by the request that opened it, and other requests run in between. What is made
 * once for all of them, as the bot is, is given what is `shared`.
 */
export function createPerRequest<Things extends object>(): PerRequest<Things> {
  const running = new AsyncLocalStorage<Things>();
  return {
    run: (own, request) => running.run(own, request),
    shared: (name) => forward(name, () => running.getStore()?.[name]),
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
            throw new Error(`${name}: asked for outside of a request; ask inside of run()`);
          }
          const called: unknown = Reflect.get(thing, method);
          if (typeof called !== 'function') throw new Error(`${name}: has no method ${String(method)}`);
          return called.apply(thing, given);
        },
    },
  );
  return proxy as Thing;
}
