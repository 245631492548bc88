import type { MessageEntity } from 'grammy/types';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type ByHand, itByHand as it } from './fixture.ts';
import { DESKTOP, PHONE, wordsOf } from './visitor.ts';

/** Entities over words, as `[type, words, more]`. */
const over = (text: string, ...parts: readonly [MessageEntity['type'], string, object?][]): readonly object[] =>
  parts.map(([type, words, more]) => ({ type, offset: text.indexOf(words), length: words.length, ...more }));

/** Sends to Anna, and finds the message on the page. */
async function send({ bot, visitor }: ByHand, text: string, more: object = {}): Promise<Locator> {
  await bot.call('sendMessage', { chat_id: bot.annaId, text, ...more });
  const message = visitor.messages('private').last();
  await message.locator('.text').waitFor();
  await visitor.page.locator(`#log-private .message.other:last-of-type`).waitFor();
  return message;
}

const paragraph = (text: unknown) => ({ type: 'paragraph', text });

/** Sends Anna a rich message that is longer than the screen, with a link to its end; its beginning is in view. */
async function sendPage({ bot, visitor }: ByHand): Promise<Locator> {
  const blocks = [
    paragraph({ type: 'anchor_link', text: 'To the end', anchor_name: 'end' }),
    { type: 'heading', text: 'Section 1', size: 3 },
    { type: 'blockquote', blocks: Array.from({ length: 60 }, () => paragraph('The people')) },
    { type: 'table', cells: [[{ text: 'Name', is_header: true }], [{ text: 'Almaty' }]] },
    { type: 'anchor', name: 'end' },
    { type: 'footer', text: 'The last words' },
  ];
  await bot.call('sendRichMessage', { chat_id: bot.annaId, rich_message: { blocks, skip_entity_detection: true } });
  const message = visitor.messages('private').last();
  await message.getByRole('button', { name: 'To the end' }).waitFor();
  return message;
}

/** Where the last words of that message are, in pixels from the top of the window. */
const endOf = async (message: Locator): Promise<number> =>
  (await message.getByText('The last words').boundingBox())?.y ?? Number.POSITIVE_INFINITY;

const isOn = (element: Locator): Promise<boolean> => element.isVisible();

describe('a message', () => {
  it('has each kind of entity where the bot put it, nested, and nothing else becomes markup', async ({
    bot,
    visitor,
  }) => {
    const text = '😀 bold and italic, under, struck, code, <b>not bold</b>';
    const message = await send({ bot, visitor }, text, {
      entities: over(
        text,
        ['bold', 'bold and italic'],
        ['italic', 'italic'],
        ['underline', 'under'],
        ['strikethrough', 'struck'],
        ['code', 'code'],
      ),
    });
    // Telegram cuts an entity where another begins or ends, so one may come in several pieces.
    const marked = async (selector: string): Promise<string> =>
      (await message.locator(`.text ${selector}`).allTextContents()).join('');
    expect(await marked('strong')).toBe('bold and italic');
    expect(await marked(':is(strong em, em strong)')).toBe('italic');
    expect([await marked('u'), await marked('s'), await marked('code')]).toEqual(['under', 'struck', 'code']);
    expect(await message.locator('b').count()).toBe(0);
    expect(await wordsOf(message.locator('.text'))).toContain(text);
  });

  it('folds a long expandable quotation, and unfolds it', async ({ bot, visitor }) => {
    const text = 'word '.repeat(120).trim();
    const message = await send({ bot, visitor }, text, { entities: over(text, ['expandable_blockquote', text]) });
    const height = async (): Promise<number> => (await message.locator('blockquote').boundingBox())?.height ?? 0;
    const folded = await height();
    await message.getByRole('button', { name: 'Show all', expanded: false }).click();
    await message.getByRole('button', { name: 'Show less', expanded: true }).waitFor();
    expect(await height()).toBeGreaterThan(folded * 2);
  });

  it('of blocks has headings, quotations and a table, and its links lead to its anchors', async ({ bot, visitor }) => {
    const message = await sendPage({ bot, visitor });
    await message.getByRole('heading', { name: 'Section 1' }).waitFor();
    expect(await message.locator('blockquote p').count()).toBe(60);
    expect(await message.locator('th, td').allTextContents()).toEqual(['Name', 'Almaty']);
    const before = await endOf(message);
    await message.getByRole('button', { name: 'To the end' }).click();
    await expect.poll(() => endOf(message)).toBeLessThan(before);
  });

  it('of blocks stays where its link led if something is drawn before the browser tells of the jump', async ({
    bot,
    visitor,
  }) => {
    const message = await sendPage({ bot, visitor });
    const before = await endOf(message);
    await visitor.page.evaluate(
      // The tab of the chat that is shown changes nothing, but it has the page drawn.
      `document.querySelector('#log-private .rich .link').click(); document.querySelector('.tab').click()`,
    );
    const jumped = await endOf(message);
    expect(jumped).toBeLessThan(before);
    await visitor.page.evaluate(`document.querySelector('.tab').click()`);
    expect(await endOf(message)).toBe(jumped);
  });

  it('shows a date in the language of its reader', async ({ bot, visitor }) => {
    const text = 'Until then.';
    const message = await send({ bot, visitor }, text, {
      entities: over(text, ['date_time', 'then', { unix_time: 1_767_603_600, date_time_format: 'D' }]),
    });
    expect(await wordsOf(message.locator('.text time').first())).toBe('5 January 2026');
    await visitor.page.getByLabel('Their language').selectOption('ru');
    await message.getByText('5 января 2026').waitFor();
  });

  it('hides a spoiler until it is pressed', async ({ bot, visitor }) => {
    const message = await send({ bot, visitor }, 'The end is good.', {
      entities: over('The end is good.', ['spoiler', 'good']),
    });
    await message.getByRole('button', { name: 'Show the hidden text' }).click();
    await message.locator('.spoiler-open').getByText('good').waitFor();
  });

  it('opens the web in a tab that knows nothing of this one', async ({ bot, visitor }) => {
    const message = await send({ bot, visitor }, 'See here', {
      entities: over('See here', ['text_link', 'here', { url: 'https://example.org/' }]),
    });
    const link = message.getByRole('link', { name: 'here' });
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('changes where it stands when the bot edits it', async ({ bot, visitor }) => {
    const message = await send({ bot, visitor }, 'before');
    const id = Number(await message.getAttribute('data-message-id'));
    await bot.call('editMessageText', { chat_id: bot.annaId, message_id: id, text: 'after' });
    await message.getByText('after').waitFor();
    expect(await wordsOf(message.locator('.meta'))).toMatch(/^edited \d\d:\d\d$/);
    await bot.call('deleteMessage', { chat_id: bot.annaId, message_id: id });
    await visitor.page.locator(`#log-private [data-message-id="${id}"]`).waitFor({ state: 'detached' });
  });

  it('puts a place elsewhere on a map without the country', async ({ bot, visitor }) => {
    const place = { latitude: -33.87, longitude: 151.21, title: 'Sydney', address: 'New South Wales' };
    await bot.call('sendVenue', { chat_id: bot.annaId, ...place });
    const map = visitor.chat('private').getByRole('img', { name: 'Map: Sydney, 33.87° S, 151.21° E' });
    await map.waitFor();
    expect([await map.locator('.map-country').count(), await map.locator('.map-pin').count()]).toEqual([0, 1]);
  });
});

describe('a button', () => {
  const press = async (byHand: ByHand): Promise<{ button: Locator; queryId: string }> => {
    const { bot } = byHand;
    const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data: 'x' }]] };
    const message = await send(byHand, 'A button:', { reply_markup });
    const button = message.getByRole('button', { name: 'Press me' });
    bot.standIn.takeUpdates();
    await button.click();
    const asked = (): string | undefined =>
      bot.standIn.takeUpdates().find(({ callback_query }) => callback_query !== undefined)?.callback_query?.id;
    let queryId: string | undefined;
    await expect.poll(() => (queryId ??= asked())).toBeDefined();
    return { button, queryId: queryId ?? '' };
  };

  it('turns until the bot has answered, and the answer is said in passing', async ({ bot, visitor }) => {
    const { button, queryId } = await press({ bot, visitor });
    await button.locator('.spinner').waitFor();
    await bot.call('answerCallbackQuery', { callback_query_id: queryId, text: 'In passing' });
    await visitor.page.getByRole('status').getByText('In passing').waitFor();
    await button.locator('.spinner').waitFor({ state: 'detached' });
    expect(await isOn(visitor.page.getByRole('dialog'))).toBe(false);
  });

  it('brings an alert that waits for the person, and gives the focus back', async ({ bot, visitor }) => {
    const { button, queryId } = await press({ bot, visitor });
    await bot.call('answerCallbackQuery', { callback_query_id: queryId, text: 'Mind this', show_alert: true });
    const alert = visitor.page.getByRole('dialog').filter({ hasText: 'Mind this' });
    await alert.getByRole('button', { name: 'OK' }).press('Enter');
    await alert.waitFor({ state: 'detached' });
    expect(await button.locator('.spinner').count()).toBe(0);
    await visitor.page.locator('.key:focus').waitFor();
  });
});

describe('the message box', () => {
  it('of a chat that a phone hid has its height when the window is wide again', async ({ visitor }) => {
    const height = async (): Promise<number> => (await visitor.box('private').boundingBox())?.height ?? 0;
    const before = await height();
    await visitor.page.setViewportSize(PHONE);
    await visitor.page.locator('.tabs .tab').nth(1).click();
    await visitor.page.setViewportSize(DESKTOP);
    await expect.poll(height).toBeCloseTo(before, 0);
  });
});

describe('what the app refuses', () => {
  it('is said, and what was typed is still there', async ({ visitor }) => {
    const tooLong = 'x'.repeat(4_097);
    await visitor.box('group').fill(tooLong);
    await visitor.box('group').press('Enter');
    await visitor.page.locator('.toast').waitFor();
    await expect.poll(() => visitor.box('group').inputValue()).toBe(tooLong);
  });
});
