import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, canListMaterials } from './bill-of-materials.ts';
import { bad, type Finding, good, noneOf, unknown } from './finding.ts';
import { type AllowedLicences, countLicences, faultsOfLicences } from './licences.ts';
import {
  faultsOfInstallScripts,
  faultsOfSources,
  type LockFile,
  type Manifest,
  nameAt,
  packagesOf,
} from './lock-file.ts';
import { checkNodeBinary, checkNodeList, keptList, readNodeRecord } from './node-binary.ts';

/** What a project says about the packages it is made of. */
export type Supply = {
  readonly lock: LockFile;
  readonly manifest: Manifest;
  readonly allowed: AllowedLicences & { readonly installScripts: Readonly<Record<string, string>> };
  readonly npmSettings: string;
  /** Of the machine, as the npm packages of Node name it. */
  readonly platform: string;
};

/** Reads what a project says about its packages. */
export function readSupply(root: string): Supply {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    lock: JSON.parse(read('package-lock.json')) as LockFile,
    manifest: JSON.parse(read('package.json')) as Manifest,
    allowed: JSON.parse(read('deploy/supply/packages.json')) as Supply['allowed'],
    npmSettings: read('.npmrc'),
    platform: `${process.platform}-${process.arch}`,
  };
}

/** All checks that need no network. */
export function checkOffline(root: string): readonly Finding[] {
  const supply = readSupply(root);
  const { lock, manifest, allowed, npmSettings, platform } = supply;
  const record = readNodeRecord(root);
  const packages = packagesOf(lock).length;
  const scripts = Object.keys(allowed.installScripts);
  const licences = countLicences(lock).map(([licence, count]) => `${licence} ${count}`);
  return [
    noneOf(faultsOfSources(lock, manifest), `${packages} packages come from the npm registry, each bound by SHA-512`),
    noneOf(faultsOfLicences(lock, allowed), `each licence is allowed: ${licences.join(', ')}`),
    noneOf(faultsOfInstallScripts(lock, allowed.installScripts), `only ${scripts.join(', ')} have install scripts`),
    forbidsScripts(npmSettings)
      ? good('.npmrc lets no package run one')
      : bad('.npmrc does not say ignore-scripts=true'),
    checkBill(root, lock),
    checkNodeList(record, keptList(root, record), manifest),
    checkNodeBinary(root, record, platform),
  ];
}

/** Whether `.npmrc` lets no package run a script. Of two lines npm takes the last. */
export function forbidsScripts(npmSettings: string): boolean {
  const lines = npmSettings.match(/^\s*ignore-scripts\b.*$/gmu) ?? [];
  return lines.length > 0 && lines.every((line) => line === 'ignore-scripts=true');
}

/** Whether the bill of materials names each package of the program, and no other. */
function checkBill(root: string, lock: LockFile): Finding {
  if (!canListMaterials()) return unknown('the bill of materials: this npm is older than 9.8, and has no npm sbom');
  const listed = billOfMaterials(root).components.map(({ name, version }) => `${name}@${version}`);
  const expected = packagesOf(lock)
    .filter(([, { dev }]) => dev !== true)
    .map(([path, { version }]) => `${nameAt(path)}@${version}`);
  const faults = [
    ...expected.filter((each) => !listed.includes(each)).map((each) => `${each} is not listed`),
    ...listed.filter((each) => !expected.includes(each)).map((each) => `${each} is listed, and not of the program`),
  ];
  return noneOf(faults, `the bill of materials names the ${listed.length} packages of the program`);
}
