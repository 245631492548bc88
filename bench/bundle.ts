import { buildWorkerdBundle } from '../test/support/workerd-bundle.ts';

/** Bytes that the upload to Workers may have, compressed; Cloudflare takes 3 MB from everyone. */
const MOST_COMPRESSED = 1_000_000;

/** Prints the size of what is uploaded to Workers; fails where it is not under 1 MB compressed. */
const bundle = await buildWorkerdBundle();
bundle.remove();
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`;
console.log(`Workers bundle: ${kilobytes(bundle.compressed)} compressed (${kilobytes(bundle.size)} as it is)`);
if (bundle.compressed >= MOST_COMPRESSED) {
  console.error(`It should be under ${kilobytes(MOST_COMPRESSED)} compressed.`);
  process.exitCode = 1;
}
