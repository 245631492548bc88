import { type Account, account, BY_CHAT } from './account.ts';
import { type Chats, createChats } from './chats.ts';
import { type LoneProgram, startLoneProgram } from './lone-program.ts';
import { type Oracle, type OracleOptions, startOracle } from './oracle.ts';
import { type RedisProxy, startRedisProxy } from './redis-proxy.ts';
import { type FaultRedis, startFaultRedis } from './redis-server.ts';

/** The real program, a Redis behind a proxy, and chats that get one post each. */
export type ProgramScene = {
  readonly redis: FaultRedis;
  readonly proxy: RedisProxy;
  readonly oracle: Oracle;
  readonly chats: Chats;
  /** Starts the program; resolves when it listens. */
  start(env?: Readonly<Record<string, string>>): Promise<LoneProgram>;
  /** Where each chat has one slot in all. */
  account(): Promise<Account>;
};

/** Milliseconds that Telegram takes to answer. */
const ANSWER_AFTER = 100;

/** Opens such a scene, plays in it and closes it, whatever happens. */
export async function inProgramScene<T>(
  postsPerSecond: number,
  play: (scene: ProgramScene) => Promise<T>,
  options: OracleOptions = {},
): Promise<T> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const redis = await startFaultRedis();
    closing.push(() => redis.close());
    const proxy = await startRedisProxy(redis.path);
    closing.push(() => proxy.close());
    const oracle = await startOracle({ answerAfter: ANSWER_AFTER, ...options });
    closing.push(() => oracle.close());
    const chats = createChats(redis.client);
    return await play({
      redis,
      proxy,
      oracle,
      chats,
      async start(env = {}) {
        const rate = { POSTS_PER_SECOND: String(postsPerSecond) };
        const program = await startLoneProgram({ oracle, redisUrl: proxy.url, env: { ...rate, ...env } });
        closing.push(async () => {
          program.running.kill('SIGKILL');
          await program.running.ended;
        });
        return program;
      },
      account: async () => account(chats.slots, await chats.texts(chats.slots), await oracle.sends(), BY_CHAT),
    });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}
