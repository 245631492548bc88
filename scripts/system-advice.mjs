import { spawnSync } from 'node:child_process';
import { childEnvironment } from './child-environment.mjs';

/** The package managers of the systems that people run this on, and their words for what it needs. */
const MANAGERS = [
  { command: 'apt-get', redis: 'sudo apt-get install redis-server' },
  { command: 'brew', redis: 'brew install redis', node: 'brew install node' },
  { command: 'dnf', redis: 'sudo dnf install valkey (or redis)', node: 'sudo dnf install nodejs24' },
  { command: 'pacman', redis: 'sudo pacman -S valkey', node: 'sudo pacman -S nodejs npm' },
  { command: 'apk', redis: 'sudo apk add valkey (or redis)', node: 'sudo apk add nodejs-current npm' },
  { command: 'zypper', redis: 'sudo zypper install redis', node: 'sudo zypper install nodejs24' },
];

/**
 * How a person installs this on the system at hand.
 *
 * @param {'node' | 'redis'} what
 * @returns {string} words that follow "install it: "
 */
export function adviseInstalling(what) {
  if (process.platform === 'win32')
    return 'use WSL (https://learn.microsoft.com/windows/wsl/install) and start again there';
  const manager = MANAGERS.find(({ command }) => isThere(command));
  const page =
    what === 'node' ? 'https://nodejs.org/en/download' : 'https://redis.io/docs/latest/operate/oss_and_stack/install/';
  return manager?.[what] ?? `see ${page}`;
}

/** @param {string} command */
export function isThere(command) {
  const { error } = spawnSync(command, ['--version'], { env: childEnvironment(), stdio: 'ignore', timeout: 10_000 });
  return error === undefined;
}
