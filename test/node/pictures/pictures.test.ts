import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Pictured } from '../../../src/handlers/base/pictures.ts';
import { createDrawingProcess, forkDrawing } from '../../../src/node/pictures/drawing-process.ts';
import { createPictures } from '../../../src/node/pictures/pictures.ts';
import { createRenderer } from '../../../src/node/pictures/renderer.ts';
import { createDrawer } from '../../../src/pictures/drawer.ts';
import type { PassageDrawing } from '../../../src/pictures/drawing.ts';

const DRAWING: PassageDrawing = {
  kind: 'passage',
  heading: 'Section 4, sentence 3',
  words: 'It is impossible to stop this process by force.',
  attribution: '— Somebody',
  where: '',
};

const sentence = (number: number): Pictured => ({
  kind: 'passage',
  address: { kind: 'sentences', section: 1, from: number, to: number },
});

/** Pictures whose drawings end when the test says so, and how many were begun. */
function createHeld(bytes = 10) {
  const begun: ((png: Uint8Array<ArrayBuffer> | Error | undefined) => void)[] = [];
  let where = '';
  const pictures = createPictures({
    drawingOf: (pictured) => (pictured.kind === 'places' ? undefined : { ...DRAWING, where }),
    draw: () =>
      new Promise((resolve, reject) => {
        begun.push((png) => (png instanceof Error ? reject(png) : resolve(png)));
      }),
  });
  const settle = async (png: Uint8Array<ArrayBuffer> | Error | undefined = new Uint8Array(bytes)) => {
    await new Promise(setImmediate);
    begun.at(-1)?.(png);
    await new Promise(setImmediate);
  };
  const move = (to: string): void => {
    where = to;
  };
  return { pictures, begun, settle, move };
}

describe('pictures', () => {
  it('are drawn once, for all who ask meanwhile and later', async () => {
    const { pictures, begun, settle } = createHeld();
    const both = Promise.all([pictures.draw(sentence(1)), pictures.draw(sentence(1))]);
    await settle();
    expect((await both).map(({ kind }) => kind)).toEqual(['drawn', 'drawn']);
    expect((await pictures.draw(sentence(1))).kind).toBe('drawn');
    expect(begun.length).toBe(1);
  });

  it('are drawn one after the other', async () => {
    const { pictures, begun, settle } = createHeld();
    const both = Promise.all([pictures.draw(sentence(1)), pictures.draw(sentence(2))]);
    await new Promise(setImmediate);
    expect(begun.length).toBe(1);
    await settle();
    await settle();
    await both;
    expect(begun.length).toBe(2);
  });

  it('do not wait in an endless queue: the sixty-first is told that too many are being drawn', async () => {
    const { pictures, begun, settle } = createHeld();
    const waiting = Array.from({ length: 60 }, (_, index) => pictures.draw(sentence(index + 1)));
    expect((await pictures.draw(sentence(61))).kind).toBe('busy');
    for (const _ of waiting) await settle();
    await Promise.all(waiting);
    expect(begun.length).toBe(60);
  });

  it('are forgotten, the oldest first, where they take too much memory', async () => {
    const { pictures, begun, settle } = createHeld(2_000_000);
    for (const number of [1, 2, 3]) {
      const drawn = pictures.draw(sentence(number));
      await settle();
      await drawn;
    }
    await pictures.draw(sentence(3));
    await pictures.draw(sentence(2));
    expect(begun.length).toBe(3);
    const again = pictures.draw(sentence(1));
    await settle();
    await again;
    expect(begun.length).toBe(4);
  });

  it('are drawn anew where the address on them becomes known', async () => {
    const { pictures, begun, settle, move } = createHeld();
    for (const where of ['', 't.me/verbatim_bot']) {
      move(where);
      const drawn = pictures.draw(sentence(1));
      await settle();
      await drawn;
    }
    expect(begun.length).toBe(2);
  });

  it('go on after one that failed, which can be asked for again', async () => {
    const { pictures, settle } = createHeld();
    const failed = pictures.draw(sentence(1)).catch(({ message }: Error) => message);
    await settle(new Error('gone'));
    expect(await failed).toBe('gone');
    const again = pictures.draw(sentence(1));
    await settle();
    expect((await again).kind).toBe('drawn');
  });

  it('that can’t be drawn are none', async () => {
    const { pictures, settle } = createHeld();
    const wide = pictures.draw(sentence(1));
    await new Promise(setImmediate);
    await settle(undefined);
    expect((await pictures.draw({ kind: 'places' })).kind).toBe('none');
    expect(['none', 'drawn']).toContain((await wide).kind);
  });
});

describe('the process that draws', () => {
  it('draws what is drawn here, byte for byte, and again after it was ended', async () => {
    const here = await createDrawer(await createRenderer())(DRAWING);
    const { draw, stop } = createDrawingProcess();
    try {
      expect(Buffer.from((await draw(DRAWING)) ?? '').equals(Buffer.from(here ?? ''))).toBe(true);
      stop();
      expect((await draw(DRAWING))?.length).toBe(here?.length);
    } finally {
      stop();
    }
  });

  it('draws again what was lost with a process that was killed, once', async () => {
    const begun: ChildProcess[] = [];
    const { draw, stop } = createDrawingProcess(() => {
      const child = forkDrawing();
      begun.push(child);
      return child;
    });
    try {
      const drawn = draw(DRAWING);
      begun[0]?.kill('SIGKILL');
      expect((await drawn)?.length).toBeGreaterThan(0);
      expect(begun.length).toBe(2);
    } finally {
      stop();
    }
  });

  it('tells whoever asks, and ends nothing else, where no process can be started', async () => {
    const { draw } = createDrawingProcess(() =>
      spawn('/nowhere/node', { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    );
    await expect(draw(DRAWING)).rejects.toThrow();
  });
});
