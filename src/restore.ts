import { putBack } from './node/backup.ts';
import { endRestored } from './node/restored.ts';

// What was put back may have been posted since: the one does not go without the other.
process.exit((await putBack(process.env, process.stdin)) || (await endRestored(process.env)));
