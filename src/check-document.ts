import { checkDocument } from './node/check-document.ts';
import { documentFolder } from './node/sources.ts';

process.exitCode = checkDocument(process.argv[2] ?? documentFolder(process.env));
