import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { start } from './process.ts';

/** What would be uploaded to Workers, built by wrangler, without an account and without a network. */
export type WorkerdBundle = {
  readonly folder: string;
  /** Bytes of all modules, and of all modules compressed by gzip one by one. */
  readonly size: number;
  readonly compressed: number;
  /** Every file that is looked at for it, by its path in the project, with what it imports. */
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
  remove(): void;
};

/** Not part of the upload. */
const BESIDE_THE_MODULES = /\.map$|^README\.md$|^metafile\.json$/u;

export async function buildWorkerdBundle(): Promise<WorkerdBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-workerd-'));
  const metafile = join(folder, 'metafile.json');
  const wrangler = start({
    command: [
      process.execPath,
      'node_modules/wrangler/bin/wrangler.js',
      'deploy',
      '--dry-run',
      '--outdir',
      folder,
      '--metafile',
      metafile,
    ],
    env: { WRANGLER_SEND_METRICS: 'false' },
  });
  if ((await wrangler.ended) !== 0) throw new Error(`wrangler can't bundle it:\n${wrangler.said().join('\n')}`);
  const modules = readdirSync(folder)
    .filter((name) => !BESIDE_THE_MODULES.test(name))
    .map((name) => readFileSync(join(folder, name)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((one, other) => one + other, 0);
  return {
    folder,
    size: sum(modules.map(({ length }) => length)),
    compressed: sum(modules.map((module) => gzipSync(module).length)),
    inputs: (JSON.parse(readFileSync(metafile, 'utf8')) as Pick<WorkerdBundle, 'inputs'>).inputs,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
