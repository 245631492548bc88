import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { wordsOf } from './visitor.ts';

describe('a person who opens the playground', () => {
  it('finds both chats with something in them, and is told that it is local', async ({ visitor }) => {
    const { page, messages } = visitor;
    expect(await wordsOf(messages('private').last())).toContain('Nazarbayev’s regime of one-man rule');
    expect(await wordsOf(messages('group').last().locator('.replied'))).toContain('/quote@verbatim_bot');
    expect(await wordsOf(page.locator('.guide'))).toContain('nothing leaves this computer');
  });

  it('clicks on what there is to try, and sees a place on a map', async ({ visitor }) => {
    const { page, chat } = visitor;
    await page.getByRole('button', { name: '/cities Алма-Ата' }).first().click();
    const map = chat('private').getByRole('img', { name: /^Map: Almaty, 43\.\d+° N, 76\.\d+° E$/ });
    await map.waitFor();
    expect(await map.locator('.map-pin').count()).toBe(1);
  });

  it('picks a command from the menu by keyboard', async ({ visitor }) => {
    const { page, box, chat, messages } = visitor;
    await box('private').pressSequentially('/s');
    const options = chat('private').getByRole('option');
    await options.first().waitFor();
    expect((await options.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      '/statement',
      '/search',
      '/signatories',
      '/subscribe',
      '/schedule',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await messages('private').getByText('Turmenia Unite').last().waitFor();
    await chat('private').locator('.own').getByText('/signatories').waitFor();
    expect(await box('private').inputValue()).toBe('');
  });

  it('completes a command with Tab and goes on writing', async ({ visitor }) => {
    const { page, box } = visitor;
    await box('group').pressSequentially('/ver');
    await page.keyboard.press('Tab');
    await page.keyboard.type('word');
    expect(await box('group').inputValue()).toBe('/verify@verbatim_bot word');
  });

  it('writes several lines with Shift and Enter', async ({ visitor }) => {
    const { page, box, chat } = visitor;
    await box('group').pressSequentially('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    const own = chat('group').locator('.own .text').last();
    await own.getByText('one').waitFor();
    expect(await wordsOf(own)).toMatch(/^one\ntwo/);
  });

  it('sees an answer change in its place when a button is pressed', async ({ visitor }) => {
    const { chat, messages } = visitor;
    const count = await messages('private').count();
    await chat('private').getByRole('button', { name: /4.? ›/ }).click();
    await messages('private').last().getByText('Protests in Kazakhstan are an objective').waitFor();
    await chat('private').locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await messages('private').count()).toBe(count);
  });

  it('answers a message with /verify', async ({ visitor }) => {
    const { page, box, chat, messages } = visitor;
    await box('group').fill('The people demand what is theirs.');
    await box('group').press('Enter');
    const own = messages('group').filter({ hasText: 'The people demand what is theirs.' });
    await own.hover();
    await own.getByRole('button', { name: 'Reply to You' }).click();
    await page.keyboard.type('/verify@verbatim_bot');
    await chat('group').locator('.reply-bar').getByText('Reply to You').waitFor();
    await page.keyboard.press('Enter');
    await messages('group').last().locator('u').getByText('rightfully').waitFor();
    expect(await wordsOf(messages('group').nth(-2).locator('.replied'))).toContain('The people demand');
  });

  it('loses nothing of what is typed at once after pressing Reply, however late the next frame is', async ({
    visitor,
  }) => {
    const { page, box, messages } = visitor;
    await page.evaluate('globalThis.requestAnimationFrame = (act) => setTimeout(act, 1_000)');
    const message = messages('group').first();
    await message.hover();
    await message.getByRole('button', { name: /^Reply to/ }).click();
    await page.keyboard.type('all of it');
    expect(await box('group').inputValue()).toBe('all of it');
  });

  it('copies the link of a passage, and opening that link inside leads to the passage', async ({ visitor }) => {
    const { page, chat, messages } = visitor;
    await chat('private').getByRole('button', { name: 'Copy link' }).last().click();
    await page.getByRole('status').getByText('Copied.').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe('https://t.me/verbatim_bot?start=s3');
    await visitor.box('group').fill(`See ${link}`);
    await visitor.box('group').press('Enter');
    await chat('group').getByRole('button', { name: link }).click();
    await chat('private').locator('.own').getByText('/start s3').waitFor();
    await expect.poll(() => messages('private').count()).toBe(6);
    expect(await wordsOf(messages('private').last())).toContain('Nazarbayev’s regime');
  });

  it('switches the language and reads the commands and the answers in it', async ({ visitor }) => {
    const { page, box, chat, ask } = visitor;
    await box('private').fill('/');
    await chat('private').getByRole('option').getByText('Read the statement').waitFor();
    await page.getByLabel('Their language').selectOption({ label: 'Русский' });
    const commands = chat('private').locator('[role=listbox][lang=ru]');
    await commands
      .getByText(/[а-яё]/i)
      .first()
      .waitFor();
    const answer = await ask('private', '/statement 3');
    expect(await wordsOf(answer)).toContain('Раздел 3');
    expect(await wordsOf(answer)).toContain('Nazarbayev’s regime of one-man rule');
  });

  it('sits down as someone who never met the bot, and presses START', async ({ visitor }) => {
    const { page, chat, messages } = visitor;
    await page.getByLabel('You are').selectOption({ label: 'Timur' });
    expect(await wordsOf(chat('private').locator('.unopened-description'))).toMatch(/[а-яё]/i);
    await chat('private').getByRole('button', { name: 'START' }).click();
    await messages('private').nth(1).waitFor();
    expect(await wordsOf(messages('private').first())).toContain('/start');
    expect(await messages('group').first().getAttribute('aria-label')).toBe('You');
  });
});
