import { endRestored } from './node/redis/after-restore.ts';

process.exit(await endRestored(process.env));
