/**
 * What the dearest inputs cost: 4,000 of up to 4,096 characters, by every command, as words, presses and inline queries,
 * and some of up to 4 MB that Telegram never sends, against the bot and the stand-in in this process. Processor time for one, not time by the clock, so that a busy
 * machine does not count; it should stay below 20 ms. Prints the dearest ten.
 *
 *     npm run bench:inputs [-- --seed 1 --document examples/udhr]
 */
import { parseArgs } from 'node:util';
import type { Update } from 'grammy/types';
import { COMMANDS } from '../src/handlers/index.ts';
import { readProjectFiles } from '../src/node/process/project-files.ts';
import { hostileText, hostileUpdate } from '../test/support/hostile-updates.ts';
import { createRandom } from '../test/support/random.ts';
import { createTelegram } from '../test/support/telegram.ts';
import { median } from './search/cost.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, document: { type: 'string' } } });
const INPUTS = 4_000;
/** The compiler is at work in the first ones. */
const WARM = 1_000;
const LONGEST = 4_080;
const MOST = 20;

const random = createRandom(Number(values.seed));
const sources = readProjectFiles(values.document);
const telegram = await createTelegram(undefined, sources);
const person = telegram.person('en');
await person.opens();

/** Words of the statement, which are aligned with it as long as most of them stand in its order. */
const WORDS = sources.content.statement.text.split(/\s+/u);

/** What the readers of WHEN, of names and of quotations look for, and the statement's own words in another order. */
const PARTS: readonly (readonly string[])[] = [
  WORDS.map((word) => `${word} `),
  ['mon,', 'tue,', '09:00,', 'daily ', 'Asia/', 'every ', '1', '-'],
  ['Алматы', 'Almatty', 'Нурсултан', 'astana', '-', ' ', 'қ', 'x'],
  [...`abcdefgh .,-'"`],
];

function longText(): string {
  if (random.next() < 0.2) return hostileText(random, LONGEST);
  if (random.next() < 0.2) {
    return WORDS.map((word, index) => (index % 9 === 4 ? random.pick(WORDS) : word))
      .join(' ')
      .slice(0, LONGEST);
  }
  const parts = random.pick(PARTS);
  let text = '';
  while (text.length < LONGEST) text += random.pick(parts);
  return text.slice(0, LONGEST);
}

function nextInput(): readonly [way: string, update: object] {
  const from = { id: person.id, is_bot: false, first_name: 'A', language_code: 'en' };
  const message = { message_id: 3, date: 1, chat: { id: person.id, type: 'private', first_name: 'A' }, from };
  const text = longText();
  switch (random.between(0, 9)) {
    case 0:
      return ['inline', { inline_query: { id: '1', from, query: text, offset: '' } }];
    case 1:
      return ['words', { message: { ...message, text } }];
    case 2:
      return ['press', { callback_query: { id: '1', from, data: text, message } }];
    case 3:
      return ['hostile', hostileUpdate(random, [person.id])];
    default: {
      const command = random.pick(['start', ...COMMANDS]);
      return [`/${command}`, { message: { ...message, text: `/${command} ${text}` } }];
    }
  }
}

/** Bodies that Telegram never sends, up to the size that the webhook takes. */
function heavyInputs(): readonly (readonly [way: string, update: object])[] {
  const from = { id: person.id, is_bot: false, first_name: 'A', language_code: 'en' };
  const message = { message_id: 3, date: 1, chat: { id: person.id, type: 'private', first_name: 'A' }, from };
  const marks = (type: string, count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({ type, offset: index + 1, length }));
  const text = WORDS.join(' ').slice(0, LONGEST);
  const own = { ...message, from: telegram.bot.botInfo };
  const invisible = '\u200b'.repeat(1_000_000);
  return [
    [
      '100 overlapping quotations',
      { ...message, text: '/verify', reply_to_message: { ...own, text, entities: marks('blockquote', 100, 3_900) } },
    ],
    [
      '60,000 quotations',
      { ...message, text: '/verify', reply_to_message: { ...own, text, entities: marks('blockquote', 60_000, 3_900) } },
    ],
    ['3 MB of U+200B', { ...message, text: invisible }],
    ['3 MB of U+200B behind a command', { ...message, text: `/verify ${invisible}` }],
    ['60,000 commands', { ...message, text: `${text}/quote`, entities: marks('bot_command', 60_000, 6) }],
    ['60,000 pieces of code', { ...message, text: `/quote ${text}`, entities: marks('code', 60_000, 1) }],
    ['1 MB of spaces', { ...message, text: `/search ${' '.repeat(1_000_000)}x` }],
    ['1 MB of mentions', { ...message, text: '@verbatim_bot '.repeat(75_000) }],
  ].map(([way, update]) => [String(way), { message: update }]);
}

/** Milliseconds of processor time that this process has taken. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** What one input takes; the least of three, since garbage and the compiler are not the input's. */
async function costOf(update: object): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let again = 0; again < 3; again += 1) {
    // What was read of a message is remembered: each time it is another one.
    const copy = structuredClone({ update_id: 1, ...update }) as Update;
    const from = spent();
    await telegram.bot.handleUpdate(copy);
    least = Math.min(least, spent() - from);
  }
  return least;
}

const rows: { readonly way: string; readonly text: string; readonly milliseconds: number }[] = [];
for (let index = 0; index < WARM + INPUTS; index += 1) {
  const [way, update] = nextInput();
  const milliseconds = await costOf(update);
  if (index >= WARM) rows.push({ way, text: JSON.stringify(update).slice(-40), milliseconds });
}
for (const [way, update] of heavyInputs()) rows.push({ way, text: '', milliseconds: await costOf(update) });
const dearest = rows.toSorted((one, other) => other.milliseconds - one.milliseconds);
console.table(dearest.slice(0, 10).map((row) => ({ ...row, milliseconds: row.milliseconds.toFixed(1) })));
console.log(`median ${median(rows.map(({ milliseconds }) => milliseconds)).toFixed(1)} ms`);
process.exit((dearest[0]?.milliseconds ?? 0) < MOST ? 0 : 1);
