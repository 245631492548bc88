import { guardsIn, type ProvenGuard } from './proof.ts';

/** What keeps a post from coming twice. `npm run test:mutations` tries these in every run, too. */
export const NEVER_TWICE: readonly ProvenGuard[] = [
  ...guardsIn('src/jobs/run/lua/plan.ts', 'test/jobs/run/slot-store.test.ts', [
    ["post and redis.call('HSETNX'", "post and redis.call('HSET'"],
    ["    redis.call('HSETNX', KEYS[slot[1]]", "    redis.call('HSET', KEYS[slot[1]]"],
  ]),
  ...guardsIn('src/jobs/run/lua/plan.ts', 'test/jobs/run/open-slot.test.ts', [
    ['if endOpen(open, id) then', 'if false then'],
  ]),
  ...guardsIn('src/jobs/run/lua/slot.ts', 'test/jobs/run/late-post.test.ts', [
    ['if due and due <= tonumber(ARGV[7])', 'if false'],
  ]),
  ...guardsIn('src/jobs/run/lua/slot.ts', 'test/jobs/run/slot-store.test.ts', [
    ['if slot[2] == token then', 'if true then'],
    ["if fields[FLIGHT] ~= '' and fields[FLIGHT] ~= minute", 'if false'],
  ]),
  ...guardsIn('src/jobs/run/lua/ending.ts', 'test/jobs/run/slot-store.test.ts', [['if isAsFar then', 'if true then']]),
  ...guardsIn('src/jobs/run/lua/slot.ts', 'test/jobs/run/slot-store.test.ts', [
    ["if pause == 'p' or pause == 'b' or pause == 'o'", 'if false'],
  ]),
  ...guardsIn('src/node/jobs/start-jobs.ts', 'test/node/jobs/posting-times.test.ts', [
    ['claim: 60_000', 'claim: 6_000'],
    ['send: 25_000', 'send: 250_000'],
  ]),
  ...guardsIn('src/jobs/run/send.ts', 'test/jobs/run/send.test.ts', [
    ['if (!socket.connecting) isOpen = true;', 'if (socket.connecting) isOpen = true;'],
    ["isSecure ? 'secureConnect' : 'connect'", "isSecure ? 'connect' : 'connect'"],
    ["connection.isOpen() ? 'no-answer' : 'not-connected'", "'not-connected'"],
    ['if (!response.complete)', 'if (false)'],
    ['timeout: MAX_IDLE_MS, ', ''],
  ]),
  ...guardsIn('src/jobs/plan/verdict.ts', 'test/jobs/plan/verdict.test.ts', [
    ["return { kind: 'unknown', why: reply.code };", 'return judge({ ...reply, kind: "not-connected" });'],
    ['if (refusal !== undefined && SENT_AND_DELETED', 'if (refusal === undefined && SENT_AND_DELETED'],
  ]),
  ...guardsIn('src/jobs/plan/refusal.ts', 'test/jobs/plan/verdict.test.ts', [
    ['if (ok !== false || code !== status) return undefined;', ''],
    ["status === 200 && fieldsOf(body)['ok'] === true", 'status === 200'],
  ]),
];
