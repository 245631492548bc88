/** One package of package-lock.json. */
export type LockEntry = {
  readonly version?: string;
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};

/** package-lock.json, as far as it matters here. */
export type LockFile = {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** package.json, as far as it matters here. */
export type Manifest = Readonly<
  Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>
>;

const REGISTRY = 'https://registry.npmjs.org/';
const MODULES = 'node_modules/';
const VERSION = /^\d+\.\d+\.\d+[\w.+-]*$/u;

/** The packages of a lock file by their paths, without the project itself. */
export function packagesOf(lock: LockFile): readonly (readonly [path: string, entry: LockEntry])[] {
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

/** The name of the package at a path of a lock file. */
export function nameAt(path: string): string {
  return path.slice(path.lastIndexOf(MODULES) + MODULES.length);
}

/**
 * What is wrong with where packages come from. Each must be one version of the npm registry, bound to its bytes by SHA-512:
 * no repository, address, folder or other name. Without an address npm asks the registry it is set to, and the digest decides.
 */
export function faultsOfSources(lock: LockFile, manifest: Manifest): readonly string[] {
  const faults = packagesOf(lock).flatMap(([path, entry]) => {
    const name = nameAt(path);
    return [
      ...(entry.link === true ? [`${path} is a link to a folder`] : []),
      ...(VERSION.test(entry.version ?? '') ? [] : [`${path} has no version`]),
      ...(/^sha512-[\w+/]{86}==$/u.test(entry.integrity ?? '') ? [] : [`${path} has no SHA-512`]),
      ...(entry.name === undefined || entry.name === name ? [] : [`${path} is really ${entry.name}`]),
      ...(entry.resolved === undefined || entry.resolved === addressOf(name, entry.version)
        ? []
        : [`${path} comes from ${entry.resolved}`]),
    ];
  });
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`the lock file has version ${lock.lockfileVersion}`]),
    ...faults,
    ...asked
      .filter(([, version]) => !VERSION.test(version))
      .map(([name, version]) => `package.json asks for ${name} ${version}, and not for one version`),
  ];
}

/** Where the registry has a version: otherwise an old one, with its own digest, could stand under the number of a newer one. */
function addressOf(name: string, version = ''): string {
  return `${REGISTRY}${name}/-/${name.slice(name.lastIndexOf('/') + 1)}-${version}.tgz`;
}

/** What is wrong with scripts that packages would run when they are installed: those named, and no other, have some. */
export function faultsOfInstallScripts(lock: LockFile, named: Readonly<Record<string, string>>): readonly string[] {
  const found = packagesOf(lock).flatMap(([path, entry]) => (entry.hasInstallScript === true ? [nameAt(path)] : []));
  return [
    ...found.filter((name) => !(name in named)).map((name) => `${name} has an install script, and is not named`),
    ...Object.keys(named)
      .filter((name) => !found.includes(name))
      .map((name) => `${name} is named, and has no install script`),
  ];
}
