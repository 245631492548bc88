import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { startProgram } from './program.ts';
import { type ChatName, PHONE, type Visitor } from './visitor.ts';

/** Where the reader stands in a chat: pixels above and below what is in view. */
const above = ({ page }: Visitor, chat: ChatName): Promise<number> =>
  page.evaluate<number>(`Math.round(document.querySelector('#log-${chat}').scrollTop)`);
const below = ({ page }: Visitor, chat: ChatName): Promise<number> =>
  page.evaluate<number>(
    `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('#log-${chat}'))`,
  );

describe('a person who reads', () => {
  it('stays at the end while answers come, and when the window becomes narrow', async ({ visitor }) => {
    await visitor.show('group');
    for (let times = 0; times < 3; times += 1) await visitor.ask('group', '/statement@verbatim_bot 1');
    await expect.poll(() => below(visitor, 'group')).toBeLessThan(2);
    await visitor.page.setViewportSize(PHONE);
    await expect.poll(() => below(visitor, 'group')).toBeLessThan(2);
  });

  it('is left alone further up when somebody else gets an answer, and finds the way back', async ({
    program,
    visitor,
  }) => {
    const { chat, page, ask } = visitor;
    for (let times = 0; times < 3; times += 1) await ask('group', '/statement@verbatim_bot 1');
    await expect.poll(() => below(visitor, 'group')).toBeLessThan(2);
    await chat('group').getByRole('log').hover();
    await page.mouse.wheel(0, -600);
    await expect.poll(() => below(visitor, 'group')).toBeGreaterThan(300);
    const place = await above(visitor, 'group');

    const before = await visitor.messages('group').count();
    await sayAsTimur(program.url);
    await expect.poll(() => visitor.messages('group').count()).toBe(before + 2);
    expect(await above(visitor, 'group')).toBe(place);

    await chat('group').getByRole('button', { name: 'Go to the latest message' }).click();
    await expect.poll(() => below(visitor, 'group')).toBeLessThan(2);
  });

  it('begins a message that is longer than the screen at its beginning', async ({ visitor }) => {
    const answer = await visitor.ask('private', '/statement all');
    const log = visitor.chat('private').getByRole('log');
    const top = async (): Promise<number> =>
      ((await answer.boundingBox())?.y ?? 0) - ((await log.boundingBox())?.y ?? 0);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(40);
  });
});

describe('a person whose playground is restarted', () => {
  it.override('breaks', () => true);

  it('is told that it is gone, and begins anew when it is back', async ({ program, visitor, onTestFinished }) => {
    const { page, chat, ask } = visitor;
    await ask('private', '/about');
    await visitor.box('group').fill('a draft');
    await program.stop();
    await page.getByRole('alert').getByText('The program does not answer').waitFor();
    const { stop } = await startProgram(program.port);
    onTestFinished(stop);
    await page.getByText('The program was restarted, so all chats and schedules have begun anew.').waitFor();
    expect(await visitor.box('group').inputValue()).toBe('');
    await chat('private').getByText('/about').waitFor({ state: 'detached' });
    await ask('private', '/statement 2.1');
  });
});

/** Timur asks from an app of his own, in the group. */
async function sayAsTimur(url: string): Promise<void> {
  const clients = `${url}/clients`;
  const state = (await (await fetch(`${clients}/state`)).json()) as {
    people: { id: number; firstName: string }[];
    conversations: { id: number; kind: string }[];
  };
  const personId = state.people.find(({ firstName }) => firstName === 'Timur')?.id;
  const chatId = state.conversations.find(({ kind }) => kind === 'group')?.id;
  const response = await fetch(`${clients}/say`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId, chatId, text: '/quote@verbatim_bot' }),
  });
  if (!response.ok) throw new Error(`Timur could not speak: ${await response.text()}`);
}
