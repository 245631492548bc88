import { FatalError } from './fatal-error.ts';
import { printLines } from './print-lines.ts';
import { readProjectFiles } from './project-files.ts';

/**
 * `npm run check:document [FOLDER]`: says everything that is wrong with a document's folder, one line for each fault, or
 * what the document has. Returns the exit code.
 */
export function checkDocument(folder: string): number {
  try {
    const { content } = readProjectFiles(folder);
    const { definition, places, signatories, statement } = content;
    const sentences = statement.sections.flatMap((section) => section.sentences).length;
    const counts = [
      `${statement.sections.length} sections`,
      `${sentences} sentences`,
      `${places.all.length} places`,
      `${signatories.all.length} signatories`,
    ];
    process.stdout.write(`Nothing is wrong with ${folder}: /${definition.commands.text}, ${counts.join(', ')}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof FatalError)) throw error;
    printLines(error.message);
    return 1;
  }
}
