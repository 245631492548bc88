/**
 * The bot on Workers: milliseconds of processor time of a workerd that runs nothing else. First the global scope, beside an
 * isolate with no program; then the first request of a fresh isolate, of each kind, and the same kind again and again.
 *
 *     npm run bench:workerd [-- --isolates 5 --requests 300]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { endAll, makeFolder } from '../test/faults/owned.ts';
import { buildWorkerdBundle } from '../test/support/workerd-bundle.ts';
import { startBotApi } from './peers/bot-api.ts';
import { quantile } from './peers/ratios.ts';
import { endOnSignals } from './peers/stage.ts';
import { PERSON_IDS } from './peers/updates.ts';
import { processorTime } from './peers/usage.ts';
import { type OwnWorkerd, startOwnWorkerd } from './workerd/own-workerd.ts';
import { KINDS, type Request } from './workerd/requests.ts';

const { values } = parseArgs({
  options: { isolates: { type: 'string', default: '5' }, requests: { type: 'string', default: '300' } },
});
const [isolates, requests] = [Number(values.isolates), Number(values.requests)];

/** How long a process is left alone before its time is read (milliseconds). */
const SETTLE = 150;

const TOKEN = '7000000001:workerd-token-that-opens-nothing-else';
const SECRET = 'workerd-secret_of_16_or_more';

const NOTHING = 'export default { fetch: () => new Response() };';

endOnSignals();
const api = await startBotApi(TOKEN, PERSON_IDS);
const bundle = await buildWorkerdBundle();
const empty = makeFolder();
writeFileSync(join(empty, 'nothing.js'), NOTHING);
const settings = {
  BOT_TOKEN: TOKEN,
  WEBHOOK_SECRET: SECRET,
  WEBHOOK_URL: 'https://verbatim.example/telegram',
  TELEGRAM_API_ROOT: api.url,
  // Nobody listens there: a reader needs no Redis.
  REDIS_URL: 'redis://127.0.0.1:1',
};

/** Starts an isolate; `scope` is what its global scope took. workerd runs it when the first request arrives. */
async function startIsolate(): Promise<{ readonly isolate: OwnWorkerd; readonly scope: number }> {
  const isolate = await startOwnWorkerd(bundle.folder, 'workerd.js', settings);
  return { isolate, scope: await timeOf(isolate, () => ask(isolate, { path: '/healthz' })) };
}

/** What an isolate without a program takes for its first request. */
async function measureNothing(): Promise<number> {
  const isolate = await startOwnWorkerd(empty, 'nothing.js', {});
  const took = await timeOf(isolate, () => ask(isolate, { path: '/' }));
  await isolate.stop();
  return took;
}

/** The first request of fresh isolates, and what one takes later. */
async function measureKind(kind: keyof typeof KINDS, scopes: number[]): Promise<Record<string, string>> {
  const [first, second]: [number[], number[]] = [[], []];
  let later = 0;
  for (let round = 0; round < isolates; round += 1) {
    const { isolate, scope } = await startIsolate();
    scopes.push(scope);
    first.push(await timeOf(isolate, () => ask(isolate, KINDS[kind]())));
    second.push(await timeOf(isolate, () => ask(isolate, KINDS[kind]())));
    if (round === 0) {
      await repeat(isolate, kind);
      later = (await timeOf(isolate, () => repeat(isolate, kind))) / requests;
    }
    await isolate.stop();
  }
  return {
    first: ms(quantile(first, 0.5)),
    most: ms(Math.max(...first)),
    second: ms(quantile(second, 0.5)),
    later: ms(later),
  };
}

async function repeat(isolate: OwnWorkerd, kind: keyof typeof KINDS): Promise<void> {
  for (let done = 0; done < requests; done += 1) await ask(isolate, KINDS[kind]());
}

async function timeOf({ pid }: OwnWorkerd, act: () => Promise<void>): Promise<number> {
  const from = processorTime(pid);
  await act();
  // What the program does after its answer counts, too.
  await pass(SETTLE);
  return processorTime(pid) - from;
}

async function ask({ url }: OwnWorkerd, { path, update, headers = {} }: Request): Promise<void> {
  const response = await fetch(url + path, {
    headers: { ...headers, 'X-Telegram-Bot-Api-Secret-Token': SECRET },
    ...(update === undefined ? {} : { method: 'POST', body: JSON.stringify(update) }),
  });
  if (response.status >= 400) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

const ms = (milliseconds: number): string => milliseconds.toFixed(2);

try {
  const rows: Record<string, Record<string, string>> = {};
  const scopes: number[] = [];
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) rows[kind] = await measureKind(kind, scopes);
  console.table(rows);
  console.log(
    `global scope: ${ms(quantile(scopes, 0.5))} (${ms(Math.min(...scopes))} to ${ms(Math.max(...scopes))}) ms`,
  );
  console.log(`an isolate without a program: ${ms(await measureNothing())} ms`);
} finally {
  bundle.remove();
  endAll();
}
process.exit();
