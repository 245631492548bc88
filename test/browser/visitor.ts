import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { ClientState } from '../../src/stand-in/client-protocol.ts';
import { until } from '../support/process.ts';

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 320, height: 640 };

/** How long a person waits for anything on the page before the test gives up. */
const PATIENCE_MILLISECONDS = 25_000;
/** How long the program may take, on a busy machine, until it has said its first words. */
const SETTLING_MILLISECONDS = 40_000;

export type Visit = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
};
/** From here on there are two chats beside each other: 48rem, styles/03-frame.css. */
const WIDE_FROM_PIXELS = 768;

export type ChatName = 'private' | 'group' | 'channel' | 'elsewhere';

/** Somebody at the page, and everything on it by the words that people see. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of, and addresses outside of the program that it asked for. */
  readonly complaints: readonly string[];
  readonly chat: (name: ChatName) => Locator;
  readonly box: (name: ChatName) => Locator;
  readonly messages: (name: ChatName) => Locator;
  /** Types and sends; resolves once the bot's answer is there. */
  readonly ask: (name: ChatName, text: string) => Promise<Locator>;
  /** Goes to a chat beside the private one: by its tab on a phone, by the choice in the head on a wide screen. */
  readonly show: (name: Exclude<ChatName, 'private'>) => Promise<void>;
  readonly leave: () => Promise<void>;
};

/**
 * Opens the page as `npm start` has it, once the bot has introduced itself and answered all that was said at first: a
 * menu that opens before the commands are there stays empty, and a late answer would be taken for one to the next question.
 */
export async function visit(browser: Browser, url: string, how?: Visit): Promise<Visitor> {
  await until('the bot has introduced itself and answered', () => isSettled(url), SETTLING_MILLISECONDS);
  const visitor = await open(browser, url, how);
  for (const name of ['private', 'group'] as const) {
    await visitor.messages(name).getByText('January 5, 2022').last().waitFor({ state: 'attached' });
  }
  return visitor;
}

/** The Russian short description is among the last things that the bot says of itself; each command is answered once. */
async function isSettled(url: string): Promise<boolean> {
  const { profiles, conversations } = (await (await fetch(`${url}/clients/state`)).json()) as ClientState;
  const [english, russian] = [profiles['en'], profiles['ru']];
  const isIntroduced = russian?.commands.length !== 0 && russian?.shortDescription !== english?.shortDescription;
  const messages = conversations.flatMap((conversation) => conversation.messages);
  const asked = messages.filter(({ text, from }) => from?.is_bot === false && text?.startsWith('/') === true);
  const answers = messages.filter(({ from }) => from?.is_bot === true);
  return isIntroduced && answers.length >= asked.length;
}

/** Opens the page, whatever is in it. */
export async function open(
  browser: Browser,
  url: string,
  { viewport = DESKTOP, scheme = 'light' }: Visit = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport, colorScheme: scheme });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    // The app's refusals (400) are for the person, who is told; the browser mentions them too.
    if (line.type() === 'error' && !line.text().includes('status of 400')) complaints.push(line.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asked for ${request.url()}`);
  });

  const chat = (name: ChatName): Locator => page.locator(`#pane-${name}`);
  const messages = (name: ChatName): Locator => chat(name).locator('.message');
  const box = (name: ChatName): Locator => chat(name).locator('textarea');
  const visitor: Visitor = {
    page,
    context,
    complaints,
    chat,
    box,
    messages,
    ask: async (name, text) => {
      const before = await lastId(messages(name));
      await box(name).fill(text);
      await box(name).press('Escape');
      await chat(name).locator('.menu').waitFor({ state: 'detached' });
      await box(name).press('Enter');
      const answer = chat(name).locator(`.message.other[data-message-id="${before + 2}"]`);
      await answer.waitFor();
      return answer;
    },
    show: async (name) => {
      const sides = ['group', 'channel', 'elsewhere'] as const;
      const isWide = viewport.width >= WIDE_FROM_PIXELS;
      const tab = page.locator('.tabs .tab').nth(1 + sides.indexOf(name));
      await (isWide ? page.locator('.pane.beside .chooser').getByRole('button').nth(sides.indexOf(name)) : tab).click();
      await chat(name).getByRole('log').waitFor();
    },
    leave: () => context.close(),
  };

  await page.goto(url);
  await chat('private').waitFor({ state: 'attached' });
  return visitor;
}

/** The words that people see, line breaks and all; Fluent's invisible marks around variables are not among them. */
export async function wordsOf(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` has neither the line breaks nor what is hidden left out.
  return (await locator.innerText()).replace(/[\u2068\u2069]/gu, '');
}

const lastId = async (messages: Locator): Promise<number> =>
  Number(await messages.last().getAttribute('data-message-id'));
