import { endAfterRestore } from './node/redis/after-restore.ts';
import { putBack } from './node/redis/backup.ts';

// Restored slots may have been posted since the copy, so the one never runs without the other.
process.exit((await putBack(process.env, process.stdin)) || (await endAfterRestore(process.env)));
