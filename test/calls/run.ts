/**
 * Whether the bot's calls fit the types of the Bot API that grammY has at the moment: runs the conversations, writes each call
 * that they make as a literal, and has them compiled strictly. Broken calls, which must be reported, show that the
 * compiler looks. Ends with 1 if a call deviates, or a broken one does not. Some minutes.
 *
 *     npm run check:calls
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/process.ts';
import { literalsOf } from './call-literals.ts';
import { CALLS_FOLDER, type CallShape } from './call-shape.ts';

/** The tests whose calls are recorded. */
const TESTS = ['test/conversations', 'test/documents/any-document.test.ts', 'test/documents/edges.test.ts'];

const TYPES = join(PROJECT_ROOT, 'node_modules/grammy/out/types.node.d.ts');
const { version } = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'node_modules/@grammyjs/types/package.json'), 'utf8'),
) as { readonly version: string };

const text = { chat_id: 100, text: 'some words' };

/** Calls with one mistake each. */
const BROKEN: readonly CallShape[] = [
  { method: 'sendMesage', parameters: text },
  { method: 'sendMessage', parameters: { ...text, reply_to: 1 } },
  { method: 'sendMessage', parameters: { chat_id: 100 } },
  { method: 'sendMessage', parameters: { ...text, entities: [{ type: 'quote', offset: 0, length: 1 }] } },
  { method: 'sendMessage', parameters: { ...text, disable_notification: 'yes' } },
  { method: 'answerCallbackQuery', parameters: { callback_query_id: '1', text: 5 } },
  {
    method: 'editMessageText',
    parameters: { ...text, message_id: 1, reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
  },
  {
    method: 'sendRichMessage',
    parameters: { chat_id: 100, rich_message: { blocks: [{ type: 'heading', text: 'x', size: 7 }] } },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'verbatim-calls-'));
try {
  process.exitCode = check();
} finally {
  rmSync(folder, { recursive: true });
}

function check(): 0 | 1 {
  const recorded = record();
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(PROJECT_ROOT, 'tsconfig.json'),
      compilerOptions: { types: [] },
      include: ['*.mts'],
    }),
  );
  const deviations = deviating('calls.mts', recorded);
  const found = deviating('broken.mts', BROKEN);
  for (const [call, complaint] of deviations) console.log(`${call.method}: ${complaint}\n  ${JSON.stringify(call)}`);
  const methods = new Set(recorded.map(({ method }) => method)).size;
  console.log(`@grammyjs/types ${version}: ${recorded.length} different calls of ${methods} methods.`);
  console.log(`Deviations: ${deviations.size}. Broken calls reported: ${found.size} of ${BROKEN.length}.`);
  return deviations.size === 0 && found.size === BROKEN.length && recorded.length > 0 ? 0 : 1;
}

/** The calls of the tests, each shape once. */
function record(): readonly CallShape[] {
  const calls = join(folder, 'calls');
  mkdirSync(calls);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'node', '--reporter=dot', ...TESTS], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, [CALLS_FOLDER]: calls },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the conversations failed: their calls say nothing');
  const lines = readdirSync(calls).flatMap((name) => readFileSync(join(calls, name), 'utf8').split('\n'));
  return [...new Set(lines)].filter((line) => line !== '').map((line) => JSON.parse(line) as CallShape);
}

/** The calls that do not compile, with the compiler's first complaint about each. */
function deviating(name: string, calls: readonly CallShape[]): ReadonlyMap<CallShape, string> {
  const { source, at } = literalsOf(calls, TYPES);
  writeFileSync(join(folder, name), source);
  const { stdout } = spawnSync('npx', ['tsc', '-p', folder, '--pretty', 'false'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  rmSync(join(folder, name));
  const complaints = new Map<CallShape, string>();
  for (const [, file = '', line = '', complaint = ''] of stdout.matchAll(/^(\S*)\((\d+),\d+\): error (.*)$/gmu)) {
    const call = at.get(Number(line));
    if (call === undefined) throw new Error(`${file}: ${complaint}`);
    if (!complaints.has(call)) complaints.set(call, complaint);
  }
  if (stdout !== '' && complaints.size === 0) throw new Error(stdout);
  return complaints;
}
