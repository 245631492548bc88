import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { itByHand as it } from './fixture.ts';
import { PHONE, type Visitor, wordsOf } from './visitor.ts';

const HOUR_MS = 3_600_000;
/** When the page opens, by the playground's clock. */
const OPENED_AT = Date.UTC(2026, 0, 5, 9, 0, 0);

const openChannel = async ({ chat }: Visitor): Promise<Locator> => {
  await chat('group').getByRole('button', { name: 'Channel' }).click();
  await chat('channel').getByRole('switch').waitFor();
  return chat('channel');
};

describe('the channel', () => {
  it('takes the place of the group, and gives it back', async ({ visitor }) => {
    const { chat } = visitor;
    const channel = await openChannel(visitor);
    expect(await chat('group').isVisible()).toBe(false);
    expect(await chat('private').isVisible()).toBe(true);
    expect(await wordsOf(channel.locator('.pane-names'))).toMatch(/Daily\s+@daily · channel, 2 readers/);
    await channel.getByRole('button', { name: 'Group' }).click();
    await chat('group').getByRole('textbox').waitFor();
    expect(await channel.isVisible()).toBe(false);
  });

  it('lets its owner make the bot an administrator, and takes it away again', async ({ bot, visitor }) => {
    const channel = await openChannel(visitor);
    const mayPost = channel.getByRole('switch', { name: 'Let @hand_bot post here, as an administrator' });
    bot.standIn.takeUpdates();
    await mayPost.check();
    await expect
      .poll(() => bot.standIn.takeUpdates())
      .toMatchObject([{ my_chat_member: { from: { id: bot.annaId }, new_chat_member: { status: 'administrator' } } }]);
    await mayPost.uncheck();
    await expect
      .poll(() => bot.standIn.takeUpdates())
      .toMatchObject([{ my_chat_member: { new_chat_member: { status: 'left' } } }]);
  });

  it('says to others who may do that', async ({ visitor }) => {
    await visitor.page.getByLabel('You are').selectOption({ label: 'Boris' });
    const channel = await openChannel(visitor);
    await channel.getByText('Only Anna, who runs the channel, can change this.').waitFor();
    expect(await channel.getByRole('switch').isDisabled()).toBe(true);
  });

  it('shows what the bot posts as its own words, and a muted bell where it came without a sound', async ({
    bot,
    visitor,
  }) => {
    const channel = await openChannel(visitor);
    await channel.getByText('Nothing posted yet.').waitFor();
    await channel.getByRole('switch').check();
    await channel.locator('.switch:checked').waitFor();
    await bot.call('sendMessage', { chat_id: bot.channelId, text: 'aloud' });
    await bot.call('sendMessage', { chat_id: bot.channelId, text: 'in silence', disable_notification: true });
    const [aloud, silent] = [channel.locator('.message').nth(0), channel.locator('.message').nth(1)];
    await silent.getByText('in silence').waitFor();
    expect([await aloud.getAttribute('aria-label'), await silent.getAttribute('aria-label')]).toEqual([
      'Daily',
      'Daily',
    ]);
    expect(await silent.getByRole('img', { name: 'Sent without a sound' }).count()).toBe(1);
    expect(await aloud.getByRole('img').count()).toBe(0);
    expect(await channel.getByRole('textbox').count()).toBe(0);
  });
});

describe('the channel on a phone', () => {
  it.override('screen', () => ({ viewport: PHONE }));

  it('is a tab of its own', async ({ visitor }) => {
    const { page, chat } = visitor;
    const tab = page.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: 'Channel' });
    await tab.click();
    await chat('channel').getByRole('switch').waitFor();
    expect(await tab.getAttribute('aria-current')).toBe('true');
    expect(await chat('private').isVisible()).toBe(false);
  });
});

describe('a playground without a channel', () => {
  it('has no choice where there is nothing to choose', async ({ bot, visitor }) => {
    const { page, chat } = visitor;
    const channel = await openChannel(visitor);
    bot.standIn.setMembership(bot.channelId, bot.annaId, { status: 'left' });
    await chat('group').getByRole('textbox').waitFor();
    expect([await channel.count(), await page.locator('.chooser').count()]).toEqual([0, 0]);
    expect(await page.locator('.tab').allTextContents()).toHaveLength(2);
  });
});

describe("the playground's clock", () => {
  it('goes to the next post once one is planned, and on by hours and days', async ({ bot, visitor }) => {
    const channel = await openChannel(visitor);
    const clock = channel.getByRole('group', { name: 'The playground’s clock' });
    await clock.getByText('It is 14:00, Mon 5 Jan 2026, Asia/Almaty').waitFor();
    await clock.getByText('No post is planned: nothing is scheduled here, or it is paused or has ended.').waitFor();
    const toNextPost = clock.getByRole('button', { name: 'To the next post' });
    expect(await toNextPost.isDisabled()).toBe(true);

    bot.plan = OPENED_AT + 19 * HOUR_MS;
    await bot.call('sendMessage', { chat_id: bot.annaId, text: 'subscribed' });
    await clock.getByText('Next post: 09:00, Tue 6 Jan 2026').waitFor();
    await toNextPost.click();
    await clock.getByText('It is 09:00, Tue 6 Jan 2026').waitFor();
    await clock.getByRole('button', { name: '+1 hour' }).click();
    await clock.getByText('It is 10:00, Tue 6 Jan 2026').waitFor();
    await clock.getByRole('button', { name: '+1 day' }).click();
    await clock.getByText('It is 10:00, Wed 7 Jan 2026').waitFor();
    expect(bot.clockMoves).toEqual([19, 20, 44].map((hours) => OPENED_AT + hours * HOUR_MS));
  });
});

describe('what can go wrong', () => {
  it('is chosen for the next post, told in plain words, and over once a post has met it', async ({ bot, visitor }) => {
    const channel = await openChannel(visitor);
    await channel.getByRole('switch').check();
    await channel.locator('.switch:checked').waitFor();
    const faults = channel.getByRole('group', { name: 'What can go wrong' });
    const post = () => bot.call('sendMessage', { chat_id: bot.channelId, text: 'a post' });

    await faults.getByText('429, wait 30 s').click();
    await faults.getByText('The bot waits 30 seconds').waitFor();
    await faults.getByText('On for the next post:').waitFor();
    await bot.call('sendMessage', { chat_id: bot.annaId, text: 'no post' });
    await expect(post()).rejects.toThrow('retry after 30');
    await bot.call('sendMessage', { chat_id: bot.annaId, text: 'the page looks again' });
    await faults.getByText('At 14:00 Telegram refused the post').waitFor();
    expect(await faults.getByRole('radio', { name: 'Nothing' }).isChecked()).toBe(true);

    await faults.getByText('Reset after sending').click();
    await faults.getByText('it never sends it again').waitFor();
    await expect(post()).rejects.toThrow('cut');
    await channel.locator('.message').getByText('a post').waitFor();
    await faults.getByText('The post of 14:00 arrived, and the connection broke').waitFor();

    await faults.getByText('429, wait 30 s').click();
    await faults.getByText('Nothing').click();
    await faults.getByText('Every post goes out once').waitFor();
    await post();
    await expect.poll(() => channel.locator('.message').count()).toBe(2);
  });
});
