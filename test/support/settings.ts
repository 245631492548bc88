import { readConfig } from '../../src/bot/config.ts';
import { FILE_VARIABLES } from '../../src/node/process/settings.ts';

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
  readConfig(env);
  return [...read, ...FILE_VARIABLES];
}
