import { Agent, request } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { type Answer, keyOf, readReply } from './answer.ts';
import { type BotApi, bodyOf } from './bot-api.ts';
import type { Asked } from './updates.ts';

/** Where updates are posted, and where their answers arrive. */
export type Target = { readonly url: string; readonly secret: string; readonly api: BotApi };

/**
 * Posts updates as Telegram does, and sees their answers. Each shot begins with new connections: a program that waited for
 * its turn may be closing those that it had.
 */
export type Load = {
  /** Resolves with the answer and the milliseconds from `since` until it arrived. Rejects if there is none. */
  ask(asked: Asked, since?: number): Promise<{ readonly answer: Answer; readonly took: number }>;
  /** Keeps so many updates under way until all are answered. */
  flood(updates: readonly Asked[]): Promise<void>;
  /** Posts so many a second, whether answered or not; how long each took, from the moment at which it was due (milliseconds). */
  pace(updates: readonly Asked[], perSecond: number): Promise<readonly number[]>;
  close(): void;
};

/** As Telegram's default `max_connections` and some people at once. */
const CONNECTIONS = 40;
const UNDER_WAY = 8;

/** How long an answer may take (milliseconds). */
const PATIENCE = 10_000;

/** A Telegram for one program: `close` it in the end. */
export function createLoad({ url, secret, api }: Target): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const waiting = new Map<string, (answer: Answer) => void>();
  api.onAnswer = (answer) => waiting.get(keyOf(answer))?.(answer);

  function post(update: Update): Promise<Buffer> {
    const body = JSON.stringify(update);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': secret,
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers, agent }, (response) => {
        if (response.statusCode === 200) bodyOf(response).then(resolve, reject);
        else reject(new Error(`the update was answered with status ${response.resume().statusCode}`));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The program may close an idle connection in the moment in which it is used again.
        if (sent.reusedSocket && error.code === 'ECONNRESET') post(update).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  }

  /** Only those: somebody else's updates may be under way. */
  function closeIdle(): void {
    for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }

  const load: Load = {
    async ask({ update, key }, since = performance.now()) {
      const arrived = Promise.withResolvers<{ answer: Answer; took: number }>();
      const timer = setTimeout(() => arrived.reject(new Error(`nothing was answered to ${key}`)), PATIENCE);
      waiting.set(key, (answer) => arrived.resolve({ answer, took: performance.now() - since }));
      try {
        const posted = post(update).then((body) => {
          const reply = readReply(body);
          if (reply !== undefined) waiting.get(keyOf(reply))?.(reply);
          return arrived.promise;
        });
        // A program that is held up may not even have answered the webhook in time.
        return await Promise.race([arrived.promise, posted]);
      } finally {
        clearTimeout(timer);
        waiting.delete(key);
      }
    },
    async flood(updates) {
      closeIdle();
      const left = updates.values();
      const work = async (): Promise<void> => {
        for (const asked of left) await load.ask(asked);
      };
      await Promise.all(Array.from({ length: UNDER_WAY }, work));
    },
    async pace(updates, perSecond) {
      closeIdle();
      const from = performance.now();
      const answered: Promise<{ took: number }>[] = [];
      for (const [index, asked] of updates.entries()) {
        const due = from + (index * 1_000) / perSecond;
        if (due > performance.now()) await pass(due - performance.now());
        const answer = load.ask(asked, due);
        // It is awaited below, with all the others.
        answer.catch(() => {});
        answered.push(answer);
      }
      return (await Promise.all(answered)).map(({ took }) => took);
    },
    close: () => agent.destroy(),
  };
  return load;
}
