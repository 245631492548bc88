import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogOutput } from '../../../src/node/process/log-output.ts';

const LINE = `${'x'.repeat(999)}\n`;

/** A stream that takes what is written when it is told to. */
function slowStream() {
  const read: string[] = [];
  let next = (): void => {};
  let isOpen = false;
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      read.push(chunk);
      if (isOpen) done();
      else next = done;
    },
  });
  const open = (): void => {
    isOpen = true;
    next();
  };
  return { stream, read, open };
}

describe('the output of the log', () => {
  it('keeps a megabyte of what nobody reads, lets the rest go, and counts it', () => {
    const { stream } = slowStream();
    const output = createLogOutput(stream);
    for (let count = 0; count < 1_500; count += 1) output.write(LINE);
    expect(output.dropped()).toBe(500);
    expect(stream.writableLength).toBe(1_000_000);
  });

  it('tells once how much was let go when it is read again, and goes on', async () => {
    const { stream, read, open } = slowStream();
    const output = createLogOutput(stream);
    const told: number[] = [];
    output.onFlow((count) => void told.push(count));
    for (let count = 0; count < 1_010; count += 1) output.write(LINE);
    open();
    await output.flush();
    output.write('last');
    await output.flush();
    expect(told).toEqual([10]);
    expect(read).toHaveLength(1_001);
    expect(read.at(-1)).toBe('last');
  });

  it('waits for its last lines at the end, but not for ever', async () => {
    const { stream } = slowStream();
    const output = createLogOutput(stream);
    output.write(LINE);
    await output.flush();
    expect(stream.writableLength).toBe(LINE.length);
  });

  it('goes on where whoever read it has gone', async () => {
    const { stream } = slowStream();
    const output = createLogOutput(stream);
    stream.destroy(new Error('EPIPE'));
    output.write(LINE);
    await output.flush();
    expect(output.dropped()).toBe(1);
  });
});
