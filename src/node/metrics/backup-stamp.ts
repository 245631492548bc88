import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The empty file in DATA_DIR that `deploy/backup.sh` writes each time that a back-up has succeeded. */
const STAMP = 'last-backup';

/** Milliseconds since the last back-up that succeeded; `undefined` where none was ever tried. */
export async function readBackupAge(dataDir: string, now: number): Promise<number | undefined> {
  return stat(join(dataDir, STAMP)).then(
    ({ mtimeMs }) => now - mtimeMs,
    () => undefined,
  );
}
