import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { startHeard } from '../../test/faults/owned.ts';
import { freePort } from '../../test/support/port.ts';
import { PROJECT_ROOT, until } from '../../test/support/process.ts';

/** A workerd with one isolate and nothing else in its process, so that the process's time is the isolate's. */
export type OwnWorkerd = {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
};

/** The program itself: the one in `node_modules/.bin` may be a script that starts it, with a process and a time of its own. */
const { default: WORKERD } = createRequire(import.meta.url)('workerd') as { readonly default: string };

/** Which kind of module a file of the bundle is. */
const KINDS = { js: 'esModule', txt: 'text', ftl: 'text' } as const;

/** Runs the modules of a folder, of which `main` is the entry, with these settings. The caller calls `endAll` in the end. */
export async function startOwnWorkerd(
  folder: string,
  main: string,
  settings: Readonly<Record<string, string>>,
): Promise<OwnWorkerd> {
  const port = await freePort();
  const file = join(folder, 'own.capnp');
  writeFileSync(file, configOf(folder, main, settings, port));
  const running = startHeard({ command: [WORKERD, 'serve', file] });
  let ending: unknown;
  void running.ended.then((code) => {
    ending = code;
  });
  await until('workerd listens', async () => {
    if (ending !== undefined) throw new Error(`workerd ended with ${ending}:\n${running.said().join('\n')}`);
    return listens(port);
  });
  return {
    pid: running.pid,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      running.kill('SIGKILL');
      await running.ended;
    },
  };
}

function configOf(folder: string, main: string, settings: Readonly<Record<string, string>>, port: number): string {
  const { compatibility_date, compatibility_flags } = unstable_readConfig({
    config: join(PROJECT_ROOT, 'wrangler.toml'),
  });
  const others = readdirSync(folder).filter((name) => name !== main && /\.(?:js|txt|ftl)$/u.test(name));
  const modules = [main, ...others].map((name) => {
    const kind = KINDS[name.split('.').at(-1) as keyof typeof KINDS];
    return `(name = ${text(name)}, ${kind} = embed ${text(name)})`;
  });
  const bindings = Object.entries(settings).map(([name, value]) => `(name = ${text(name)}, text = ${text(value)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["public", "private"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${modules.join(', ')}],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = ${text(compatibility_date ?? '')},
  compatibilityFlags = [${compatibility_flags.map(text).join(', ')}],
);
`;
}

const text = (value: string): string => JSON.stringify(value);

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
