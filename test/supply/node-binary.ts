import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, type Finding, good, unknown } from './finding.ts';
import type { Manifest } from './lock-file.ts';
import { readSignedList, type SignedList } from './signed-list.ts';

/** deploy/supply/node.json: which Node comes along, who signed its list of digests, and the digest of each binary. */
export type NodeRecord = {
  readonly version: string;
  readonly signedBy: string;
  /** SHA-256 of `bin/node` by platform, such as `linux-x64`. */
  readonly binaries: Readonly<Record<string, string>>;
};

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the npm package of a platform has Node's binary. */
export function nodeBinary(root: string, platform: string): string {
  return join(root, 'node_modules', `node-${platform}`, 'bin/node');
}

/** deploy/supply/node.json of a project. */
export function readNodeRecord(root: string): NodeRecord {
  return JSON.parse(readFileSync(join(root, 'deploy/supply/node.json'), 'utf8')) as NodeRecord;
}

/** The list of digests that a project keeps, signed by a releaser of Node. */
export function keptList(root: string, { version, signedBy }: NodeRecord): SignedList {
  const read = (name: string): string => readFileSync(join(root, 'deploy/supply', name), 'utf8');
  return readSignedList(read(`node-v${version}.txt.asc`), read('node-releaser.asc'), signedBy);
}

/** Whether the kept list is signed, covers each platform, and the Node that package.json asks for is the recorded one. */
export function checkNodeList(record: NodeRecord, list: SignedList, { optionalDependencies = {} }: Manifest): Finding {
  const { version, binaries, signedBy } = record;
  const platforms = Object.keys(binaries);
  const other = platforms.filter((platform) => optionalDependencies[`node-${platform}`] !== version);
  if (other.length > 0) return bad(`deploy/supply/node.json is about Node ${version}, package.json is not: ${other}`);
  if (list.is !== 'good') return { is: list.is, says: `the list of Node ${version}: ${list.says}` };
  const missing = platforms.filter((platform) => !list.digests.has(archiveOf(version, platform)));
  return missing.length === 0
    ? good(`the list of Node ${version} has a good signature by ${signedBy}`)
    : bad(`the list of Node ${version} does not name ${missing}`);
}

/** Whether the binary that npm installed here is the recorded one. */
export function checkNodeBinary(root: string, { version, binaries }: NodeRecord, platform: string): Finding {
  const path = nodeBinary(root, platform);
  if (!existsSync(path)) return unknown(`no node-${platform} is installed here`);
  return sha256(readFileSync(path)) === binaries[platform]
    ? good(`the Node that runs here has the digest that is recorded for ${version} on ${platform}`)
    : bad(`${path} has another digest than deploy/supply/node.json`);
}

/** What the archive of a platform is called at nodejs.org. */
export function archiveOf(version: string, platform: string): string {
  return `node-v${version}-${platform}.tar.gz`;
}
