import { readConfigWithKey } from '../../src/node/data-key.ts';

/** Every variable that the program reads, as it reads them. */
export function knownVariables(): readonly string[] {
  const read = new Set<string>();
  const env = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get(_, name) {
        read.add(String(name));
        return undefined;
      },
    },
  );
  readConfigWithKey(env);
  return [...read];
}
