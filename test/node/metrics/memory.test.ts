import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMemory } from '../../../src/node/metrics/memory.ts';

let machine: string;

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'verbatim-memory-'));
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(machine, path)), { recursive: true });
  writeFileSync(join(machine, path), text);
};
const read = () => readMemory(join(machine, 'groups'), join(machine, 'cgroup'));

const UNIT = 'groups/system.slice/verbatim.service';

const writeGroup = (most: string): void => {
  write('cgroup', '0::/system.slice/verbatim.service\n');
  write(`${UNIT}/memory.current`, '900\n');
  write(`${UNIT}/memory.max`, `${most}\n`);
  write(`${UNIT}/memory.stat`, 'anon 300\nfile 600\ninactive_file 500\nactive_file 100\nworkingset_refault_file 7\n');
};

it('is that of the unit, without what only caches files, against its own limit', async () => {
  writeGroup('1073741824');
  expect(await read()).toEqual({ used: 300, limit: 1_073_741_824 });
});

it('of a unit that has no limit may grow to what the machine has', async () => {
  writeGroup('max');
  expect(await read()).toEqual({ used: 300, limit: totalmem() });
});

it('is that of the process where the machine has no such groups', async () => {
  write('cgroup', '4:memory:/docker\n0::/\n');
  const { used, limit } = await read();
  expect(used).toBeGreaterThan(1_000_000);
  expect(limit).toBe(totalmem());
});
