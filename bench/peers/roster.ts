/** How it answers: all by calls, all in the response to the webhook, or commands by calls and inline queries in the response. */
export type Style = 'call' | 'reply' | 'mixed';

/** A program that is measured. */
export type Entry = {
  readonly name: string;
  /** In words for a reader. */
  readonly title: string;
  readonly style: Style;
  /** The file in `programs/`, or Verbatim in one of its roles. */
  readonly runs: { readonly file: string } | { readonly role: 'bot' | 'all' };
  /** Why its figures are what they are. */
  readonly limit: string;
};

/** What the others are compared with: the smallest bot in Verbatim's style. */
export const REFERENCE = 'grammy';
/** The least that any server does. */
export const BARE = 'node-http';
/** Verbatim itself. */
export const VERBATIM = 'verbatim';

const GRAMMY = { file: 'grammy.mjs' };

/** In the order of the tables. */
export const ROSTER: readonly Entry[] = [
  {
    name: BARE,
    title: 'node:http, bare',
    style: 'mixed',
    runs: { file: 'node-http.mjs' },
    limit: 'the limit: Node’s own HTTP and JSON, no errors, no time-outs',
  },
  {
    name: 'hono',
    title: 'Hono, bare',
    style: 'mixed',
    runs: { file: 'hono.mjs' },
    limit: 'web Request and Response objects on top of it',
  },
  { name: 'grammy-reply', title: 'grammY', style: 'reply', runs: GRAMMY, limit: 'calls nothing; learns no errors' },
  { name: REFERENCE, title: 'grammY', style: 'mixed', runs: GRAMMY, limit: 'node-fetch, in each call' },
  // As if it were another program: what differs here is the machine's.
  { name: 'twin', title: 'grammY once more', style: 'mixed', runs: GRAMMY, limit: 'what the machine can see' },
  { name: 'grammy-call', title: 'grammY', style: 'call', runs: GRAMMY, limit: 'node-fetch, in all calls' },
  {
    name: 'telegraf',
    title: 'telegraf',
    style: 'mixed',
    runs: { file: 'telegraf.mjs' },
    limit: 'node-fetch, in each call',
  },
  {
    name: 'gramio',
    title: 'GramIO',
    style: 'call',
    runs: { file: 'gramio.mjs' },
    limit: 'the built-in fetch, in all calls',
  },
  {
    name: 'node-telegram-bot-api',
    title: 'node-telegram-bot-api',
    style: 'call',
    runs: { file: 'node-telegram-bot-api.mjs' },
    limit: 'the built-in fetch, in all calls',
  },
  {
    name: VERBATIM,
    title: 'Verbatim, `ROLE=bot`',
    style: 'mixed',
    runs: { role: 'bot' },
    limit: 'searches, speaks six languages, orders updates and counts them; calls without grammY’s client',
  },
];

/** The programs of these names, and those without which nothing can be measured. Throws on a name that is none. */
export function rosterOf(names: readonly string[]): readonly Entry[] {
  const unknown = names.find((name) => !ROSTER.some((entry) => entry.name === name));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${ROSTER.map(({ name }) => name).join(', ')}`);
  return ROSTER.filter(({ name }) => [REFERENCE, VERBATIM, ...names].includes(name));
}

/** Verbatim with posting, of which only the start and the idle time are measured. */
export const VERBATIM_ALL: Entry = {
  name: 'verbatim-all',
  title: 'Verbatim, `ROLE=all`',
  style: 'mixed',
  runs: { role: 'all' },
  limit: 'the workers that post, too',
};
