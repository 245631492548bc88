import { spawnSync } from 'node:child_process';
import { childEnvironment } from '../../scripts/child-environment.mjs';

/** A component of a CycloneDX document, as npm writes it. */
type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};

/** A CycloneDX document, as npm writes it. */
export type Bill = {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

/** Whether npm here knows `npm sbom`: since 9.8. */
export function canListMaterials(): boolean {
  const { stdout } = spawnSync('npm', ['--version'], { encoding: 'utf8', env: childEnvironment() });
  const [major = 0, minor = 0] = (stdout ?? '').split('.').map(Number);
  return major > 9 || (major === 9 && minor >= 8);
}

/**
 * The software bill of materials of the program: every package that package-lock.json has for it, for all platforms, none that
 * is for development alone. The same lock file gives the same bytes.
 *
 * @throws if npm can't write one
 */
export function billOfMaterials(root: string): Bill {
  // Not with --omit=dev: npm then also leaves out what the program shares with development.
  const npm = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    env: childEnvironment(),
    maxBuffer: 64 * 2 ** 20,
  });
  if (npm.status !== 0) throw new Error(`npm sbom failed: ${npm.stderr || npm.error?.message}`);
  return ofProgram(JSON.parse(npm.stdout) as Bill);
}

/** The same without what is for development alone, the moment, and the name of the folder. */
export function ofProgram({ serialNumber: _, metadata, ...bill }: Bill): Bill {
  const { timestamp: __, component, ...rest } = metadata;
  const components = bill.components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const kept = new Set([component['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  const [name = ''] = component['bom-ref'].split('@');
  return {
    ...bill,
    metadata: { ...rest, component: { ...component, name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) })),
  };
}
