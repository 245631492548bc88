import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bad, type Finding, good, unknown } from './finding.ts';
import { archiveOf, sha256 } from './node-binary.ts';

/** Where Node's releases are. */
export const NODE_RELEASES = 'https://nodejs.org/dist';

/** How long an archive of 60 MB may take, in milliseconds. */
const PATIENCE_MS = 300_000;

/** What is compared with what. */
export type Comparison = {
  readonly releases: string;
  readonly version: string;
  readonly platform: string;
  /** Of the archives, by name: from the signed list. */
  readonly digests: ReadonlyMap<string, string>;
  /** The binary that npm installed. */
  readonly binary: string;
};

/** Fetches Node's archive, holds it to the signed list, and compares its `bin/node` with the installed one, byte for byte. */
export async function compareWithOfficial({
  releases,
  version,
  platform,
  digests,
  binary,
}: Comparison): Promise<Finding> {
  const name = archiveOf(version, platform);
  const url = `${releases}/v${version}/${name}`;
  const archive = await fetchBytes(url);
  if (typeof archive === 'string') return unknown(`${url} can't be fetched (${archive})`);
  if (sha256(archive) !== digests.get(name)) return bad(`${url} is not the archive of the signed list`);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-node-'));
  try {
    writeFileSync(join(folder, name), archive);
    const inside = `${name.replace('.tar.gz', '')}/bin/node`;
    const tar = spawnSync('tar', ['-xzf', name, inside], { cwd: folder, encoding: 'utf8' });
    if (tar.status !== 0) return bad(`${name} has no ${inside}: ${tar.stderr || tar.error?.message}`);
    return readFileSync(join(folder, inside)).equals(readFileSync(binary))
      ? good(`${binary} is, byte for byte, ${inside} of ${url}`)
      : bad(`${binary} is not ${inside} of ${url}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bytes, or why there are none. */
async function fetchBytes(url: string): Promise<Buffer | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : `status ${answer.status}`;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
