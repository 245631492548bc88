import { describe, expect, it } from 'vitest';
import { describeProgram, type Program } from '../../../src/node/process/program-state.ts';
import type { Readiness } from '../../../src/web/app.ts';
import { startSurroundings } from '../../support/environment.ts';
import { until } from '../../support/process.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const REFUSING = '127.0.0.1:1';

const describeAs = (states: readonly [Readiness, ...Readiness[]]): Promise<string> => {
  let asked = 0;
  const program: Program = {
    failed: new Promise(() => {}),
    url: 'http://127.0.0.1:8080',
    playground: false,
    readiness: async () => states[Math.min(asked++, states.length - 1)] ?? states[0],
  };
  return describeProgram(program, new AbortController().signal);
};

it.each<[string, readonly [Readiness, ...Readiness[]], string]>([
  ['is ready', [{ kind: 'ready' }], 'Verbatim is running; its health'],
  [
    'becomes ready a moment later',
    [{ kind: 'not-ready', reason: 'posting has not started yet' }, { kind: 'ready' }],
    'Verbatim is running; its health',
  ],
  [
    'is not ready',
    [{ kind: 'not-ready', reason: 'Redis does not answer' }],
    'Verbatim is running, but is not ready: Redis does not answer; its health',
  ],
  [
    'lacks what only some need',
    [{ kind: 'degraded', reason: 'Redis does not answer' }],
    'Verbatim is running, but is degraded: Redis does not answer; its health',
  ],
])('a program that %s says so when it has started', async (_, states, line) => {
  expect(await describeAs(states)).toBe(`${line} is at http://127.0.0.1:8080/readyz`);
});

describe('a program that is started', () => {
  it('while its Redis is away says that it is not ready, and why', async ({ onTestFinished }) => {
    const around = await startSurroundings(TOKEN);
    onTestFinished(() => around.stop());
    const program = around.startProgram('all', { REDIS_URL: `redis://${REFUSING}` });
    await program.hears(
      /^Verbatim is running, but is not ready: Redis does not answer \(ECONNREFUSED\); its health is at http/u,
    );
    await program.hears(/"redis\.away".*"reason":"the connection was refused"/u);
  });

  it('and stopped before it is ready stops at once, with 0', async ({ onTestFinished }) => {
    const around = await startSurroundings(TOKEN);
    onTestFinished(() => around.stop());
    const program = around.startProgram('all', { REDIS_URL: `redis://${REFUSING}` });
    await program.hears(/"updates\.started"/u);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.said().join('\n')).not.toContain('Verbatim is running');
  });

  it('while Telegram is away says in its health the reason that it logs', async ({ onTestFinished }) => {
    const around = await startSurroundings(TOKEN);
    onTestFinished(() => around.stop());
    const program = around.startProgram('all', { TELEGRAM_API_ROOT: `http://${REFUSING}` });
    const { address } = JSON.parse(await program.hears(/"http\.listening"/u)) as { address: string };
    await program.hears(/"telegram\.away".*"reason":"Telegram does not answer \(ECONNREFUSED\)"/u);
    const readyz = async () => (await fetch(`${address}/readyz`)).text();
    await until('it is said', async () => (await readyz()) === 'not-ready: Telegram does not answer (ECONNREFUSED)');
  });
});
