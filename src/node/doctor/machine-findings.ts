import { type Finding, fine, unknown, warning } from './finding.ts';

const SEIZED = 'docs/operating.md#a-machine-that-is-seized-or-crashes';

/** What is known of the process of the program. */
export type ProcessFacts = {
  readonly uid: number;
  /** Of `/proc/PID/limits`: the soft limit of core files. */
  readonly coreLimit: string | undefined;
  /** Bytes of it in swap. */
  readonly swapped: number | undefined;
  /** `memory.swap.max` of its control group. */
  readonly swapLimit: string | undefined;
};

/** Whether a device is encrypted, as far as this system can know. */
export type Encryption = 'encrypted' | 'plain' | 'unknown';

/** Whether a crash would write the memory, with the token in it, to the disk. `pattern`: of the kernel, `core_pattern`. */
export function tellCores(program: ProcessFacts | undefined, pattern: string | undefined): Finding {
  if (program?.coreLimit === undefined) return unknown('machine.cores', 'the process of the program can’t be seen');
  const cure = `LimitCORE=0 in the unit, or ulimits: core in compose.yaml; see ${SEIZED}`;
  if (program.coreLimit !== '0') {
    return warning('machine.cores', 'a crash may write the memory, with the token in it, to the disk', cure);
  }
  // What takes cores through a pipe is called whatever the limit is. That of systemd keeps to it.
  const taker = pattern?.startsWith('|') ? (pattern.slice(1).split(' ', 1)[0] ?? '') : '';
  if (taker === '' || /(?:systemd-coredump|\/false|\/true)$/u.test(taker))
    return fine('machine.cores', 'a crash writes no memory to the disk');
  return warning(
    'machine.cores',
    `the kernel gives the memory of a crash to ${taker}, whatever the limit is`,
    `see ${SEIZED}`,
  );
}

/** Whether memory of the program may be written to swap. `areas`: those in use, and whether each is encrypted. */
export function tellSwap(program: ProcessFacts | undefined, areas: readonly Encryption[] | undefined): Finding {
  const check = 'machine.swap';
  const cure = `MemorySwapMax=0 in the unit, or swapoff -a; see ${SEIZED}`;
  if ((program?.swapped ?? 0) > 0 && areas?.every((area) => area === 'encrypted') !== true) {
    return warning(check, 'some memory of the program is in swap', cure);
  }
  if (areas === undefined) return unknown(check, 'this system does not tell');
  if (areas.length === 0) return fine(check, 'this machine has no swap');
  if (areas.every((area) => area === 'encrypted')) return fine(check, 'swap is encrypted');
  if (program?.swapLimit === '0') return fine(check, 'no memory of the program goes to swap');
  if (program === undefined)
    return unknown(check, 'this machine has swap, and the process of the program can’t be seen');
  return warning(check, 'memory of the program, with the token in it, may go to swap', cure);
}

/** Whether the disk of the data is encrypted. */
export function tellEncryption(of: Encryption): Finding {
  const check = 'machine.encryption';
  if (of === 'encrypted') return fine(check, 'the data are on an encrypted disk');
  if (of === 'unknown') return unknown(check, 'whether the disk of the data is encrypted can’t be known from here');
  return warning(
    check,
    'this system does not encrypt the disk of the data: whoever takes the disk can read them',
    `see ${SEIZED}`,
  );
}

/** Whether the program runs as a user who could do harm. */
export function tellUser(program: ProcessFacts | undefined): readonly Finding[] {
  if (program?.uid !== 0) return [];
  return [
    warning(
      'machine.user',
      'the program runs as root',
      'give it a user of its own: docs/operating.md#by-polling-on-one-server',
    ),
  ];
}

/** Whether the machine runs short of memory. */
export function tellMemory(available: number, total: number): Finding {
  const share = available / total;
  const text = `${Math.round(share * 100)} % of the machine’s memory is free`;
  return share < 0.05
    ? warning('machine.memory', text, 'find out what uses it (top), or use a larger machine')
    : fine('machine.memory', text);
}
