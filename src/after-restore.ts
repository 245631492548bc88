import { endAfterRestore } from './node/redis/after-restore.ts';

process.exit(await endAfterRestore(process.env));
