import type { DocumentFault, Refuse } from './fault.ts';
import type { Shape } from './shape.ts';

/** The files of a document's folder as they were read: `{ 'places.json': '[…]', 'locales/en.ftl': '…' }`. */
export type DocumentFiles = Readonly<Record<string, string>>;

/** Some editors on Windows put it before a text. It is no white space, and no part of JSON, of Fluent or of a document. */
const BYTE_ORDER_MARK = '\uFEFF';

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
  for (const [file, source] of Object.entries(files)) {
    if (source.startsWith(BYTE_ORDER_MARK))
      refuseIn(file)('1', 'begins with a byte order mark: save it as UTF-8 without one');
  }
  const text = (file: string): string | undefined =>
    Object.hasOwn(files, file) ? files[file]?.replace(BYTE_ORDER_MARK, '') : undefined;
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
