/**
 * Draws docs/playground.gif: somebody at the playground in Chromium looks up a place, quotes a sentence in a group and
 * checks a quotation. It needs Chromium, as the browser tests do.
 *
 *     npm run draw:playground
 */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { startProgram } from '../test/browser/program.ts';
import { type ChatName, visit } from '../test/browser/visitor.ts';
import { encodeGif, type Frame } from './gif.ts';

const OUTPUT = new URL('../docs/playground.gif', import.meta.url);
const SIZE = { width: 800, height: 600 };
/** How long a frame stays while somebody types, and when there is something to read (milliseconds). */
const TYPING = 90;
const GLANCE = 900;
const READING = 2_800;
/** How long the page may take to finish drawing and scrolling (milliseconds). */
const SETTLING = 700;

const [program, browser] = [await startProgram(), await launchChromium()];
try {
  const visitor = await visit(browser, program.url, { viewport: SIZE });
  const { page, box, chat, messages } = visitor;
  const decoder = await browser.newPage();
  const frames: Frame[] = [];

  const shoot = async (milliseconds: number): Promise<void> => {
    frames.push({ rgba: await pixelsOf(await page.screenshot(), decoder), milliseconds });
  };
  const type = async (name: ChatName, text: string, charactersPerFrame: number): Promise<void> => {
    for (let end = charactersPerFrame; end < text.length + charactersPerFrame; end += charactersPerFrame) {
      await box(name).fill(text.slice(0, end));
      await shoot(TYPING);
    }
  };
  const send = async (name: ChatName, words: string): Promise<void> => {
    await box(name).press('Escape');
    await box(name).press('Enter');
    await messages(name).last().getByText(words).first().waitFor();
    await page.waitForTimeout(SETTLING);
  };

  await shoot(GLANCE);
  await type('private', '/cities Алма-Ата', 2);
  await send('private', 'Almaty');
  await shoot(READING);

  await type('group', '@verbatim_bot dialogue', 2);
  await chat('group').getByRole('option').first().getByText('dialogue').first().waitFor();
  await page.waitForTimeout(SETTLING);
  await shoot(READING);
  await box('group').press('Enter');
  await messages('group').last().getByText('via @verbatim_bot').waitFor();
  await page.waitForTimeout(SETTLING);
  await shoot(READING);

  await type('private', '/verify The people demand what is theirs.', 3);
  await send('private', 'Altered');
  await shoot(READING + GLANCE);

  const gif = encodeGif(frames, SIZE);
  writeFileSync(OUTPUT, gif);
  const seconds = frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1_000;
  console.log(`docs/playground.gif: ${frames.length} frames, ${seconds.toFixed(1)} s, ${gif.length} bytes`);
} finally {
  await browser.close();
  await program.stop();
}

/** The pixels of a PNG, decoded by Chromium in a page of its own. */
async function pixelsOf(png: Buffer, decoder: Page): Promise<Uint8Array> {
  const address = `data:image/png;base64,${png.toString('base64')}`;
  const decoded = await decoder.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = '${address}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    return new Uint8Array(data.buffer).toBase64();
  })()`);
  return Buffer.from(decoded, 'base64');
}
