/**
 * Checks what the program is made of: where its packages come from, their licences, that none runs anything when it is
 * installed, its bill of materials, and Node's own binary. Ends with 1 if something is wrong; what it could not check, it says.
 *
 *     npm run check:supply
 *     npm run check:supply -- --online                the advisories and signatures of the registry, and Node's own archive, too
 *     npm run check:supply -- --sbom verbatim.cdx.json   writes the bill of materials, CycloneDX, to a file
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../support/process.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { type Finding, lineOf, unknown } from './finding.ts';
import { keptList, nodeBinary, readNodeRecord } from './node-binary.ts';
import { compareWithOfficial, NODE_RELEASES } from './official-node.ts';
import { checkOffline, readSupply } from './offline.ts';
import { checkAdvisories, checkSignatures } from './registry.ts';

const { values } = parseArgs({ options: { online: { type: 'boolean' }, sbom: { type: 'string' } } });

const findings = [...checkOffline(PROJECT_ROOT), ...(values.online === true ? await checkOnline() : [])];
for (const finding of findings) console.log(lineOf(finding));
if (values.sbom !== undefined) {
  const bill = billOfMaterials(PROJECT_ROOT);
  writeFileSync(values.sbom, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${values.sbom} names ${bill.components.length} packages.`);
}
const wrong = findings.filter(({ is }) => is === 'bad').length;
const open = findings.filter(({ is }) => is === 'unknown').length;
console.log(`${findings.length} checks: ${wrong} found something wrong, ${open} could not look.`);
process.exitCode = wrong === 0 ? 0 : 1;

async function checkOnline(): Promise<readonly Finding[]> {
  return [checkAdvisories(PROJECT_ROOT), checkSignatures(PROJECT_ROOT), await checkOfficialNode()];
}

async function checkOfficialNode(): Promise<Finding> {
  const record = readNodeRecord(PROJECT_ROOT);
  const { platform } = readSupply(PROJECT_ROOT);
  const list = keptList(PROJECT_ROOT, record);
  const binary = nodeBinary(PROJECT_ROOT, platform);
  if (list.is !== 'good') return unknown(`Node's archive: there is no signed list to hold it to (${list.says})`);
  if (!existsSync(binary)) return unknown(`Node's archive: no node-${platform} is installed to compare it with`);
  const { version } = record;
  return compareWithOfficial({ releases: NODE_RELEASES, version, platform, digests: list.digests, binary });
}
