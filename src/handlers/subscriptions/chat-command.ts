import { Composer } from 'grammy/web';
import { type Answer, answer } from '../base/answer.ts';
import { splitReference } from '../base/channel-reference.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { notify, reply } from '../base/respond.ts';
import { type ChannelCommand, offerPicker } from './channel-picker.ts';
import type { Scheduling } from './scheduling.ts';
import { findChannel, findGroup, type Need, type Subject } from './subject.ts';

/** A command about a chat's subscription. */
export type ChatCommand = ChannelCommand & {
  readonly need: Need;
  /** What it does there, once this person's right is confirmed. `words` is the rest of its argument. */
  readonly act: (ctx: VerbatimContext, deps: Scheduling, subject: Subject, words: string) => Promise<void>;
  /**
   * What it does in private without an argument. If this is missing, or there is another argument, the bot asks for a
   * channel.
   */
  readonly actForPerson?: (ctx: VerbatimContext, deps: Scheduling) => Promise<void>;
  /** What is wrong with its words, which is said before a channel is asked for. */
  readonly refuse?: (ctx: VerbatimContext, deps: Scheduling, words: string) => Answer | undefined;
};

/** Answers these commands, and no others. */
export function createChatCommandHandlers(
  deps: Scheduling,
  commands: readonly ChatCommand[],
): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  for (const command of commands) {
    composer.filter(asksFor(command.name), (ctx) => answerChatCommand(ctx, deps, command));
  }
  return composer;
}

/** Answers such a command in its chat: in a group about the group, in private about the channel that it names. */
async function answerChatCommand(ctx: VerbatimContext, deps: Scheduling, command: ChatCommand): Promise<void> {
  ctx.progress.aim = command.need === 'read' ? 'read' : 'change';
  switch (ctx.chat?.type) {
    case 'private':
      return answerInPrivate(ctx, deps, command);
    case 'group':
    case 'supergroup':
      return answerInGroup(ctx, deps, command, ctx.chat.id);
    case 'channel':
    case undefined:
      return;
  }
}

/** Runs it for a named channel, if this person may. */
async function actInChannel(
  ctx: VerbatimContext,
  deps: Scheduling,
  command: ChatCommand,
  reference: string,
  words: string,
): Promise<void> {
  const found = await findChannel(ctx, reference, command.need);
  if (found.kind === 'refused') return reply(ctx, answer([found.said]));
  await command.act(ctx, deps, found.channel, words);
}

function readArgument(ctx: VerbatimContext, { readText }: ChatCommand): ReturnType<typeof splitReference> {
  const argument = argumentOf(ctx);
  return readText === undefined || ctx.message === undefined
    ? splitReference(argument)
    : readText(ctx.message, argument);
}

async function answerInPrivate(ctx: VerbatimContext, deps: Scheduling, command: ChatCommand): Promise<void> {
  const { reference, rest } = readArgument(ctx, command);
  if (reference !== undefined) return actInChannel(ctx, deps, command, reference, rest);
  if (rest === '' && command.actForPerson !== undefined) return command.actForPerson(ctx, deps);
  const refused = command.refuse?.(ctx, deps, rest);
  await (refused === undefined ? offerPicker(ctx, deps, command, rest) : reply(ctx, refused));
}

async function answerInGroup(
  ctx: VerbatimContext,
  deps: Scheduling,
  command: ChatCommand,
  chatId: number,
): Promise<void> {
  const { reference, rest } = readArgument(ctx, command);
  if (reference !== undefined) return notify(ctx, ctx.t('channel-in-private'));
  const group = await findGroup(ctx, chatId, command.need);
  if (group === undefined) return notify(ctx, ctx.t('group-refused'));
  await command.act(ctx, deps, group, rest);
}
