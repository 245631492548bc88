import { spawnSync } from 'node:child_process';
import { childEnvironment } from '../../scripts/child-environment.mjs';
import { bad, type Finding, good, unknown } from './finding.ts';

/** What `npm audit --json` answers if the registry could be asked. */
type Audit = { readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> } };

/** What `npm audit signatures --json` answers if the registry could be asked. */
type Signatures = { readonly invalid?: readonly unknown[]; readonly missing?: readonly unknown[] };

/** Whether the registry knows advisories about packages of the lock file. */
export function checkAdvisories(root: string): Finding {
  const { answer, says } = npm<Audit>(root, ['audit', '--json']);
  const known = answer?.metadata?.vulnerabilities;
  if (known === undefined) return unknown(`advisories: the registry could not be asked (${says})`);
  const { total = 0, ...kinds } = known;
  return total === 0
    ? good('the registry knows no advisory about any package')
    : bad(`advisories about ${total} packages: ${JSON.stringify(kinds)}; npm audit names them`);
}

/** Whether each installed package has the registry's signature. */
export function checkSignatures(root: string): Finding {
  const { answer, says } = npm<Signatures>(root, ['audit', 'signatures', '--json']);
  if (answer?.invalid === undefined) return unknown(`signatures: the registry could not be asked (${says})`);
  const { invalid, missing = [] } = answer;
  return invalid.length + missing.length === 0
    ? good('each installed package has the signature of the registry')
    : bad(`signatures: ${invalid.length} are wrong, ${missing.length} are missing; npm audit signatures names them`);
}

function npm<Answer>(root: string, args: readonly string[]): { readonly answer?: Answer; readonly says: string } {
  const { stdout, stderr, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    env: childEnvironment(),
    maxBuffer: 64 * 2 ** 20,
  });
  const [says = 'no reason given'] = /(?<=^npm (?:error|warn) ).*\b(?:[A-Z]{6,}|\d{3} .+)$/mu.exec(stderr) ?? [];
  try {
    return { answer: JSON.parse(stdout) as Answer, says };
  } catch {
    return { says: error?.message ?? says };
  }
}
