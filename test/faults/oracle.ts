import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { FaultShare } from '../../src/playground/bot-api/fault-shares.ts';
import type { Send } from '../../src/playground/bot-api/sends.ts';
import { endChild, startChild } from './owned.ts';

/** The stand-in for the Bot API as a process of its own. What it accepted is what people saw. */
export type Oracle = {
  readonly url: string;
  readonly token: string;
  /** Every send, accepted or not, from the n-th on. */
  sends(from?: number): Promise<readonly Send[]>;
  /** From now on so many of the sends go wrong, drawn from a seed. */
  rule(seed: number, rules: readonly FaultShare[]): Promise<void>;
  /** Nothing goes wrong any more. */
  clear(): Promise<void>;
  /** Refuses connections for a while (milliseconds). */
  refuse(milliseconds: number): Promise<void>;
  close(): Promise<void>;
};

export type OracleOptions = {
  /** Milliseconds that it takes to answer. */
  readonly answerAfter?: number | undefined;
  /** Milliseconds after which it closes a connection without a request. */
  readonly closeIdleAfter?: number | undefined;
};

export async function startOracle({ answerAfter = 0, closeIdleAfter }: OracleOptions): Promise<Oracle> {
  const child = startChild(process.execPath, [
    ...['--disable-warning=ExperimentalWarning', 'src/playground/bot-api/server.ts'],
    ...['--any-chat', '--lean', '--with-parent', '--answer-after-ms', String(answerAfter)],
    ...(closeIdleAfter === undefined ? [] : ['--close-idle-after-ms', String(closeIdleAfter)]),
  ]);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  const post = async (action: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const response = await fetch(`${url}/clients/${action}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`oracle: ${action} was answered ${response.status} ${await response.text()}`);
  };
  return {
    url,
    token,
    async sends(from = 0) {
      const response = await fetch(`${url}/clients/sends?from=${from}`, { headers: { connection: 'close' } });
      return (await response.json()) as readonly Send[];
    },
    rule: (seed, rules) => post('fault-rule', { seed, method: 'sendMessage', rules }),
    clear: () => post('clear-faults', {}),
    refuse: (milliseconds) => post('refuse', { milliseconds }),
    close: () => endChild(child),
  };
}
