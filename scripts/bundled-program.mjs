import { join } from 'node:path';

// Every start runs this, and an `import` of `node:fs` takes 8 ms of processor time: it reads all that the module exports.
const { readFileSync, statSync } = process.getBuiltinModule('node:fs');

/**
 * The program and its packages in few files, which load in half the time of its sources. Paths are relative to the project's folder, and those of `files` to that of the bundle.
 *
 * @typedef {object} Bundle
 * @property {string} folder
 * @property {string} entry the file that runs the program
 * @property {Record<string, number>} files its own files, and how many bytes each has
 * @property {Record<string, [bytes: number, changed: number]>} sources how many bytes each had, and when it was last changed (milliseconds since 1970)
 * @property {string} digest of the sources: `digestOf`
 */

/** Where bundles are, in the project's folder, each in a folder of its own. Git ignores it, and anyone may delete it. */
export const BUNDLES = '.bundle';

/** The file in it that says which bundle is the last one. */
export const LAST_BUNDLE = 'last.json';

/** What decides how sources become a bundle, besides the sources. */
export const MADE_BY = ['package-lock.json', 'scripts/bundle.mjs'];

/**
 * The last bundle, if it is whole and was made of the sources as they are now. Looks at sizes and times only, unless a time
 * differs: copies of a project, and images, have others than the project.
 *
 * @param {string} root the project's folder
 * @returns {Bundle | undefined}
 */
export function findBundle(root) {
  try {
    /** @type {Bundle} */
    const bundle = JSON.parse(readFileSync(join(root, BUNDLES, LAST_BUNDLE), 'utf8'));
    const { folder, files, sources, digest } = bundle;
    if (Object.entries(files).some(([name, bytes]) => statSync(join(root, folder, name)).size !== bytes))
      return undefined;
    const isAsItWas = Object.entries(sources).every(([path, [bytes, changed]]) => {
      const { size, mtimeMs } = statSync(`${root}/${path}`);
      return size === bytes && mtimeMs === changed;
    });
    return isAsItWas || digestNow(root, Object.keys(sources)) === digest ? bundle : undefined;
  } catch {
    // There is none, or a file is gone.
    return undefined;
  }
}

/** @param {string} root @param {readonly string[]} paths */
function digestNow(root, paths) {
  return digestOf(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/**
 * A digest of files: their paths and contents, in the order of the paths.
 *
 * @param {readonly (readonly [path: string, content: Uint8Array])[]} files
 */
export function digestOf(files) {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const [path, content] of files.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
