import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBotByHand } from './bot-by-hand.ts';
import { launchChromium } from './chromium.ts';
import { type PlaygroundProgram, startProgram } from './program.ts';
import { DESKTOP, open, PHONE, SMALL_PHONE, type Visitor, visit } from './visitor.ts';

/** axe-core as one script; the page's policy keeps it out, so the browser's own tools put it in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let program: PlaygroundProgram;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});
afterEach(async () => {
  await visitor?.leave();
});

const POSTING = { can_post_messages: true };
const REQUEST = { user_administrator_rights: POSTING, bot_administrator_rights: POSTING };
const PICKER = { keyboard: [[{ text: 'Pick', request_chat: { request_id: 1, chat_is_channel: true, ...REQUEST } }]] };

/** What axe finds wrong, as `rule: element`. */
async function violations({ page }: Visitor): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels of the page one could scroll sideways to. */
const sideways = ({ page }: Visitor): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  it('axe finds nothing wrong with the two chats side by side, nor with what opens over them', async () => {
    visitor = await visit(browser, program.url, { viewport: DESKTOP, scheme });
    const { page, ask, box, chat } = visitor;
    await ask('private', '/cities Алма-Ата');
    expect(await violations(visitor), 'the chats').toEqual([]);

    await box('private').fill('/');
    await chat('private').getByRole('option').first().waitFor();
    await box('group').fill('@verbatim_bot and');
    await chat('group').getByRole('option').first().waitFor();
    expect(await violations(visitor), 'the menus').toEqual([]);

    // The menu lies over the last buttons.
    await box('private').press('Escape');
    await chat('private').getByRole('listbox').waitFor({ state: 'detached' });
    await chat('private').getByRole('button', { name: 'Quote in a chat' }).last().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(visitor), 'the dialog').toEqual([]);
  });

  it('axe finds nothing wrong with START', async () => {
    visitor = await visit(browser, program.url, { viewport: DESKTOP, scheme });
    await visitor.page.getByLabel('You are').selectOption({ label: 'Timur' });
    await visitor.page.getByRole('button', { name: 'START' }).waitFor();
    expect(await violations(visitor)).toEqual([]);
  });

  it.each([DESKTOP, PHONE])(
    'axe finds nothing wrong with the channel at $width pixels, nor with the picker',
    async (viewport) => {
      const bot = await startBotByHand();
      try {
        visitor = await open(browser, bot.url, { viewport, scheme });
        const { page, chat, show } = visitor;
        await bot.call('sendMessage', { chat_id: bot.annaId, text: 'Which channel?', reply_markup: PICKER });
        await chat('private').getByRole('button', { name: 'Pick' }).click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(visitor), 'the picker').toEqual([]);
        await page.getByRole('dialog').getByRole('button', { name: 'Daily' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });

        await show('channel');
        await bot.call('sendMessage', { chat_id: bot.channelId, text: 'A post', disable_notification: true });
        await chat('channel').getByText('A post').waitFor();
        expect(await violations(visitor), 'the channel').toEqual([]);
        await page.locator('#person').selectOption({ label: 'Boris' }, { force: true });
        await chat('channel').getByText('Only Anna').waitFor();
        expect(await violations(visitor), 'the channel of somebody else').toEqual([]);
      } finally {
        await bot.stop();
      }
    },
  );

  it.each([PHONE, SMALL_PHONE])('axe finds nothing wrong on a phone of $width pixels', async (viewport) => {
    visitor = await visit(browser, program.url, { viewport, scheme });
    const { page, chat, box } = visitor;
    expect(await violations(visitor), 'the private chat').toEqual([]);

    await page.getByRole('navigation').getByRole('button', { name: 'Group' }).click();
    await chat('group').waitFor();
    expect(await violations(visitor), 'the group').toEqual([]);

    await box('group').fill('@verbatim_bot and');
    await chat('group').getByRole('option').first().waitFor();
    expect(await violations(visitor), 'inline results').toEqual([]);

    await visitor.show('elsewhere');
    expect(await violations(visitor), 'the chat without the bot').toEqual([]);

    await page.getByRole('button', { name: 'What to try, and settings' }).click();
    await page.getByRole('button', { name: 'Close' }).waitFor();
    expect(await violations(visitor), 'the guide').toEqual([]);
  });
});

describe.each([PHONE, SMALL_PHONE])('on a phone of $width pixels', (viewport) => {
  it('nothing of either chat is out of reach sideways', async () => {
    visitor = await visit(browser, program.url, { viewport });
    const { page, ask, chat } = visitor;
    await ask('private', '/cities Алма-Ата');
    await ask('private', `/verify ${'unbreakable'.repeat(20)}`);
    expect(await sideways(visitor), 'the private chat').toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: 'Group' }).click();
    await chat('group').waitFor();
    expect(await sideways(visitor), 'the group').toBe(0);
    const log = "document.querySelector('#log-group')";
    expect(await page.evaluate<number>(`${log}.scrollWidth - ${log}.clientWidth`), 'its messages').toBe(0);
    await visitor.show('elsewhere');
    expect(await sideways(visitor), 'the chat without the bot').toBe(0);
  });

  it('nothing of the channel is out of reach sideways', async () => {
    const bot = await startBotByHand();
    try {
      visitor = await open(browser, bot.url, { viewport });
      await visitor.show('channel');
      expect(await sideways(visitor)).toBe(0);
    } finally {
      await bot.stop();
    }
  });
});

describe('by keyboard alone', () => {
  it('a person skips to the message box, and what has the focus can be seen', async () => {
    visitor = await visit(browser, program.url);
    const { page } = visitor;
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the message box' });
    await page.locator('.skip:focus').waitFor();
    expect(await skip.boundingBox()).toMatchObject({ x: 0, y: 0 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/about');
    await page.keyboard.press('Enter');
    await visitor.chat('private').locator('.own').getByText('/about').waitFor();
  });

  it('a person reaches and leaves the guide on a phone', async () => {
    visitor = await visit(browser, program.url, { viewport: PHONE });
    const { page } = visitor;
    await page.getByRole('button', { name: 'What to try, and settings' }).press('Enter');
    await page.locator('.guide-close:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.guide-open:focus').waitFor();
    expect(await page.locator('.guide').isVisible()).toBe(false);
  });
});
