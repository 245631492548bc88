import { type Context, Hono } from 'hono';
import { ClientError } from '../stand-in/client-error.ts';
import { answerError } from '../stand-in/clients-app.ts';
import { type Fault, type Faults, tooManyRequests } from '../stand-in/faults.ts';
import { readJsonRequest } from '../stand-in/json-request.ts';
import { postGuard } from '../stand-in/post-guard.ts';
import type { PlaygroundClock } from './clock.ts';
import {
  type Language,
  PLAYGROUND_FAULTS,
  type PlaygroundControl,
  type PlaygroundDocument,
  type PlaygroundFault,
} from './control-protocol.ts';

/** What the controls of the playground need. */
export type ControlDeps = {
  readonly clock: PlaygroundClock;
  /** When the next scheduled post is due, in milliseconds since 1970; `null` if none is planned. */
  readonly nextPostAt: () => Promise<number | null>;
  /** Called after the clock was moved; posts that are due by then should be in progress when it resolves. */
  readonly onClockMoved: () => Promise<void>;
  /** What the page offers as a person's language. */
  readonly languages: readonly Language[];
  readonly document: PlaygroundDocument;
  readonly faults: Pick<Faults, 'rule'>;
  /** Whether a call of the Bot API is a post to which the fault applies. */
  readonly isPost: (method: string, parameters: Readonly<Record<string, unknown>>) => boolean;
};

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
  const { clock, nextPostAt, onClockMoved, languages, document, faults, isPost } = deps;
  let fault: PlaygroundFault = 'none';
  faults.rule(({ method, parameters }) => (isPost(method, parameters) ? FAULTS[fault] : undefined));

  const answer = async (c: Context): Promise<Response> => {
    const now = clock.now();
    const control: PlaygroundControl = { now, nextPostAt: await nextPostAt(), fault, languages, document };
    return c.json(control);
  };
  const move = async (body: string): Promise<void> => {
    const { to, addMinutes } = readJsonRequest(body, { to: 'text?', addMinutes: 'integer?' });
    if (to === 'next-post' && addMinutes === undefined) {
      const next = await nextPostAt();
      if (next === null) throw new ClientError('No post is planned');
      clock.advanceTo(next);
    } else if (to === undefined && isStep(addMinutes)) {
      clock.advanceBy(addMinutes * MINUTE_MS);
    } else {
      throw new ClientError(`the clock moves to "next-post", or by addMinutes, 1 to ${MAX_STEP_MINUTES}`);
    }
    await onClockMoved();
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
    return answer(c);
  });
  return app;
}

function isStep(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= MAX_STEP_MINUTES;
}
