import { endRestored } from './node/restored.ts';

process.exit(await endRestored(process.env));
