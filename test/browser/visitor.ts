import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 320, height: 640 };

/** How long a person waits for anything on the page before the test gives up. */
const PATIENCE_MILLISECONDS = 15_000;

export type Visit = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
};
export type ChatName = 'private' | 'group' | 'channel';

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
  readonly leave: () => Promise<void>;
};

/** Opens the page as `npm start` has it, and waits until the bot has answered in both chats. */
export async function visit(browser: Browser, url: string, how?: Visit): Promise<Visitor> {
  const visitor = await open(browser, url, how);
  for (const name of ['private', 'group'] as const) {
    await visitor.messages(name).getByText('January 5, 2022').last().waitFor({ state: 'attached' });
  }
  return visitor;
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
      await box(name).press('Enter');
      const answer = chat(name).locator(`.message.other[data-message-id="${before + 2}"]`);
      await answer.waitFor();
      return answer;
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
