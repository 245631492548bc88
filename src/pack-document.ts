import { packDocument } from './node/pack-document.ts';

process.exitCode = packDocument(process.env);
