import { packDocument } from './node/process/pack-document.ts';

process.exitCode = packDocument(process.env);
