import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = { readonly dependencies: Readonly<Record<string, string>> };

/** Installs what Verbatim is measured against into this folder, if it is not there: nobody needs it to run the bot. */
export function installPeers(): void {
  if (Object.entries(wantedPeers()).every(([name, version]) => installed(name) === version)) return;
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = spawnSync('npm', options, { cwd: import.meta.dirname, stdio: ['ignore', 'inherit', 'inherit'] });
  if (npm.status !== 0) throw new Error('the packages of bench/peers could not be installed');
}

/** The packages of `package.json` here, and their versions. */
export function wantedPeers(): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as Manifest).dependencies;
}

function installed(name: string): string | undefined {
  const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}
