import { endAfterRestore } from './node/redis/after-restore.ts';
import { putBack } from './node/redis/backup.ts';

// What was put back may have been posted since: the one does not go without the other.
process.exit((await putBack(process.env, process.stdin)) || (await endAfterRestore(process.env)));
