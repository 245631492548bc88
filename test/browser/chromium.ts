import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian installs it. */
const EXECUTABLE = '/usr/bin/chromium';

/** Without its services, which would call home, and without a sandbox, which root can't have. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, without a window. Throws with the command that installs it where it is missing. */
export async function launchChromium(executable = EXECUTABLE): Promise<Browser> {
  if (!existsSync(executable)) {
    throw new Error(`The browser tests need Chromium at ${executable}: apt-get update && apt-get install -y chromium`);
  }
  return chromium.launch({ executablePath: executable, args: FLAGS });
}
