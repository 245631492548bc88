import type { Mutant } from './mutant.ts';

/** A guard that must always be tried: the change of one text in one file. */
export type Picked = { readonly file: string; readonly from: string; readonly to: string };

/**
 * What keeps a post from coming twice, too fast or too late, and what is kept from staying too long. Each is tried in every
 * run, whatever the seed. A text that is gone, or stands twice, stops the run: the guard went elsewhere, and so must this.
 */
export const PICKED: readonly Picked[] = [
  // Never twice.
  { file: 'src/jobs/run/lua/plan.ts', from: "post and redis.call('HSETNX'", to: "post and redis.call('HSET'" },
  {
    file: 'src/jobs/run/lua/plan.ts',
    from: "    redis.call('HSETNX', KEYS[slot[1]]",
    to: "    redis.call('HSET', KEYS[slot[1]]",
  },
  { file: 'src/jobs/run/lua/plan.ts', from: 'if endOpen(open, id) then', to: 'if false then' },
  { file: 'src/jobs/run/lua/slot.ts', from: 'if slot[2] == token then', to: 'if true then' },
  { file: 'src/jobs/run/lua/slot.ts', from: 'if due and due <= tonumber(ARGV[7])', to: 'if false' },
  { file: 'src/jobs/run/lua/slot.ts', from: "if fields[FLIGHT] ~= '' and fields[FLIGHT] ~= minute", to: 'if false' },
  { file: 'src/jobs/run/lua/ending.ts', from: 'if isAsFar then', to: 'if true then' },
  { file: 'src/jobs/run/lua/slot.ts', from: "if pause == 'p' or pause == 'b' or pause == 'o'", to: 'if false' },
  { file: 'src/node/jobs/start-jobs.ts', from: 'claim: 60_000', to: 'claim: 6_000' },
  { file: 'src/node/jobs/start-jobs.ts', from: 'send: 25_000', to: 'send: 250_000' },
  {
    file: 'src/jobs/run/send.ts',
    from: 'if (!socket.connecting) isOpen = true;',
    to: 'if (socket.connecting) isOpen = true;',
  },
  {
    file: 'src/jobs/run/send.ts',
    from: "isSecure ? 'secureConnect' : 'connect'",
    to: "isSecure ? 'connect' : 'connect'",
  },
  { file: 'src/jobs/run/send.ts', from: "connection.isOpen() ? 'no-answer' : 'not-connected'", to: "'not-connected'" },
  { file: 'src/jobs/run/send.ts', from: 'if (!response.complete)', to: 'if (false)' },
  { file: 'src/jobs/run/send.ts', from: 'timeout: MAX_IDLE_MS, ', to: '' },
  {
    file: 'src/jobs/plan/verdict.ts',
    from: "return { kind: 'unknown', why: reply.code };",
    to: 'return judge({ ...reply, kind: "not-connected" });',
  },
  {
    file: 'src/jobs/plan/verdict.ts',
    from: 'if (refusal !== undefined && SENT_AND_DELETED',
    to: 'if (refusal === undefined && SENT_AND_DELETED',
  },
  { file: 'src/jobs/plan/refusal.ts', from: 'if (ok !== false || code !== status) return undefined;', to: '' },
  { file: 'src/jobs/plan/refusal.ts', from: "status === 200 && fieldsOf(body)['ok'] === true", to: 'status === 200' },
  // Never too fast.
  { file: 'src/jobs/run/lua/pace.ts', from: 'math.max(now, next)', to: 'now' },
  { file: 'src/jobs/run/lua/pace.ts', from: 'if ahead > most then', to: 'if false then' },
  { file: 'src/jobs/run/lua/pace.ts', from: 'if reservedAt > now then', to: 'if false then' },
  {
    file: 'src/jobs/run/held-times.ts',
    from: 'while (times[0] !== undefined && isPast(times[0])) times.shift();',
    to: '',
  },
  { file: 'src/jobs/run/pace.ts', from: 'await spacing.pass();', to: '' },
  { file: 'src/jobs/run/pace.ts', from: 'held.isPast(time) || time > monotonic()', to: 'time > monotonic()' },
  { file: 'src/jobs/run/spacing.ts', from: 'const WINDOW_MS = 1_010;', to: 'const WINDOW_MS = 10;' },
  { file: 'src/jobs/run/spacing.ts', from: 'const CATCH_UP = 1.25;', to: 'const CATCH_UP = 12.5;' },
  {
    file: 'src/jobs/run/spacing.ts',
    from: 'const most = perSecond + Math.max(1,',
    to: 'const most = perSecond * 10 + Math.max(1,',
  },
  // Never too late, and never silent.
  {
    file: 'src/jobs/plan/lateness.ts',
    from: 'absence({ from: slotTime, to: now }, away) > TOO_LATE',
    to: 'now - slotTime > TOO_LATE',
  },
  { file: 'src/jobs/run/last-look.ts', from: "return clocks.agree() ? 'too-late' : 'held';", to: "return 'too-late';" },
  { file: 'src/jobs/run/lua/slot.ts', from: 'if held > now then return {', to: 'if false then return {' },
  // RetainedData for as long as is promised, and erased only where somebody is gone.
  {
    file: 'src/jobs/plan/subscription.ts',
    from: 'SLOT_LIFE_S = 7 * 24 * 60 * 60',
    to: 'SLOT_LIFE_S = 70 * 24 * 60 * 60',
  },
  { file: 'src/jobs/run/lua/plan.ts', from: "redis.call('EXPIRE', KEYS[key], ARGV[2])", to: '' },
  { file: 'src/jobs/run/attempt.ts', from: 'NOT_FOUND_LIMIT = 3', to: 'NOT_FOUND_LIMIT = 1' },
  { file: 'src/jobs/run/queue.ts', from: 'removeOnFail: true', to: 'removeOnFail: false' },
];

/** Finds a picked guard in its file. Throws where its text does not stand there exactly once. */
export function locate({ file, from, to }: Picked, source: string): Mutant {
  const start = source.indexOf(from);
  if (start < 0 || source.includes(from, start + 1)) {
    throw new Error(`picked: “${from}” stands ${start < 0 ? 'nowhere' : 'more than once'} in ${file}; pick it again`);
  }
  return { file, start, end: start + from.length, text: to, what: 'picked' };
}
