import { type Context, Hono } from 'hono';
import { ClientError } from '../stand-in/client-error.ts';
import { answerError } from '../stand-in/clients-app.ts';
import { type Fault, type Faults, tooManyRequests } from '../stand-in/faults.ts';
import { readJsonRequest } from '../stand-in/json-request.ts';
import { postGuard } from '../stand-in/post-guard.ts';
import type { PlaygroundClock } from './clock.ts';
import {
  type Language,
  type MetFault,
  PLAYGROUND_FAULTS,
  type PlaygroundControl,
  type PlaygroundDocument,
  type PlaygroundFault,
} from './control-protocol.ts';

/** What the controls of the playground need. */
export type ControlDeps = {
  readonly clock: PlaygroundClock;
  /** Names this run of the program. */
  readonly run: string;
  /** What is scheduled for the channel; `undefined` if nothing is. */
  readonly schedule: () => Promise<ChannelSchedule | undefined>;
  /** When something is to be posted next, in any chat; `null` if nothing is. */
  readonly nextStopAt: () => Promise<number | null>;
  /** Called after the clock was moved; posts that are due by then should have been sent when it resolves. */
  readonly onClockMoved: () => Promise<void>;
  /** What the page offers as a person's language. */
  readonly languages: readonly Language[];
  readonly document: PlaygroundDocument;
  readonly faults: Pick<Faults, 'rule'>;
  /** Whether a call of the Bot API is a post to which the fault applies. */
  readonly isPost: (method: string, parameters: Readonly<Record<string, unknown>>) => boolean;
};

/** When the next post is due, in milliseconds since 1970, `null` while it is paused; and the zone of the schedule. */
export type ChannelSchedule = { readonly nextPostAt: number | null; readonly zone: string };

/** How long a 429 asks to wait (seconds). */
const FLOOD_S = 30;
/** Minutes; a year, which is further than anyone wants to look. */
const MAX_STEP_MINUTES = 366 * 24 * 60;
const MINUTE_MS = 60_000;

const FAULTS: Readonly<Record<PlaygroundFault, Fault | undefined>> = {
  none: undefined,
  flood: tooManyRequests(FLOOD_S),
  reset: { kind: 'cut', applied: true },
};

/**
 * The clock and the faults of the playground over HTTP, as described in control-protocol.ts, below the path where it is
 * mounted.
 */
export function createControl(deps: ControlDeps): Hono {
  const { run, clock, schedule, languages, document, faults, isPost } = deps;
  let fault: PlaygroundFault = 'none';
  let met: MetFault | null = null;
  // Once: a fault that nobody ends would look like one of the bot.
  faults.rule(({ method, parameters }) => {
    if (fault === 'none' || !isPost(method, parameters)) return undefined;
    met = { fault, at: clock.now() };
    fault = 'none';
    return FAULTS[met.fault];
  });

  const answer = async (c: Context): Promise<Response> => {
    const now = clock.now();
    const { nextPostAt = null, zone = document.zone } = (await schedule()) ?? {};
    const control: PlaygroundControl = { run, now, nextPostAt, zone, fault, met, languages, document };
    return c.json(control);
  };
  const move = async (body: string): Promise<void> => {
    const { to, addMinutes } = readJsonRequest(body, { to: 'text?', addMinutes: 'integer?' });
    if (to === 'next-post' && addMinutes === undefined) {
      const next = (await schedule())?.nextPostAt ?? null;
      if (next === null) throw new ClientError('No post is planned');
      await moveThroughPosts(deps, next);
    } else if (to === undefined && isStep(addMinutes)) {
      await moveThroughPosts(deps, clock.now() + addMinutes * MINUTE_MS);
    } else {
      throw new ClientError(`the clock moves to "next-post", or by addMinutes, 1 to ${MAX_STEP_MINUTES}`);
    }
  };

  const app = new Hono();
  app.use('/control/*', postGuard);
  app.onError(answerError);
  app.get('/control', answer);
  app.post('/control/clock', async (c) => {
    await move(await c.req.text());
    return answer(c);
  });
  app.post('/control/fault', async (c) => {
    const { fault: wanted } = readJsonRequest(await c.req.text(), { fault: 'text' });
    const known = PLAYGROUND_FAULTS.find((name) => name === wanted);
    if (known === undefined) throw new ClientError(`field "fault" must be one of: ${PLAYGROUND_FAULTS.join(', ')}`);
    fault = known;
    met = null;
    return answer(c);
  });
  return app;
}

/**
 * Moves the clock from post to post, as time passes. If it jumped over one, the program would have been away for as long, and the
 * post too late.
 */
async function moveThroughPosts(
  { clock, nextStopAt, onClockMoved }: Pick<ControlDeps, 'clock' | 'nextStopAt' | 'onClockMoved'>,
  target: number,
): Promise<void> {
  let reached: number | undefined;
  for (;;) {
    const stop = await nextStopAt();
    // What is still due there can't be posted now.
    if (stop === null || stop >= target || stop === reached) break;
    reached = stop;
    clock.advanceTo(stop);
    await onClockMoved();
  }
  clock.advanceTo(target);
  await onClockMoved();
}

function isStep(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= MAX_STEP_MINUTES;
}
