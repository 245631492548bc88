import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import { launchChromium } from './chromium.ts';
import { measurePage } from './measured-page.ts';
import { type PlaygroundProgram, startProgram } from './program.ts';

const { statement } = readProjectFiles().content;

let browser: Browser;
let program: PlaygroundProgram;
let url: string;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram();
  url = new URL('/', program.url).href;
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Opens a part of the page, and closes it after a look. */
async function open<T>(address: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url + address);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Pairs of the map's texts that are seen and lie over each other, and texts that reach out of it. */
const COLLISIONS = `(() => {
  const map = document.querySelector('#map').getBoundingClientRect();
  const texts = [...document.querySelectorAll('#map text')]
    .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1)
    .filter((other) => over(one.box, other.box)).map((other) => one.words + ' over ' + other.words));
  const out = texts.filter(({ box }) => box.left < map.left || box.right > map.right || box.top < map.top || box.bottom > map.bottom);
  return { seen: texts.length, wrong: [...pairs, ...out.map(({ words }) => words + ' reaches out')] };
})()`;

describe.each([390, 1280])('the page at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('in %s colours is small, silent, at home and accessible', async (scheme) => {
    let background = '';
    const measured = await measurePage(browser, url, { width, scheme }, async (page) => {
      background = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    });
    expect(background).toBe(scheme === 'light' ? 'rgb(252, 251, 248)' : 'rgb(23, 22, 20)');
    expect(measured).toMatchObject({ errors: [], otherHosts: [], violations: [] });
    expect(measured.bytes).toBeLessThan(60_000);
  });

  it('has nothing out of reach sideways', async () => {
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await open('', width, (page) => page.evaluate<number>(overflow))).toBe(0);
  });

  it('shows a map whose names or numbers can all be read', async () => {
    const { seen, wrong } = await open('', width, (page) =>
      page.evaluate<{ seen: number; wrong: readonly string[] }>(COLLISIONS),
    );
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(23);
    const shown = width < 800 ? '.number' : '.name';
    const size = `(() => {
      const map = document.querySelector('#map');
      const scale = map.getBoundingClientRect().width / map.viewBox.baseVal.width;
      return scale * parseFloat(getComputedStyle(map.querySelector('${shown}')).fontSize);
    })()`;
    expect(await open('', width, (page) => page.evaluate<number>(size))).toBeGreaterThanOrEqual(12);
  });

  it('lights up the sentence whose address was opened, in view, with its way into the bot', async () => {
    await open('#s4-4', width, async (page) => {
      const sentence = page.locator('#s4-4');
      const { y = 0 } = (await sentence.boundingBox()) ?? {};
      expect(y).toBeGreaterThan(50);
      expect(y).toBeLessThan(700);
      const colour = (id: string) => `getComputedStyle(document.querySelector('${id}')).backgroundColor`;
      expect(await page.evaluate(colour('#s4-4'))).toBe('rgb(248, 237, 196)');
      expect(await page.evaluate(colour('#s4-3'))).toBe('rgba(0, 0, 0, 0)');
      await sentence.getByRole('link', { name: 'Open Section 4, sentence 4 in the bot' }).click();
      await page.waitForURL('**/playground');
    });
  });
});

describe('a person at the page', () => {
  it('copies the statement as it was received, without what the page adds', async () => {
    const copied = await open('', 1280, (page) =>
      page.evaluate<string>(`(() => {
        getSelection().selectAllChildren(document.querySelector('#s4 .words'));
        return getSelection().toString();
      })()`),
    );
    expect(copied).toBe(statement.sections[3]?.text);
  });

  it('comes by keyboard to a sentence, sees where the focus is, and opens its address', async () => {
    await open('', 1280, async (page) => {
      await page.getByRole('link', { name: 'Link to Section 1, sentence 1' }).focus();
      await page.keyboard.press('Tab');
      const focused = 'document.activeElement.getAttribute("aria-label")';
      expect(await page.evaluate(focused)).toBe('Open Section 1, sentence 1 in the bot');
      const arrow = 'getComputedStyle(document.activeElement).color';
      expect(await page.evaluate(arrow)).not.toBe('rgba(0, 0, 0, 0)');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/#s1-1');
    });
  });

  it('comes from a point on the map to the place', async () => {
    await open('', 390, async (page) => {
      await page.getByRole('link', { name: '6. Almaty' }).click();
      await page.waitForURL('**/#place-almaty');
      expect(await page.locator('#place-almaty').isVisible()).toBe(true);
    });
  });

  it('prints it on a few pages of A4, with the digest, and without what only a screen can do', async () => {
    await open('', 1280, async (page) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      // Three with the usual fonts; those of this machine may be wider.
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? [];
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.length).toBeLessThanOrEqual(4);
      await page.emulateMedia({ media: 'print' });
      const isSeen = (text: string) => page.getByText(text, { exact: false }).first().isVisible();
      expect(await isSeen('The statement itself has no section titles')).toBe(true);
      // An address is printed where the program was told its own; `Host` is anybody's word.
      expect(await isSeen(url)).toBe(false);
      expect(await isSeen('87e95b3de0686eb8')).toBe(true);
      expect(await isSeen('An arrow opens')).toBe(false);
      expect(await isSeen('Feed (Atom)')).toBe(false);
    });
  });
});
