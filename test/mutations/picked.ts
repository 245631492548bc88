import type { Guard } from '../proofs/guard.ts';
import { NEVER_TWICE } from '../proofs/never-twice.ts';

/**
 * What keeps a post from coming twice, too fast or too late, and what is kept from staying too long. Each is tried in every
 * run, whatever the seed. A text that is gone, or stands twice, stops the run: the guard went elsewhere, and so must this.
 */
export const PICKED: readonly Guard[] = [
  ...NEVER_TWICE,
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
