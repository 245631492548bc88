import { formatWhen } from '../jobs/when.ts';
import type { VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import type { Scheduling } from './scheduling.ts';
import { readWhen } from './subscribe.ts';
import { channelPickerView } from './views/channel.ts';
import { whenFaultView } from './views/when.ts';

/** Commands that can ask for a channel. Their places are the ids of the requests, so new ones go to the end. */
const ASKING = ['subscribe', 'schedule', 'pause', 'resume', 'unsubscribe', 'mydata', 'forget'];

/** Those after which the bot posts. For the others it is enough that it is in the channel. */
const BEFORE_POSTS = ['subscribe', 'resume'];

/** The command for which a channel was chosen, by the id that came back with it. */
export function askedWith(requestId: number): string | undefined {
  return ASKING[requestId - 1];
}

/** Asks for a channel, and keeps WHEN until it is chosen; a WHEN that is not understood is answered first. */
export async function offerPicker(
  ctx: VerbatimContext,
  { setups, pickers, now }: Scheduling,
  command: string,
  words: string,
): Promise<void> {
  if (ctx.from === undefined) return;
  const when = readWhen(command === 'subscribe' ? words : '');
  if (when.kind === 'misunderstood') {
    const target = { about: { kind: 'unchosen' }, drawnAt: now() } as const;
    return say(ctx, whenFaultView(ctx.reader, when.misunderstood, target));
  }
  await setups.keep(ctx.from.id, when.kind === 'named' ? formatWhen(when.named) : '');
  const said = ctx.t(command === 'subscribe' ? 'pick-to-subscribe' : 'pick-channel', { command: `/${command}` });
  const request = {
    id: ASKING.indexOf(command) + 1,
    bot: BEFORE_POSTS.includes(command) ? 'posting' : 'present',
  } as const;
  await say(ctx, channelPickerView(ctx.reader, request, said));
  pickers.open(ctx.from.id);
}
