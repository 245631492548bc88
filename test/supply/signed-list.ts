import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A list of digests by file name, if its signature is good; otherwise why not, or that nothing here can tell. */
export type SignedList =
  | { readonly is: 'good'; readonly digests: ReadonlyMap<string, string> }
  | { readonly is: 'bad' | 'unknown'; readonly says: string };

/**
 * Reads Node's SHASUMS256.txt.asc with gpgv. Only what the signature covers is read.
 *
 * @param key the signer's public key, in ASCII armour
 * @param fingerprint that of the key
 */
export function readSignedList(list: string, key: string, fingerprint: string): SignedList {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-signed-'));
  const at = (name: string): string => join(folder, name);
  try {
    writeFileSync(at('list.asc'), list);
    writeFileSync(at('key.gpg'), withoutArmour(key));
    const gpgv = spawnSync(
      'gpgv',
      ['--homedir', folder, '--keyring', at('key.gpg'), '--status-fd', '2', '--output', '-', at('list.asc')],
      { encoding: 'utf8' },
    );
    if (gpgv.error !== undefined) return { is: 'unknown', says: 'gpgv is not installed' };
    const isGood = gpgv.status === 0 && new RegExp(`^\\[GNUPG:\\] VALIDSIG ${fingerprint} `, 'mu').test(gpgv.stderr);
    if (!isGood) return { is: 'bad', says: `the signature is not good, or not by ${fingerprint}` };
    const rows = gpgv.stdout.matchAll(/^([\da-f]{64}) {2}(\S+)$/gmu);
    return { is: 'good', digests: new Map(Array.from(rows, ([, digest = '', name = '']) => [name, digest])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bytes of a key: what stands between the blank line and the checksum. */
function withoutArmour(key: string): Buffer {
  const [, base64 = ''] = /\n\n([\s\S]+?)\n=/u.exec(key.replaceAll('\r', '')) ?? [];
  return Buffer.from(base64, 'base64');
}
