import type {
  BotProfile,
  ClientState,
  Conversation,
  InlineAnswer,
  Person,
  ShareableChat,
} from '../../../../stand-in/client-protocol.ts';
import type { Control } from './clock.ts';

/** The chats of the page: the person's private chat with the bot, a group, a channel, and a group without the bot. */
export type PaneName = 'private' | SideName;
/** Those that share the second place on a wide screen. */
export type SideName = 'group' | 'channel' | 'elsewhere';
/** The panes beside the private chat. */
export const SIDE_NAMES: readonly SideName[] = ['group', 'channel', 'elsewhere'];
/** All panes, from left to right. */
export const PANE_NAMES: readonly PaneName[] = ['private', ...SIDE_NAMES];

/** One offer in the menu above the message box: a command, or the bot itself while its name is being typed. */
export type Completion = { readonly insert: string; readonly label: string; readonly description: string };

/** The results of one page keep the query they answer, since choosing one must name it. */
type InlineResultOf = { readonly queryId: string; readonly result: InlineAnswer['results'][number] };

/** What is open above the message box. */
export type Menu =
  | { readonly kind: 'closed' }
  | { readonly kind: 'completions'; readonly items: readonly Completion[]; readonly selected: number }
  | {
      readonly kind: 'inline';
      readonly query: string;
      readonly status: 'asking' | 'answered' | 'silent';
      readonly items: readonly InlineResultOf[];
      readonly nextOffset: string;
      readonly button: InlineAnswer['button'] | undefined;
      readonly selected: number;
    };

/** No menu is open. */
export const CLOSED: Menu = { kind: 'closed' };

/** What a person is doing in one pane and has not sent yet. */
export type Pane = {
  readonly draft: string;
  readonly menu: Menu;
  readonly replyToMessageId: number | undefined;
};

const EMPTY_PANE: Pane = { draft: '', menu: CLOSED, replyToMessageId: undefined };
/** The panes before anything has happened. */
export const EMPTY_PANES: Readonly<Record<PaneName, Pane>> = {
  private: EMPTY_PANE,
  group: EMPTY_PANE,
  channel: EMPTY_PANE,
  elsewhere: EMPTY_PANE,
};

/** Something that asks for an answer before the person goes on. */
export type Dialog =
  | { readonly kind: 'alert'; readonly text: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'choose-chat'; readonly query: string; readonly panes: readonly PaneName[] }
  | { readonly kind: 'pick-chat'; readonly request: ChatRequest; readonly chats: readonly ShareableChat[] };

/** Why a chat is picked: a `request_chat` button, or a link that adds the bot to a channel. */
export type ChatRequest =
  | { readonly kind: 'share'; readonly requestId: number; readonly isChannel: boolean; readonly keyboard: string }
  | { readonly kind: 'add-bot'; readonly isChannel: true };

type Toast = { readonly id: number; readonly text: string };

/** Everything that the page shows is drawn from this. */
export type Model = {
  readonly connection: 'opening' | 'open' | 'lost';
  readonly state: ClientState | undefined;
  /** Who sits in front of the page. */
  readonly personId: number | undefined;
  /** Which pane a narrow screen shows. */
  readonly shown: PaneName;
  /** Which one a wide screen shows beside the private chat. */
  readonly side: SideName;
  /** The playground's clock and what goes wrong in it; `undefined` until it is read, and if the program has none. */
  readonly control: Control | undefined;
  /** Whether the clock is on its way. */
  readonly isClockMoving: boolean;
  readonly isGuideOpen: boolean;
  readonly panes: Readonly<Record<PaneName, Pane>>;
  /** Quotations and spoilers that were opened, and one-time keyboards that were used, by a name of their own. */
  readonly opened: ReadonlySet<string>;
  /** Buttons whose press is not answered yet. */
  readonly waiting: ReadonlySet<string>;
  readonly dialog: Dialog | undefined;
  readonly toast: Toast | undefined;
};

/** The page before the server has answered. */
export const EMPTY_MODEL: Model = {
  connection: 'opening',
  state: undefined,
  personId: undefined,
  shown: 'private',
  side: 'group',
  control: undefined,
  isClockMoving: false,
  isGuideOpen: false,
  panes: EMPTY_PANES,
  opened: new Set(),
  waiting: new Set(),
  dialog: undefined,
  toast: undefined,
};

/** The person in front of the page. */
export const personOf = (model: Model): Person | undefined =>
  model.state?.people.find(({ id }) => id === model.personId);

/** The bot's profile that this person sees, in their language. */
export const profileOf = (model: Model): BotProfile | undefined => {
  const language = personOf(model)?.languageCode;
  return language === undefined ? undefined : model.state?.profiles[language];
};

/** The conversation in a pane; a private chat that nobody opened yet may have none. */
export const conversationOf = (model: Model, pane: PaneName): Conversation | undefined =>
  model.state?.conversations.find(
    (conversation) =>
      paneOf(conversation, profileOf(model)?.id) === pane &&
      model.personId !== undefined &&
      (pane === 'private' ? conversation.id === model.personId : conversation.memberIds.includes(model.personId)),
  );

/** The pane of a conversation, if it is one of the person's. */
const paneOf = ({ kind, memberIds }: Conversation, botId: number | undefined): PaneName => {
  if (kind === 'private' || kind === 'channel') return kind;
  return botId === undefined || memberIds.includes(botId) ? 'group' : 'elsewhere';
};

/** Whether people talk there with each other, so that their names are shown. */
export const isShared = (pane: PaneName): boolean => pane === 'group' || pane === 'elsewhere';

/** The person's panes: a playground may have no channel, and no group without the bot. */
export const panesOf = (model: Model): readonly PaneName[] =>
  PANE_NAMES.filter((pane) => pane === 'private' || pane === 'group' || conversationOf(model, pane) !== undefined);

/** The pane that shows the chat of that id to the person. */
export const paneOfChat = (model: Model, chatId: number): PaneName | undefined =>
  PANE_NAMES.find((pane) => conversationOf(model, pane)?.id === chatId);

/** The name of a pane: the bot's name, or the group's title; empty if there is neither. */
export const titleOf = (model: Model, pane: PaneName): string =>
  (pane === 'private' ? profileOf(model)?.name : conversationOf(model, pane)?.title) ?? '';

/** The chat's id as the clients' actions want it: in private it is the person's own. */
export const chatIdOf = (model: Model, pane: PaneName): number | undefined =>
  pane === 'private' ? model.personId : conversationOf(model, pane)?.id;
