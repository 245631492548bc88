import { expect, test } from 'vitest';
import { type BotByHand, startBotByHand } from './bot-by-hand.ts';
import { launchChromium } from './chromium.ts';
import { startProgram } from './program.ts';
import { open, type Visit, type Visitor, visit } from './visitor.ts';

/** A bot that says what the test wants, and somebody at its page. */
export type ByHand = { readonly bot: BotByHand; readonly visitor: Visitor };

const inBrowser = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs: here nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  /** The visitor's screen and colours. */
  .extend('screen', (): Visit => ({}))
  /** Whether the test breaks what the page talks to, so that the browser has something to complain of. */
  .extend('breaks', (): boolean => false);

/** A test with the playground as `npm start` has it, and a visitor who finds it as it opens. Both are the test's own. */
export const itInPlayground = inBrowser
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  .extend('program', async ({}, { onCleanup }) => {
    const program = await startProgram();
    onCleanup(() => program.stop());
    return program;
  })
  .extend('visitor', async ({ browser, program, screen, breaks }, { onCleanup }) => {
    const visitor = await visit(browser, program.url, screen);
    onCleanup(() => leave(visitor, breaks));
    return visitor;
  });

/** A test that is the bot itself, and a visitor. Both are the test's own. */
export const itByHand = inBrowser
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  .extend('bot', async ({}, { onCleanup }) => {
    const bot = await startBotByHand();
    onCleanup(() => bot.stop());
    return bot;
  })
  .extend('visitor', async ({ browser, bot, screen, breaks }, { onCleanup }) => {
    const visitor = await open(browser, bot.url, screen);
    onCleanup(() => leave(visitor, breaks));
    return visitor;
  });

async function leave(visitor: Visitor, breaks: boolean): Promise<void> {
  const complaints = [...visitor.complaints];
  await visitor.leave();
  if (!breaks) expect(complaints, 'what the browser complained of').toEqual([]);
}
