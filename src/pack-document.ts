import { packCards } from './node/pictures/pack-cards.ts';
import { packDocument } from './node/process/pack-document.ts';

process.exitCode = packDocument(process.env);
if (process.exitCode === 0) await packCards(process.env);
