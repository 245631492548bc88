import { backUp } from './node/backup.ts';

process.exit(await backUp(process.env, process.stdout));
