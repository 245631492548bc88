import type {
  BotCommand,
  ChatAdministratorRights,
  ForceReply,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  ReplyKeyboardMarkup,
} from 'grammy/types';

/**
 * The protocol between Telegram's apps and the stand-in: the types that the playground's page, the tests and the
 * stand-in's server share. Everything here is JSON.
 *
 * Over HTTP, every action of `Clients` is `POST /clients/<action>` with its request as a JSON body, the state is
 * `GET /clients/state`, a photo `GET /clients/photos/<file_id>`, and the events come from `GET /clients/events` (server-sent events, one JSON `ClientEvent` each).
 */

/** A person with an account. `languageCode` is an IETF tag, as Telegram puts it into `User.language_code`. */
export type Person = {
  readonly id: number;
  readonly firstName: string;
  readonly username?: string;
  readonly languageCode: string;
};

/** The kinds of chats, by Telegram’s names. */
export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

/** What the bot shows under a person's message box in one chat: a keyboard, or a request to answer a message. */
export type ReplyInterface = { readonly messageId: number; readonly markup: ReplyKeyboardMarkup | ForceReply };

/** A conversation of the people here; the bot need not be in it. A private chat has the id of its person. */
export type Conversation = {
  readonly id: number;
  readonly kind: ChatKind;
  readonly title: string;
  readonly username?: string;
  /** Who runs it. */
  readonly creatorId?: number;
  /** The bot's rights here as an administrator; absent if it is not one. */
  readonly botRights?: Partial<ChatAdministratorRights>;
  /** By the person's ID. The Bot API's `Message` has only inline keyboards, so these are separate. */
  readonly replyInterfaces: Readonly<Record<number, ReplyInterface>>;
  /** Messages sent without a sound (`disable_notification`). */
  readonly silentMessageIds: readonly number[];
  readonly memberIds: readonly number[];
  /** Oldest first, as the Bot API would show them. Of ephemeral ones, an app shows those from or to its person. */
  readonly messages: readonly Message[];
};

/** The bot's profile in one language, with Telegram's fall-back to the default applied. */
export type BotProfile = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly description: string;
  readonly shortDescription: string;
  readonly commands: readonly BotCommand[];
};

/** Everything that an app shows of a person’s chats. */
export type ClientState = {
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  /** The bot's profile that the people above see, by language code. */
  readonly profiles: Readonly<Record<string, BotProfile>>;
};

/** `answerInlineQuery` as it reaches the person who typed. */
export type InlineAnswer = {
  readonly results: readonly InlineQueryResult[];
  /** Empty when there is no next page. */
  readonly nextOffset: string;
  readonly button?: InlineQueryResultsButton;
};

/** Something that happened, for the apps that are open. */
export type ClientEvent =
  | { readonly type: 'message'; readonly message: Message; readonly isSilent?: true }
  | { readonly type: 'message_edited'; readonly message: Message }
  | {
      readonly type: 'message_deleted';
      readonly chatId: number;
      readonly messageId: number;
      /** Of a message that only one person saw; its `messageId` is 0. */
      readonly ephemeralMessageId?: number;
    }
  /** The bot put something under a person's message box, or (without `shown`) took it away. */
  | {
      readonly type: 'reply_interface';
      readonly chatId: number;
      readonly personId: number;
      readonly shown?: ReplyInterface;
    }
  | {
      readonly type: 'callback_answered';
      readonly queryId: string;
      readonly personId: number;
      readonly text?: string;
      readonly showAlert: boolean;
      readonly url?: string;
    }
  | {
      readonly type: 'inline_answered';
      readonly queryId: string;
      readonly personId: number;
      readonly answer: InlineAnswer;
    }
  /** People, their language, their status in a chat, or the bot's profile changed: read the state again. */
  | { readonly type: 'state_changed' };

/** A chat that a person can share with a `request_chat` button. */
export type ShareableChat = {
  readonly id: number;
  readonly title: string;
  readonly username?: string;
  /** Sharing it makes the bot its administrator, with the rights that the button requests. */
  readonly addsBot: boolean;
};

/** What a person does in an app. Each action throws a `ClientError` if the app would not allow it. */
export type Clients = {
  /**
   * Sends a text, at most 4,096 characters. In a private chat the person's own ID names the chat. `threadId`
   * is a topic; `quote` is the part that they marked of the message that they answer; `asChat` hides an anonymous administrator behind the group.
   */
  say(request: {
    personId: number;
    chatId: number;
    text: string;
    replyToMessageId?: number;
    quote?: string;
    threadId?: number;
    asChat?: boolean;
  }): Message;
  /** Opens `t.me/<bot>?start=<payload>` and presses Start. */
  start(request: { personId: number; payload?: string }): Message;
  /**
   * Presses a callback button; the answer arrives as a `callback_answered` event. `data` is sent as given, so a test
   * can forge it. `ephemeralMessageId` names a message that only they see; its `messageId` is 0.
   */
  press(request: { personId: number; chatId: number; messageId: number; ephemeralMessageId?: number; data: string }): {
    queryId: string;
  };
  /** Types `@bot query` into the message box of any of their chats; the bot need not be in it. */
  typeInline(request: { personId: number; chatId: number; query: string; offset: string }): { queryId: string };
  /** Sends one of the results of an answered inline query. */
  choose(request: { personId: number; chatId: number; queryId: string; resultId: string }): Message;
  setLanguage(request: { personId: number; languageCode: string }): Person;
  /** Their chats that match a `request_chat` button under their message box in the private chat. */
  shareableChats(request: { personId: number; requestId: number }): readonly ShareableChat[];
  /** Presses that button and picks a chat; if the button requests it, the bot first becomes an administrator there. */
  shareChat(request: { personId: number; requestId: number; chatId: number }): Message;
  /**
   * Makes the bot an administrator of a group or channel, or removes it; only for people who may do so there. In a
   * channel it may post, unless `canPostMessages` is false.
   */
  setAdministrator(request: {
    personId: number;
    chatId: number;
    isAdministrator: boolean;
    canPostMessages?: boolean;
  }): { isAdministrator: boolean };
};
