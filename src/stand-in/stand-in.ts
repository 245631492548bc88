import type { Update } from 'grammy/types';
import { type AcceptedCall, createBotApi, type Witness } from './api.ts';
import { type BotFatherSettings, createBotFatherSettings } from './bot-father.ts';
import { createBotProfile, profileIn } from './bot-profile.ts';
import { toConversation } from './chat-record.ts';
import type { ClientEvent, ClientState, Clients, Person } from './client-protocol.ts';
import { createClients } from './clients.ts';
import { createEnvironment, type Environment } from './environment.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLongPoll } from './long-poll.ts';
import { createAnsweringMethods } from './methods/answering.ts';
import { createChatMethods } from './methods/chats.ts';
import { createEditingMethods } from './methods/editing.ts';
import { createEphemeralMethods } from './methods/ephemeral.ts';
import { createGuestMethods } from './methods/guest.ts';
import { createPhotoMethods } from './methods/photos.ts';
import { createProfileMethods } from './methods/profile.ts';
import { createProfilePhotoMethods } from './methods/profile-photo.ts';
import { createRichMethods } from './methods/rich.ts';
import { createSendingMethods } from './methods/sending.ts';
import { createUpdateMethods } from './methods/updates.ts';
import { createPhotoBook } from './photo-book.ts';
import { createQueries } from './queries.ts';
import { createServerSwitch, type ServerSwitch, type ServerTraits } from './server-traits.ts';
import { createUpdateQueue, type NewUpdate } from './update-queue.ts';
import { createVoices, type Voices } from './voices.ts';
import { createWebhook } from './webhook.ts';
import type { World } from './world.ts';

/** How the stand-in behaves. */
export type StandInOptions = {
  readonly token: string;
  readonly bot: { readonly id: number; readonly firstName: string; readonly username: string };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Milliseconds of a clock that only goes forward, with which the server slows down frequent requests (default: the
   * machine's).
   */
  readonly monotonic?: () => number;
  /** Whether repeated inline queries are answered from the server's cache, as the real one does (default true). */
  readonly inlineCache?: boolean;
  /** Whether any channel ID is accepted, so that a run with 100,000 channels needs no set-up (default false). */
  readonly takesAnyChannel?: boolean;
  /** Whether to store neither messages nor `accepted` calls, for long runs (default false). */
  readonly isLean?: boolean;
  /** What kind of server it is (default: the newest, with a right clock). */
  readonly server?: Partial<ServerTraits>;
};

/** Telegram in memory: the Bot API of one bot, the people around it and their apps. */
export type StandIn = Environment & {
  /** The Bot API: `/bot<token>/<method>`. Rejects only if a fault cuts the connection. */
  readonly fetch: (request: Request, witness?: Witness) => Promise<Response>;
  readonly clients: Clients;
  /** What can reach the bot beyond what an honest person does in an app. */
  readonly voices: Voices;
  readonly state: () => ClientState;
  /** A photo as it was uploaded, by a file id. */
  readonly photo: (fileId: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Takes every waiting update out of the queue, for tests that feed the bot by hand. */
  readonly takeUpdates: () => Update[];
  /** Sends the bot this update, whatever has happened: for repeated and odd ones. */
  readonly pushUpdate: (update: NewUpdate) => void;
  /** The next updates have IDs from this one on. */
  readonly numberUpdatesFrom: (updateId: number) => void;
  /** Reports everything that the apps show, until the returned function is called. */
  readonly subscribe: (listener: (event: ClientEvent) => void) => () => void;
  /** Every accepted call, in order, except `getUpdates`. */
  readonly accepted: readonly AcceptedCall[];
  /** Mistakes of the bot that the real server would silently accept; the call was refused. A test must have none. */
  readonly complaints: readonly string[];
  readonly faults: Faults;
  /** The bot's switches, which a test can set at any time. */
  readonly botFather: BotFatherSettings;
  /** Plays an older server, or one whose clock is wrong. */
  readonly server: ServerSwitch;
  /** Ends the waiting long poll, the deliveries to a webhook, and the event streams of the apps. */
  readonly close: () => void;
  /** Aborts when `close` is called. */
  readonly closing: AbortSignal;
};

/** Telegram with one bot and nobody else in it yet. */
export function createStandIn(options: StandInOptions): StandIn {
  const listeners = new Set<(event: ClientEvent) => void>();
  const accepted: AcceptedCall[] = [];
  const complaints: string[] = [];
  const closing = new AbortController();
  const monotonic = options.monotonic ?? (() => performance.now());
  const { faults, take: takeFault } = createFaults(options.now);
  const server = createServerSwitch(options.server);
  const version = (): number => server.traits().version;
  const world: World = {
    bot: options.bot,
    now: options.now,
    people: new Map<number, Person>(),
    chats: new Map(),
    inlineMessages: new Map(),
    met: new Set(),
    updates: createUpdateQueue(options.now),
    queries: createQueries({ inlineCache: options.inlineCache ?? true }),
    photos: createPhotoBook(),
    profile: createBotProfile(options.bot.firstName),
    botFather: createBotFatherSettings(),
    serverTraits: server.traits,
    takesAnyChannel: options.takesAnyChannel ?? false,
    isLean: options.isLean ?? false,
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
  };
  const longPoll = createLongPoll(world.updates, monotonic);
  const webhook = createWebhook({
    updates: world.updates,
    call: (method, parameters) => api.call(method, parameters),
    now: options.now,
  });
  const api = createBotApi({
    token: options.token,
    methods: [
      ...createUpdateMethods({ updates: world.updates, longPoll, webhook, monotonic, version }),
      ...createSendingMethods(world),
      ...createPhotoMethods(world),
      ...createRichMethods(world),
      ...createEditingMethods(world),
      ...createAnsweringMethods(world),
      ...createGuestMethods(world),
      ...createEphemeralMethods(world),
      ...createChatMethods(world),
      ...createProfileMethods(world),
      ...createProfilePhotoMethods(world),
    ],
    now: options.now,
    version,
    dateNow: () => options.now() + server.traits().dateOffset,
    accept: (call) => {
      if (!world.isLean) accepted.push(call);
    },
    complain: (complaint) => void complaints.push(complaint),
    takeFault,
  });

  return {
    ...createEnvironment(world),
    fetch: api.fetch,
    clients: createClients(world),
    voices: createVoices(world),
    state: () => readState(world),
    photo: world.photos.bytesOf,
    takeUpdates() {
      const taken = [...world.updates.peek()];
      world.updates.keepLast(0);
      return taken;
    },
    pushUpdate: world.updates.push,
    numberUpdatesFrom: world.updates.numberFrom,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accepted,
    complaints,
    faults,
    botFather: world.botFather,
    server,
    closing: closing.signal,
    close() {
      closing.abort();
      longPoll.end();
      webhook.set(undefined);
    },
  };
}

function readState(world: World): ClientState {
  const people = [...world.people.values()];
  const languages = new Set(people.map((person) => person.languageCode));
  return {
    people,
    conversations: [...world.chats.values()].map((chat) => toConversation(chat, world.bot.id)),
    profiles: Object.fromEntries([...languages].map((code) => [code, profileIn(world.profile, world.bot, code)])),
  };
}
