import type { Environment } from '../../bot/config.ts';
import type { ProjectFiles } from '../../bot/project-files.ts';
import { finish } from '../../content/text/gradually.ts';
import { FatalError } from '../process/fatal-error.ts';
import { checkProjectFiles, documentFolder, readWithoutViews } from '../process/project-files.ts';
import { type Finding, fault, fine } from './finding.ts';

/** The document's files, if they can be read, and the rest of the check. */
export type DocumentCheck = {
  readonly files: ProjectFiles | undefined;
  /** What `npm run check:document` says. Takes a second of the thread. */
  look(): readonly Finding[];
};

/** Reads the document that these settings name. */
export function tellDocument(env: Environment): DocumentCheck {
  const folder = documentFolder(env);
  try {
    const files = readWithoutViews(folder);
    return {
      files,
      look: () => faultsOf(() => finish(checkProjectFiles(files, folder))) ?? [tellWhole(files)],
    };
  } catch (error) {
    return {
      files: undefined,
      look() {
        return (
          faultsOf(() => {
            throw error;
          }) ?? []
        );
      },
    };
  }
}

/** One for each line that says what is wrong; `undefined` if nothing is. Rejects for any other error. */
function faultsOf(check: () => void): readonly Finding[] | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof FatalError)) throw error;
    return error.message
      .split('\n')
      .map((line) =>
        fault('document', line, 'correct it: docs/another-document.md; npm run check:document says the same'),
      );
  }
}

function tellWhole({ content, lacking }: ProjectFiles): Finding {
  const { statement, definition } = content;
  const without = lacking.length === 0 ? '' : `; it has no words of its own in ${lacking.join(', ')}`;
  return fine(
    'document',
    `nothing is wrong with the document: /${definition.commands.text}, ${statement.sections.length} sections${without}`,
  );
}
