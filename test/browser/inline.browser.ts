import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { wordsOf } from './visitor.ts';

describe('a person who quotes in the middle of a conversation', () => {
  it('sees results as they type, and sends one with Enter', async ({ visitor }) => {
    const { page, box, chat, messages } = visitor;
    await box('group').pressSequentially('@verbatim_bot dialogue', { delay: 5 });
    const first = chat('group').getByRole('option').first();
    await first.getByText('The only correct solution is a dialogue').waitFor();
    expect(await box('group').getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('Enter');
    const sent = messages('group').last();
    await sent.getByText('via @verbatim_bot').waitFor();
    expect(await wordsOf(sent.locator('blockquote'))).toContain(
      'The only correct solution is a dialogue with the protesters',
    );
    expect(await sent.getAttribute('aria-label')).toBe('You');
    expect(await box('group').inputValue()).toBe('');
  });

  it('goes down the list past its first page', async ({ visitor }) => {
    const { box, chat } = visitor;
    await box('private').fill('@verbatim_bot and');
    const options = chat('private').getByRole('option');
    await expect.poll(() => options.count()).toBe(10);
    await options.last().scrollIntoViewIfNeeded();
    await expect.poll(() => options.count()).toBeGreaterThan(10);
  });

  it('goes past the first page by keyboard, too', async ({ visitor }) => {
    const { box, chat } = visitor;
    await box('private').fill('@verbatim_bot and');
    const options = chat('private').getByRole('option');
    await expect.poll(() => options.count()).toBe(10);
    for (let presses = 0; presses < 10; presses += 1) await box('private').press('ArrowDown');
    await expect.poll(() => options.count()).toBeGreaterThan(10);
    await box('private').press('ArrowDown');
    expect(await options.nth(10).getAttribute('aria-selected')).toBe('true');
  });

  it('closes the list with Escape and keeps what was typed', async ({ visitor }) => {
    const { page, box, chat } = visitor;
    await box('private').fill('@verbatim_bot dialogue');
    await chat('private').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await chat('private').getByRole('listbox').waitFor({ state: 'detached' });
    expect(await box('private').inputValue()).toBe('@verbatim_bot dialogue');
  });

  it('finds nothing, and is led to the bot', async ({ visitor }) => {
    const { box, chat, messages } = visitor;
    await box('group').fill('@verbatim_bot qqqqzzzz');
    await chat('group').getByText('Nothing found.').waitFor();
    await chat('group').locator('.menu-button').click();
    await expect.poll(() => messages('private').count()).toBe(6);
    expect(await wordsOf(messages('private').nth(4))).toMatch(/^\/start \w+/);
    expect(await box('group').inputValue()).toBe('');
  });

  it('takes a passage from the private chat to the group', async ({ visitor }) => {
    const { page, box, chat } = visitor;
    await chat('private').getByRole('button', { name: 'Quote in a chat' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Choose a chat' });
    await dialog.getByRole('button', { name: 'Reading circle' }).click();
    await chat('group').getByRole('option').first().waitFor();
    expect(await box('group').inputValue()).toMatch(/^@verbatim_bot \S/);
    await chat('group').locator('textarea:focus').waitFor();
  });
});
