import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { sentencePassages } from '../../src/content/document/statement.ts';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { readDocumentFolder } from '../../src/node/process/document-folder.ts';
import { FatalError } from '../../src/node/process/fatal-error.ts';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import { makeFolder, removeFolder } from '../../test/faults/owned.ts';
import { createRandom, type Random } from '../../test/support/random.ts';
import { says, types } from '../peers/updates.ts';
import { residentMemory } from '../peers/usage.ts';
import { passageQueries } from '../search/queries.ts';
import { type Cost, costOf, costOfPage } from './cost.ts';
import { longerDocument } from './longer-document.ts';
import type { Scene } from './scene.ts';

/** What a longer document takes. */
export type LengthFigures = {
  readonly times: number;
  readonly passages: number;
  readonly characters: number;
  /** What the check says of it first. The program takes it all the same here. */
  readonly fault: string | undefined;
  /** Milliseconds of processor time, MiB. */
  readonly start: number;
  readonly resident: number;
  readonly search: Cost;
  readonly verify: Cost;
  readonly inline: Cost;
  readonly page: Cost;
};

const SEED = 5;
const SETTLE = 3_000;

/** The longest message, and which of its words are other ones: close enough to be aligned, which takes longest. */
const LONGEST = 4_000;
const EVERY = 9;

const WITHOUT_LIMIT = join(import.meta.dirname, 'without-limit.ts');

/** Starts the program with a document so many times as long as the statement, whether it takes it or not, and measures it. */
export async function measureLength({ start }: Scene, times: number): Promise<LengthFigures> {
  const { files, statement } = longer(times);
  const folder = writeFolder(files);
  const fault = faultOf(folder);
  const text = files['statement.txt'] ?? '';
  const program = await start({ ROLE: 'bot', DOCUMENT: folder }, fault === undefined ? [] : [WITHOUT_LIMIT]);
  await pass(SETTLE);
  const resident = residentMemory(program.pid);
  const random = createRandom(SEED);
  const search = await costOf(program, () => says(`/search ${random.pick(passageQueries).query}`));
  const inline = await costOf(program, () => types(random.pick(passageQueries).query));
  const verify = await costOf(program, () => says(`/verify ${misquotation(text, random)}`));
  const page = await costOfPage(program);
  const { startCost } = program;
  await program.stop();
  removeFolder(folder);
  const passages = times * sentencePassages(statement).length;
  return { times, passages, characters: text.length, fault, start: startCost, resident, search, verify, inline, page };
}

/** The shortest document that the program refuses, up to so many times as long, and why. */
export function firstRefused(most: number): { readonly times: number; readonly fault: string } | undefined {
  for (let times = 1; times <= most; times += 1) {
    const folder = writeFolder(longer(times).files);
    const fault = faultOf(folder);
    removeFolder(folder);
    if (fault !== undefined) return { times, fault };
  }
  return undefined;
}

function longer(times: number) {
  const { content } = readProjectFiles();
  const { definition, statement } = content;
  const text = definition.text;
  const files = readDocumentFolder(join(import.meta.dirname, '../../document'));
  return { files: longerDocument(files, { text, statement }, times, createRandom(SEED)), statement };
}

function writeFolder(files: DocumentFiles): string {
  const folder = makeFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** The first line of what the check says, without the folder. */
function faultOf(folder: string): string | undefined {
  try {
    readProjectFiles(folder);
    return undefined;
  } catch (error) {
    if (error instanceof FatalError) return error.message.split('\n', 1)[0]?.replace(`${folder}/`, '');
    throw error;
  }
}

/** Some 4,000 characters out of the text, with every ninth word another one. */
function misquotation(text: string, random: Random): string {
  const begin = random.between(0, Math.max(0, text.length - LONGEST));
  const words = text.slice(begin, begin + LONGEST).split(/\s+/u);
  return words
    .map((word, index) => (index % EVERY === 4 ? random.pick(words) : word))
    .join(' ')
    .slice(0, LONGEST);
}
