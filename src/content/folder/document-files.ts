import type { DocumentFault, Refuse } from './fault.ts';
import type { Shape } from './shape.ts';

/** The files of a document's folder as they were read: `{ 'places.json': '[…]', 'locales/en.ftl': '…' }`. */
export type DocumentFiles = Readonly<Record<string, string>>;

/** Reads the files one by one, and remembers what was refused in which of them. */
export type FolderReader = {
  readonly faults: readonly DocumentFault[];
  /** For faults in a file. */
  refuseIn(file: string): Refuse;
  text(file: string): string | undefined;
  /** What the JSON in a file says; `undefined` if there is no such file. */
  json<T>(file: string, shape: Shape<T>): T | undefined;
};

/** A reader of these files that has refused nothing yet. */
export function createFolderReader(files: DocumentFiles): FolderReader {
  const faults: DocumentFault[] = [];
  const refuseIn = (file: string): Refuse => {
    return (at, what) => void faults.push({ file, at, what });
  };
  const text = (file: string): string | undefined => (Object.hasOwn(files, file) ? files[file] : undefined);
  return {
    faults,
    refuseIn,
    text,
    json(file, shape) {
      const source = text(file);
      if (source === undefined) return undefined;
      const refuse = refuseIn(file);
      try {
        return shape(JSON.parse(source), '', refuse);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        const [, line = ''] = /line (\d+)/u.exec(error.message) ?? [];
        refuse(line, `is no JSON: ${error.message}`);
        return undefined;
      }
    },
  };
}
