import type { InlineKeyboardButton, InlineQueryResultArticle, Message, MessageEntity } from 'grammy/types';
import { afterEach, expect } from 'vitest';
import type { AcceptedCall } from '../../src/stand-in/api.ts';
import type { ClientEvent, InlineAnswer } from '../../src/stand-in/client-protocol.ts';
import { createStandIn, type StandIn } from '../../src/stand-in/stand-in.ts';
import { CALLS_FOLDER, noteCalls } from '../calls/call-shape.ts';
import { BEGIN, type BotEnvironment, type BotInTest, TOKEN } from './bot-in-test.ts';
import { createBotOnNode } from './bot-on-node.ts';
import { createBotOnWorkerd } from './bot-on-workerd.ts';
import { isOnWorkerd } from './runtime.ts';

export { sources } from './bot-in-test.ts';

export const BOT_NAME = 'verbatim_bot';

const watched: { readonly standIn: StandIn; readonly stop: () => Promise<void> }[] = [];

/** What was wrong with messages of the interface, such as one that is missing in a language. */
const faulty: string[] = [];

/** What of the bot's calls has been noted for `npm run check:calls`. */
const noted = new Set<string>();

/** For `createI18n` in a test: what is wrong with a message fails it, by name. */
export function throwFault(fault: Error): never {
  throw fault;
}

// Whatever a test is about: the real server would pass over these without a word. A bench has no such end.
if (process.env['VITEST'] !== undefined)
  afterEach(async () => {
    const over = watched.splice(0);
    await Promise.all(over.map(({ stop }) => stop()));
    const folder = process.env[CALLS_FOLDER];
    if (folder !== undefined) for (const { standIn } of over) noteCalls(folder, standIn.accepted, noted);
    const complaints = over.flatMap(({ standIn }) => standIn.complaints);
    expect(complaints, 'slips that the real server would not tell').toEqual([]);
    expect(faulty.splice(0), 'faults in the words of the interface').toEqual([]);
  });

/** Telegram with the bot in it: people talk, and every update is handled before their call returns. */
export type Telegram = Omit<BotInTest, 'stop'> & {
  readonly standIn: StandIn;
  /** What all clocks show (milliseconds since 1970); a test moves it. */
  readonly clock: { now: number };
  person(languageCode?: string, firstName?: string): Talker;
  group(members: readonly Talker[], kind?: 'group' | 'supergroup'): number;
  /** The language that Telegram stores for somebody, by its own name. */
  languageOf(person: Pick<Talker, 'id'>): Promise<string | undefined>;
  /** Hands every waiting update to the bot. */
  deliver(): Promise<void>;
  /** What stands in a chat, oldest first. */
  messagesIn(chatId: number): readonly Message[];
  /** The message as if the bot had drawn it with this button once, in an older version perhaps. */
  draws(message: Message, data: string): Promise<Message>;
};

/** Where something is said, and as whom. */
type Where = { chatId?: number; replyToMessageId?: number; threadId?: number; asChat?: boolean };

/** A person who talks to the bot; without `chatId`, in their private chat with it. Gets what the bot sent there. */
export type Talker = {
  readonly id: number;
  says(text: string, where?: Where): Promise<readonly Message[]>;
  /** Chooses a chat by the button that the bot has put below the message box. */
  shares(chatId: number): Promise<readonly Message[]>;
  opens(payload?: string): Promise<readonly Message[]>;
  /** Presses the button of that text; gets the message as it is then, and what was told in passing. */
  presses(message: Message, label: string | RegExp): Promise<{ message: Message; told: string | undefined }>;
  /** Presses with data of one's own making, whatever the message's keyboard holds. */
  forges(message: Message, data: string): Promise<{ message: Message; told: string | undefined }>;
  types(query: string, offset?: string): Promise<InlineAnswer>;
  chooses(query: string, resultId: string, chatId?: number): Promise<Message>;
};

/** On Node alone: `order` is what puts updates in order, if a test is about that, and `files` another document than the statement. */
export async function createTelegram(
  order?: BotEnvironment['order'],
  files?: BotEnvironment['files'],
): Promise<Telegram> {
  const clock = { now: BEGIN };
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'Verbatim', username: BOT_NAME },
    now: () => clock.now,
    inlineCache: false,
  });
  const create = isOnWorkerd ? createBotOnWorkerd : createBotOnNode;
  const onFault = ({ message }: { readonly message: string }) => void faulty.push(message);
  const { stop, ...botInTest } = await create({ standIn, clock, onFault, order, files });
  watched.push({ standIn, stop });
  const { bot } = botInTest;
  const deliver = async () => {
    const before = standIn.accepted.length;
    for (const update of standIn.takeUpdates()) await bot.handleUpdate(update);
    standIn.accepted.slice(before).forEach(refusePreview);
  };
  return {
    ...botInTest,
    standIn,
    clock,
    async languageOf({ id }) {
      const commands = await bot.api.getMyCommands({ scope: { type: 'chat', chat_id: id } });
      return commands.find(({ command }) => command === 'language')?.description;
    },
    deliver,
    messagesIn: (chatId) => standIn.state().conversations.find(({ id }) => id === chatId)?.messages ?? [],
    async draws({ chat, message_id }, data) {
      const reply_markup = { inline_keyboard: [[{ text: data, callback_data: data }]] };
      return (await bot.api.editMessageReplyMarkup(chat.id, message_id, { reply_markup })) as Message;
    },
    person: (languageCode = 'en', firstName = 'Aigerim') =>
      createTalker(standIn, standIn.addPerson({ firstName, languageCode }).id, deliver),
    group: (members, kind = 'group') =>
      standIn.addGroup({ title: 'Reading circle', memberIds: members.map(({ id }) => id), kind }).id,
  };
}

type SendsText = { readonly link_preview_options?: unknown };

const WITH_TEXT: readonly string[] = ['sendMessage', 'editMessageText', 'editEphemeralMessageText', 'answerGuestQuery'];

/** Whatever the bot writes in whatever conversation shows no preview of a link. */
function refusePreview({ method, parameters }: AcceptedCall): void {
  const guests = method === 'answerGuestQuery' ? parameters['result'] : undefined;
  const content = (guests as InlineQueryResultArticle | undefined)?.input_message_content ?? parameters;
  if (!WITH_TEXT.includes(method)) return;
  if (JSON.stringify((content as SendsText).link_preview_options) === '{"is_disabled":true}') return;
  throw new Error(`${method} lets Telegram preview links: ${JSON.stringify(content)}`);
}

function createTalker(standIn: StandIn, personId: number, deliver: () => Promise<void>): Talker {
  const { clients } = standIn;
  const during = async <T>(act: () => T): Promise<{ acted: T; events: readonly ClientEvent[] }> => {
    const events: ClientEvent[] = [];
    const unsubscribe = standIn.subscribe((event) => void events.push(event));
    const acted = act();
    await deliver();
    unsubscribe();
    return { acted, events };
  };
  const sentByBot = (events: readonly ClientEvent[], chatId: number): readonly Message[] =>
    events.flatMap((event) =>
      event.type === 'message' && event.message.from?.id === 1 && event.message.chat.id === chatId
        ? [event.message]
        : [],
    );
  const talker: Talker = {
    id: personId,
    async says(text, { chatId = personId, ...where } = {}) {
      const { events } = await during(() => clients.say({ personId, chatId, text, ...where }));
      return sentByBot(events, chatId);
    },
    async shares(chatId) {
      const requestId = requestIdOf(standIn, personId);
      const { events } = await during(() => clients.shareChat({ personId, requestId, chatId }));
      return sentByBot(events, personId);
    },
    async opens(payload) {
      const { events } = await during(() => clients.start({ personId, ...(payload === undefined ? {} : { payload }) }));
      return sentByBot(events, personId);
    },
    presses: (message, label) => talker.forges(message, dataOf(message, label)),
    async forges(message, data) {
      const { chat, message_id: messageId, ephemeral_message_id: ephemeralMessageId } = message;
      const place = ephemeralMessageId === undefined ? { messageId } : { messageId, ephemeralMessageId };
      const { events } = await during(() => clients.press({ personId, chatId: chat.id, ...place, data }));
      const answered = events.find((event) => event.type === 'callback_answered');
      if (answered === undefined) throw new Error(`the press "${data}" was not answered`);
      const edited = events.find((event) => event.type === 'message_edited');
      const [sent] = sentByBot(events, chat.id);
      return { message: edited?.message ?? sent ?? message, told: answered.text };
    },
    async types(query, offset = '') {
      const { events } = await during(() => clients.typeInline({ personId, chatId: personId, query, offset }));
      const answered = events.find((event) => event.type === 'inline_answered');
      if (answered === undefined) throw new Error(`the inline query "${query}" was not answered`);
      return answered.answer;
    },
    async chooses(query, resultId, chatId = personId) {
      const { acted } = await during(() => clients.typeInline({ personId, chatId, query, offset: '' }));
      const chosen = await during(() => clients.choose({ personId, chatId, queryId: acted.queryId, resultId }));
      return chosen.acted;
    },
  };
  return talker;
}

/** The request of the button by which somebody can choose a chat. */
export function requestIdOf(standIn: StandIn, personId: number): number {
  const shown = standIn.state().conversations.find(({ id }) => id === personId)?.replyInterfaces[personId]?.markup;
  const buttons = shown !== undefined && 'keyboard' in shown ? shown.keyboard.flat() : [];
  const requestId = buttons.map((button) =>
    typeof button !== 'string' && 'request_chat' in button ? button.request_chat.request_id : undefined,
  )[0];
  if (requestId === undefined) throw new Error('there is no button to choose a chat by');
  return requestId;
}

/** The buttons below a message, in reading order. */
export function buttonsOf(message: Message): readonly InlineKeyboardButton[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat();
}

/** The buttons' texts, without the marks that Fluent puts around variables. */
export function labelsOf(message: Message): readonly string[] {
  return buttonsOf(message).map(({ text }) => plain(text));
}

function dataOf(message: Message, label: string | RegExp): string {
  const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
  const button = buttonsOf(message).find(({ text }) => fits(plain(text)));
  if (button === undefined || !('callback_data' in button) || button.callback_data === undefined) {
    throw new Error(`no button "${label}" among: ${labelsOf(message).join(' | ')}`);
  }
  return button.callback_data;
}

/** A text without the marks (U+2068, U+2069) that Fluent puts around variables. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\u2068\u2069]/gu, '');
}

/** What stands in the message as a quotation: the texts of its block quotations. */
export function quotationsIn({ text = '', entities = [] }: { text?: string; entities?: MessageEntity[] }): string[] {
  return entities
    .filter(({ type }) => type === 'blockquote' || type === 'expandable_blockquote')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

/** The only message that came; fails where there are none or more. */
export function only<T>(items: readonly T[]): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`expected one, got ${items.length}`);
  return item;
}
