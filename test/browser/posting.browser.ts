import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { type Visitor, wordsOf } from './visitor.ts';

/** From nothing to a channel with a schedule: a command, a button, a choice. Resolves with the channel. */
async function subscribe({ page, chat, ask, show }: Visitor): Promise<Locator> {
  await ask('private', '/subscribe');
  await chat('private').locator('.reply-keyboard').getByRole('button').first().click();
  await page.getByRole('dialog', { name: 'Choose a channel' }).getByRole('button').first().click();
  await chat('private').getByText('Upcoming posts').last().waitFor();
  await show('channel');
  return chat('channel');
}

/** Moves the clock by a button of its panel. While it still moves, presses are passed over. */
async function moveClock(channel: Locator, name: '+1 day' | 'To the next post'): Promise<void> {
  const button = channel.getByRole('group', { name: 'The playground’s clock' }).getByRole('button', { name });
  await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');
  await button.click();
}

describe('an editor in the playground', () => {
  it('comes from /subscribe to posts in the channel, one section after the other', async ({ visitor }) => {
    const channel = await subscribe(visitor);
    await moveClock(channel, 'To the next post');
    const first = channel.locator('.message').nth(0);
    await first.getByText('The right of the people to rebellion').waitFor();
    expect(await wordsOf(first)).toMatch(/January\s5,\s2022/);
    await moveClock(channel, 'To the next post');
    await channel.locator('.message').nth(1).getByText('For 30 years, the people of Kazakhstan').waitFor();
    expect(await channel.locator('.message').count()).toBe(2);
  });

  it('moves the clock over posts of the channel and the group, and none is too late', async ({ visitor }) => {
    await visitor.ask('group', '/subscribe@verbatim_bot daily 10:00');
    const inGroup = await visitor.messages('group').count();
    // From 09:00 to 10:00 there, the group's post of today comes before the channel's of tomorrow.
    const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Almaty' }).format();
    const before = Number(hour) === 9 ? 1 : 0;
    const channel = await subscribe(visitor);
    // The channel's next post is meant, and not the group's.
    await moveClock(channel, 'To the next post');
    await channel.locator('.message').nth(0).waitFor();
    for (const day of [1, 2]) {
      await moveClock(channel, '+1 day');
      await channel.locator('.message').nth(day).waitFor();
    }
    expect(await wordsOf(await visitor.ask('private', '/schedule @daily_words'))).not.toContain('too late');
    await expect.poll(() => visitor.messages('group').count()).toBe(inGroup + before + 2);
  });

  it('reads of a post that was cut off that nobody knows, and sees it come once', async ({ visitor }) => {
    const channel = await subscribe(visitor);
    await channel.getByRole('group', { name: 'What can go wrong' }).getByText('Reset after sending').click();
    await moveClock(channel, 'To the next post');
    await channel.locator('.message').getByText('The right of the people to rebellion').waitFor();
    await expect
      .poll(async () => wordsOf(await visitor.ask('private', '/schedule @daily_words')))
      .toContain('may or may not have been posted');
    await channel.getByText('The fault is over').waitFor();
    await moveClock(channel, 'To the next post');
    await channel.locator('.message').nth(1).waitFor();
    expect(await channel.getByText('The right of the people to rebellion').count()).toBe(1);
  });
});
