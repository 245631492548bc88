import { backUp } from './node/redis/backup.ts';

process.exit(await backUp(process.env, process.stdout));
