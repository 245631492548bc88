import { checkDocument } from './node/process/check-document.ts';
import { documentFolder } from './node/process/project-files.ts';

process.exitCode = checkDocument(process.argv[2] ?? documentFolder(process.env));
