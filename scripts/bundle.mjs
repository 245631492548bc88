/**
 * Makes one file of the program and its packages, if there is none of the sources as they are now. `npm start` runs it where the
 * project can be written to, `npm run setup` and the image ahead. A start without a bundle is slower, and nothing else.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLES, digestOf, findBundle, LAST_BUNDLE, MADE_BY } from './bundled-program.mjs';
import { say } from './failure.mjs';

/** As many are kept: a program that runs may still load parts of its own, when somebody first needs them. */
const KEPT = 5;

/**
 * Node's own modules. An `import` of one reads all that it exports, and some of that loads further ones: of `node:http` all of the
 * built-in fetch. So they are asked for in another way.
 */
const BUILTINS = new RegExp(`^(?:node:.+|${builtinModules.join('|')})$`);

/** How the name of a bundle's folder begins. */
const OWN = 'of-';

/**
 * Seconds since 1970, for a build that anyone can repeat to the byte: all files count as changed then, as they do in such an
 * image. See reproducible-builds.org.
 */
const { SOURCE_DATE_EPOCH } = process.env;

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  if (findBundle(root) === undefined) await makeBundle();
} catch (error) {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  say(`The program starts from its sources, which is slower: no bundle could be made of them (${reason}).`);
}

/** Whole at once: another program may be starting. */
async function makeBundle() {
  const folder = join(root, BUNDLES, `${OWN}${SOURCE_DATE_EPOCH || `${Date.now()}-${process.pid}`}`);
  mkdirSync(folder, { recursive: true });
  try {
    const sources = (await bundleInto(folder)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const files = Object.fromEntries(
      readdirSync(folder)
        .toSorted()
        .map((file) => [file, statSync(join(folder, file)).size]),
    );
    const record = {
      folder: relative(root, folder).replaceAll(sep, '/'),
      entry: 'node.mjs',
      files,
      sources: Object.fromEntries(sources.map(({ path, size, mtimeMs }) => [path, [size, mtimeMs]])),
      digest: digestOf(sources.map(({ path, content }) => [path, content])),
    };
    writeFileSync(join(folder, LAST_BUNDLE), JSON.stringify(record));
    renameSync(join(folder, LAST_BUNDLE), join(root, BUNDLES, LAST_BUNDLE));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  removeOld();
}

/** @typedef {{ path: string, size: number, mtimeMs: number, content: Buffer }} Source as it was when it was read */

/** @param {string} folder @returns {Promise<Source[]>} what the bundle was made of */
async function bundleInto(folder) {
  // Only here: it may not be installed.
  const { build } = await import('esbuild');
  /** @type {Source[]} */
  const sources = MADE_BY.map(read);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/node.ts'],
    outdir: folder,
    bundle: true,
    // What only a role or a rare question needs stays apart, and is loaded when it is needed.
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    // As it is: what is said in another way for older engines, such as regular expressions, is slower.
    target: 'esnext',
    // As Node itself finds packages, which does not know the condition "module".
    conditions: [],
    tsconfigRaw: '{}',
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'builtins',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: BUILTINS }, ({ path, kind }) =>
            kind === 'dynamic-import' ? undefined : { path, namespace: 'builtin' },
          );
          onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
            contents: `module.exports = process.getBuiltinModule('${path}');`,
          }));
        },
      },
      {
        name: 'sources',
        setup({ onLoad }) {
          onLoad({ filter: /\/src\// }, ({ path }) => {
            const inProject = relative(root, path).replaceAll(sep, '/');
            if (!inProject.startsWith('src/')) return undefined;
            const source = read(inProject);
            sources.push(source);
            const loader = extname(path) === '.json' ? 'json' : 'ts';
            return { contents: inPlace(source.content.toString(), inProject), loader };
          });
        },
      },
    ],
  });
  return sources;
}

/** Looked at before it is read: what changes meanwhile counts as changed. @param {string} path @returns {Source} */
function read(path) {
  const { size, mtimeMs: changed } = statSync(join(root, path));
  const mtimeMs = SOURCE_DATE_EPOCH ? Number(SOURCE_DATE_EPOCH) * 1000 : changed;
  return { path, size, mtimeMs, content: readFileSync(join(root, path)) };
}

/** What a source says of its own place stays true in the bundle. @param {string} text @param {string} path */
function inPlace(text, path) {
  const own = `../../${path}`;
  return text
    .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${dirname(own)}')`)
    .replaceAll('import.meta.url', `new URL('${own}', import.meta.url).href`);
}

function removeOld() {
  const old = readdirSync(join(root, BUNDLES))
    .filter((name) => name.startsWith(OWN))
    .map((name) => join(root, BUNDLES, name))
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .toSorted((one, other) => other.made - one.made)
    .slice(KEPT);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
