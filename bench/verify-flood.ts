/**
 * How long others wait while one person sends 20 messages of 4 kB to /verify at once: the real program by webhook, and
 * its median answer to 15 others, without and with the flood. It should at most double.
 *
 *     npm run bench:verify-flood [-- --rounds 20]
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readProjectFiles } from '../src/node/process/project-files.ts';
import { createRandom } from '../test/support/random.ts';
import { startWebhookProgram } from '../test/support/webhook-program.ts';
import { median } from './search/cost.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const FLOOD = 20;
const OTHERS = 15;
const LONGEST = 4_000;

const random = createRandom(1);
const words = readProjectFiles().content.statement.text.split(/\s+/u);
const program = await startWebhookProgram();
const sender = new Worker(new URL('update-sender.ts', import.meta.url), { workerData: program.url });
const people: number[] = [];
for (let count = 0; count <= OTHERS; count += 1) {
  const { id } = await program.telegram.post<{ id: number }>('add-person', { firstName: 'A', languageCode: 'en' });
  await program.telegram.post('start', { personId: id });
  people.push(id);
}
let updateId = 1_000_000;

function updateOf(id: number, text: string): object {
  const from = { id, is_bot: false, first_name: 'A', language_code: 'en' };
  const message = { message_id: 900, date: 1, chat: { id, type: 'private', first_name: 'A' }, from, text };
  updateId += 1;
  return { update_id: updateId, message };
}

/** Milliseconds until it is answered. */
async function say(id: number, text: string): Promise<number> {
  const begin = performance.now();
  await program.post(updateOf(id, text));
  return performance.now() - begin;
}

/** The statement with every ninth word another one: close enough to be aligned, which is what takes longest. */
function longText(): string {
  const text = words.map((word, index) => (index % 9 === 4 ? random.pick(words) : word)).join(' ');
  return `/verify ${text.slice(0, LONGEST)}`;
}

async function round(isFlooded: boolean): Promise<readonly number[]> {
  const [flooder = 0, ...others] = people;
  if (isFlooded) {
    sender.postMessage(Array.from({ length: FLOOD }, () => updateOf(flooder, longText())));
    await once(sender, 'message');
  }
  const answered = isFlooded ? once(sender, 'message') : undefined;
  const times = await Promise.all(others.map((id) => say(id, '/statement 2.3')));
  await answered;
  return times;
}

const quiet: number[] = [];
const flooded: number[] = [];
for (let warm = 0; warm < 5; warm += 1) await round(true);
for (let count = 0; count < Number(values.rounds); count += 1) {
  quiet.push(...(await round(false)));
  flooded.push(...(await round(true)));
}
await program.stop();
const [without, within] = [median(quiet), median(flooded)];
console.table({
  'median alone (ms)': without.toFixed(1),
  'median beside the flood (ms)': within.toFixed(1),
  ratio: (within / without).toFixed(2),
});
process.exit(within <= 2 * without ? 0 : 1);
