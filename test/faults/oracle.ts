import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { FaultShare } from '../../src/stand-in/server/fault-shares.ts';
import type { Send } from '../../src/stand-in/server/sends.ts';
import type { AcceptedCall } from '../support/telegram-server.ts';
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
  /** Something that a person's app does, or that the run arranges. Rejects where the stand-in refuses it. */
  act<T>(action: string, body: object): Promise<T>;
  /** Every call that took effect, from the n-th on; where messages are kept. */
  accepted(from?: number): Promise<readonly AcceptedCall[]>;
  close(): Promise<void>;
};

export type OracleOptions = {
  /** Milliseconds that it takes to answer. */
  readonly answerAfter?: number | undefined;
  /** Milliseconds after which it closes a connection without a request. */
  readonly closeIdleAfter?: number | undefined;
  /** Whether it keeps people, chats and messages as Telegram does; else it takes any channel as it comes, and keeps the sends alone. */
  readonly keepsMessages?: boolean | undefined;
  /** Another bot's than the usual one. */
  readonly token?: string;
};

export async function startOracle(options: OracleOptions): Promise<Oracle> {
  const { answerAfter = 0, closeIdleAfter, keepsMessages = false, token: own } = options;
  const child = startChild(process.execPath, [
    ...['--disable-warning=ExperimentalWarning', 'src/stand-in/server/server.ts'],
    ...['--with-parent', '--answer-after-ms', String(answerAfter)],
    ...(keepsMessages ? [] : ['--any-chat', '--lean']),
    ...(own === undefined ? [] : ['--token', own]),
    ...(closeIdleAfter === undefined ? [] : ['--close-idle-after-ms', String(closeIdleAfter)]),
  ]);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  const post = async <T>(action: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const response = await fetch(`${url}/clients/${action}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`oracle: ${action} was answered ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${url}/clients/${path}`, { headers: { connection: 'close' } });
    return (await response.json()) as T;
  };
  return {
    url,
    token,
    sends: (from = 0) => get(`sends?from=${from}`),
    act: post,
    accepted: (from = 0) => get(`accepted?from=${from}`),
    rule: (seed, rules) => post('fault-rule', { seed, method: 'sendMessage', rules }),
    clear: () => post('clear-faults', {}),
    refuse: (milliseconds) => post('refuse', { milliseconds }),
    close: () => endChild(child),
  };
}
