import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The empty file in DATA_DIR that `deploy/backup.sh` writes after each successful back-up. */
const STAMP = 'last-backup';

/** Milliseconds since the last successful back-up; `undefined` if none was ever attempted. */
export async function readBackupAge(dataDir: string, now: number): Promise<number | undefined> {
  return stat(join(dataDir, STAMP)).then(
    ({ mtimeMs }) => now - mtimeMs,
    () => undefined,
  );
}
