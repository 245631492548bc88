import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON, stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

/** A file that the browser may ask for. */
export type Asset = {
  /** Relative to the page's `assets/`, with forward slashes. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};

const LIBRARY = 'lit-html';
/** The parts of the library that the page imports, and what those import in turn. */
const LIBRARY_FILES = [
  'lit-html.js',
  'directive.js',
  'directive-helpers.js',
  'async-directive.js',
  'directives/live.js',
  'directives/ref.js',
  'directives/repeat.js',
];
const LIBRARY_IMPORT = /(\bfrom\s+)(['"])lit-html(?:\/([\w./-]+))?\2/g;

/**
 * Reads everything that the page consists of: our own browser code with its types stripped, the style sheets, the
 * icon, and the library. There is no build step; the browser gets one module for each file.
 *
 * `base` is where the browser finds the assets, such as `/playground/assets`: a bare import of the library is
 * rewritten to it, because an import map would need inline script.
 */
export const readAssets = (folder: string, base: string): readonly Asset[] => {
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => extname(path) in CONTENT_TYPES)
    .sort()
    .map((path) => readAsset(path, readFileSync(join(folder, path), 'utf8'), base));
  return [...own, ...readLibrary()];
};

const readAsset = (path: string, source: string, base: string): Asset => ({
  path,
  contentType: contentType(path),
  body: path.endsWith('.ts') ? browserModule(source, base) : source,
});

const browserModule = (source: string, base: string): string =>
  stripTypeScriptTypes(source).replace(
    LIBRARY_IMPORT,
    (_match, from: string, quote: string, file: string | undefined) =>
      `${from}${quote}${base}/${LIBRARY}/${file ?? 'lit-html.js'}${quote}`,
  );

const readLibrary = (): readonly Asset[] => {
  const manifest = findPackageJSON(LIBRARY, import.meta.url);
  if (manifest === undefined) throw new Error(`The playground needs the package ${LIBRARY}: run npm install.`);
  return LIBRARY_FILES.map((file) => ({
    path: `${LIBRARY}/${file}`,
    contentType: contentType(file),
    // Source maps are not served; without this line the browser's tools would ask for them.
    body: readFileSync(join(manifest, '..', file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''),
  }));
};

const contentType = (path: string): string => CONTENT_TYPES[extname(path)] ?? 'text/plain; charset=utf-8';
