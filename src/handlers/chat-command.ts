import { findChannel, type Need, type Subject } from './channel.ts';
import { offerPicker } from './channel-picker.ts';
import { splitReference } from './channel-reference.ts';
import { argumentOf, type VerbatimContext } from './context.ts';
import { mustKnow } from './inquiry.ts';
import { tell } from './respond.ts';
import { mayChangeGroup } from './rights.ts';
import type { Scheduling } from './scheduling.ts';

/** A command about a chat's subscription. */
export type ChatCommand = {
  readonly name: string;
  readonly need: Need;
  /** What it does there, once it is known that this person may. `words` is the rest of its argument. */
  readonly act: (ctx: VerbatimContext, deps: Scheduling, subject: Subject, words: string) => Promise<void>;
  /** What it does in private where no channel is named; without it, a channel is asked for. */
  readonly actForPerson?: (ctx: VerbatimContext, deps: Scheduling) => Promise<void>;
};

/** Answers such a command where it was said: in a group about the group, in private about the channel that it names. */
export async function answerChatCommand(ctx: VerbatimContext, deps: Scheduling, command: ChatCommand): Promise<void> {
  ctx.progress.aim = command.need;
  await (ctx.chat?.type === 'private' ? answerInPrivate(ctx, deps, command) : answerInGroup(ctx, deps, command));
}

/** Does it in a channel that was named or chosen, if this person may. `refuse` says why not. */
export async function actInChannel(
  ctx: VerbatimContext,
  deps: Scheduling,
  command: ChatCommand,
  reference: string,
  words: string,
): Promise<void> {
  const found = await findChannel(ctx, reference, command.need);
  if (found.kind === 'refused') return tell(ctx, ctx.t(found.message, { channel: found.name }));
  await command.act(ctx, deps, found.channel, words);
}

async function answerInPrivate(ctx: VerbatimContext, deps: Scheduling, command: ChatCommand): Promise<void> {
  const { reference, rest } = splitReference(argumentOf(ctx));
  if (reference !== undefined) return actInChannel(ctx, deps, command, reference, rest);
  if (command.actForPerson !== undefined) return command.actForPerson(ctx, deps);
  await offerPicker(ctx, deps, command.name, rest);
}

async function answerInGroup(ctx: VerbatimContext, deps: Scheduling, command: ChatCommand): Promise<void> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return;
  const { reference, rest } = splitReference(argumentOf(ctx));
  if (reference !== undefined) return tell(ctx, ctx.t('channel-in-private'));
  if (command.need === 'change' && !mustKnow(await mayChangeGroup(ctx, chatId))) {
    return tell(ctx, ctx.t('group-refused'));
  }
  await command.act(ctx, deps, { kind: 'group', chatId }, rest);
}
