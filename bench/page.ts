/**
 * The page at `/` in Chromium, as the real program serves it: its bytes, what the browser complains of, which other hosts it
 * asks for and what axe finds wrong, at 390 and 1280 pixels, in light and in dark. Exits with 1 where a figure is too large.
 *
 *     npm run measure:page
 */
import { launchChromium } from '../test/browser/chromium.ts';
import { type Look, type Measured, measurePage } from '../test/browser/measured-page.ts';
import { startProgram } from '../test/browser/program.ts';

/** The most that may be sent for the page, compressed (bytes). */
const MOST_BYTES = 60_000;

const LOOKS: readonly Look[] = [390, 1280].flatMap((width) => [
  { width, scheme: 'light' as const },
  { width, scheme: 'dark' as const },
]);

const [program, browser] = [await startProgram(), await launchChromium()];
try {
  const url = new URL('/', program.url).href;
  console.log(`${'width'.padEnd(16)}bytes   requests   console errors   other hosts   axe violations`);
  for (const look of LOOKS) {
    const measured = await measurePage(browser, url, look);
    console.log(lineOf(look, measured));
    const wrong = [...measured.errors, ...measured.otherHosts, ...measured.violations];
    for (const each of wrong) console.log(`    ${each}`);
    if (wrong.length > 0 || measured.bytes >= MOST_BYTES) process.exitCode = 1;
  }
  console.log(`Allowed: under ${MOST_BYTES} bytes, and 0 of the last three.`);
} finally {
  await browser.close();
  await program.stop();
}

function lineOf({ width, scheme }: Look, { bytes, requests, errors, otherHosts, violations }: Measured): string {
  return [
    `${width} ${scheme}`.padEnd(14),
    String(bytes).padStart(7),
    String(requests.length).padStart(11),
    String(errors.length).padStart(17),
    String(otherHosts.length).padStart(14),
    String(violations.length).padStart(17),
  ].join('');
}
