import { Composer } from 'grammy/web';
import type { Content } from '../content/content.ts';
import { prepareZones } from '../jobs/plan/zones.ts';
import type { Answer } from './base/answer.ts';
import { createViewContext, type VerbatimContext } from './base/context.ts';
import { createLanguageHandlers } from './base/language.ts';
import { offersOf } from './base/offers.ts';
import type { Pictures } from './base/pictures.ts';
import { createPressGate, createUnknownPressHandler } from './base/presses.ts';
import { createViewContexts } from './base/view-context.ts';
import type { AskedSurface } from './reading/asked-surfaces.ts';
import { createPictureSender } from './reading/pictures.ts';
import { createPlaceHandlers } from './reading/places.ts';
import type { Pointers } from './reading/pointers.ts';
import { createQuoteHandlers, createQuoter, type Quoter } from './reading/quote.ts';
import { createReadingPressHandler, surfaceView } from './reading/reading-presses.ts';
import { createRichPages } from './reading/rich-page.ts';
import { createSearchHandlers } from './reading/search.ts';
import { createSignatoryHandlers } from './reading/signatories.ts';
import { createStatementHandlers } from './reading/statement.ts';
import { createVerifyHandlers } from './reading/verify.ts';
import { createAboutHandlers } from './start/about.ts';
import type { BuildInfo } from './start/about-view.ts';
import { createFallbackHandlers } from './start/fallback.ts';
import { createStartHandlers } from './start/start.ts';
import { helpView, welcomeView } from './start/welcome-view.ts';
import { createBotMembershipHandlers } from './subscriptions/bot-membership.ts';
import { createChatCommandHandlers } from './subscriptions/chat-command.ts';
import { MY_DATA_COMMANDS } from './subscriptions/my-data.ts';
import { offerInGroup } from './subscriptions/offer-in-group.ts';
import { createPickerEnd } from './subscriptions/open-pickers.ts';
import type { Scheduling } from './subscriptions/scheduling.ts';
import { isOfSchedule } from './subscriptions/subscription-buttons.ts';
import { createSubscriptionPressHandler } from './subscriptions/subscription-presses.ts';
import { CHAT_COMMANDS, createSubscriptionHandlers, SUBSCRIPTION_COMMANDS } from './subscriptions/subscriptions.ts';
import { createTopicStateHandlers } from './subscriptions/topic-state.ts';

/** What the features need: the document, what is stored, the clock. Made by the bot. */
export type HandlerDeps = Omit<Scheduling, 'statement'> & {
  readonly content: Content;
  readonly build: BuildInfo;
  readonly pointers: Pointers;
  /** Absent where nothing can be drawn. */
  readonly pictures?: Pictures | undefined;
  /** A number from 0 to below 1. */
  readonly random: () => number;
};

type FeatureDeps = HandlerDeps & { readonly quoter: Quoter; readonly scheduling: Scheduling };

/** A feature: the commands that it answers, each with its words in every language, and nothing that another one answers. */
type Feature = {
  readonly commands: readonly string[];
  readonly create: (deps: FeatureDeps) => Composer<VerbatimContext>;
};

/**
 * All features with commands, in the order of Telegram's menu, which nothing else depends on. The document names three of
 * them: `text`, `places` and `signatories`.
 */
const FEATURES = [
  { commands: ['text'], create: ({ content, pointers }) => createStatementHandlers(content, pointers) },
  { commands: ['search'], create: (deps) => createSearchHandlers({ ...deps, surface: showSurface(deps) }) },
  { commands: ['quote'], create: ({ content, pointers, quoter }) => createQuoteHandlers(content, pointers, quoter) },
  { commands: ['verify'], create: ({ content }) => createVerifyHandlers(content) },
  { commands: ['places'], create: ({ content }) => createPlaceHandlers(content) },
  { commands: ['signatories'], create: ({ content }) => createSignatoryHandlers(content) },
  { commands: namesOf(SUBSCRIPTION_COMMANDS), create: ({ scheduling }) => createSubscriptionHandlers(scheduling) },
  { commands: ['language'], create: ({ choices, nameOf, speak }) => createLanguageHandlers(choices, nameOf, speak) },
  { commands: ['about', 'privacy'], create: ({ content, build }) => createAboutHandlers(content, build) },
  {
    commands: namesOf(MY_DATA_COMMANDS),
    create: ({ scheduling }) => createChatCommandHandlers(scheduling, MY_DATA_COMMANDS),
  },
  // With `/start`, which needs no place in the menu.
  {
    commands: ['help'],
    create: ({ content, scheduling }) => createStartHandlers(content, (ctx) => offerInGroup(ctx, scheduling)),
  },
] as const satisfies readonly Feature[];

/** The commands by our own names, in the order of the menu. */
export const COMMANDS = FEATURES.flatMap(({ commands }): readonly CommandName[] => commands);

export type CommandName = (typeof FEATURES)[number]['commands'][number];

/** The commands that no document may take for itself. */
export const OWN_COMMANDS: readonly string[] = [
  'start',
  ...COMMANDS.filter((name) => !['text', 'places', 'signatories'].includes(name)),
];

/** The commands whose answers only the person who asks sees in a group, where the server can. */
const FOR_ONE: readonly CommandName[] = ['schedule', 'mydata', 'help', 'language', 'about', 'privacy'];

/**
 * A command as it is typed, the message that describes it, whether only administrators can use it in a group, and whether
 * only the person who gives it sees the answer there.
 */
export type MenuCommand = {
  readonly command: string;
  readonly message: string;
  readonly isForAdministrators: boolean;
  readonly isForOne: boolean;
};

/** The commands that are registered with Telegram for a document: what it lacks has no command. */
export function commandsFor(definition: Content['definition']): readonly MenuCommand[] {
  return COMMANDS.flatMap((name) => {
    const command = typedName(name, definition);
    const isForAdministrators = CHAT_COMMANDS.some((one) => one.name === name);
    const isForOne = FOR_ONE.includes(name);
    return command === undefined ? [] : [{ command, message: `command-${name}`, isForAdministrators, isForOne }];
  });
}

/** A command as it is typed; `undefined` if the document has none of it. */
function typedName(name: CommandName, { commands }: Content['definition']): string | undefined {
  const named: Readonly<Record<string, string | undefined>> = commands;
  return Object.hasOwn(named, name) ? named[name] : name;
}

function namesOf<Name extends string>(commands: readonly { readonly name: Name }[]): readonly Name[] {
  return commands.map(({ name }) => name);
}

/** What is asked for in plain words that is no passage: the same as behind the buttons. */
function showSurface({ content, choices, nameOf, quoter }: FeatureDeps) {
  return (ctx: VerbatimContext, asked: AskedSurface): Answer | undefined => {
    const { view } = ctx;
    if (asked === 'welcome') return welcomeView(view, ctx.chat?.type !== 'private');
    // The contents say what document it is, where it has no list of signatories or is too long for one message.
    const isOffered = (asked !== 'signatories' && asked !== 'whole') || view.offers[asked];
    const kind = isOffered ? asked : 'contents';
    return surfaceView(view, { content, quoter, choices, nameOf, help: helpView }, { kind }, ctx.chatId ?? 0);
  };
}

/** Everything that a person meets in a chat. */
export function createHandlers(deps: HandlerDeps): Composer<VerbatimContext> {
  const { content, choices, nameOf, random, speak, pictures } = deps;
  prepareZones();
  const quoter = createQuoter(content, random);
  const richPages = createRichPages(content, { digest: deps.build.digest, nameOf });
  const scheduling: Scheduling = { ...deps, statement: content.statement };
  const features = FEATURES.map(({ commands, create }) => ({
    commands: commands.map((name) => typedName(name, content.definition)),
    composer: create({ ...deps, quoter, scheduling }),
  }));
  const ofCommand = new Map(features.flatMap(({ commands, composer }) => commands.map((name) => [name, composer])));
  const all = new Composer<VerbatimContext>(
    // In any order: none answers what another one does.
    createBotMembershipHandlers(scheduling),
    createTopicStateHandlers(scheduling),
    createSubscriptionPressHandler(scheduling),
    createReadingPressHandler({
      content,
      quoter,
      choices,
      nameOf,
      help: helpView,
      sendPicture: createPictureSender(content, pictures),
      richPages,
    }),
    ...features.map(({ composer }) => composer),
  );
  return new Composer<VerbatimContext>(
    // First, and in this order: for whom the answer is drawn, whether a press counts, and what ends with it.
    createViewContext(createViewContexts(offersOf(content, pictures, deps.build.pageUrl), speak), richPages.isTaken),
    createPressGate(isOfSchedule),
    createPickerEnd(scheduling.pickers),
    // A command goes straight to the feature that has it, because to ask each of them takes longer than many an answer.
    (ctx, next) => {
      const feature = ctx.intent.kind === 'command' ? ofCommand.get(ctx.intent.name) : undefined;
      return (feature ?? all).middleware()(ctx, next);
    },
    // Last: what nothing has answered.
    createUnknownPressHandler(isOfSchedule),
    createFallbackHandlers(),
  );
}
