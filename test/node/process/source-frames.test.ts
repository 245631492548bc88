import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSourceFrames } from '../../../src/node/process/source-frames.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-frames-'));
  // Line 2, column 3 is line 1, column 1 of bot.ts.
  const map = { version: 3, sources: ['../../src/bot/bot.ts'], names: [], mappings: ';EAAA' };
  writeFileSync(join(folder, 'main.mjs.map'), JSON.stringify(map));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the frames of an error', () => {
  it('name the sources, also where the program runs from a bundle', () => {
    const source = new URL('../../src/bot/bot.ts', pathToFileURL(join(folder, 'main.mjs'))).href;
    const frames = `at answer (${pathToFileURL(folder)}/main.mjs:2:9) | at node:events:1:2`;
    expect(createSourceFrames()(frames)).toBe(`at answer (${source}:1:1) | at node:events:1:2`);
  });

  it('stay as they are without a map', () => {
    const frames = `at answer (${pathToFileURL(folder)}/other.mjs:2:9) | at ask (file:///program/src/bot/bot.ts:3:4)`;
    expect(createSourceFrames()(frames)).toBe(frames);
  });
});
