import type { BotCommand, ChatAdministratorRights, PhotoSize } from 'grammy/types';
import type { BotProfile } from './client-protocol.ts';

/** A bot's texts about itself, by language ('' is the default for all others). */
export type BotProfileStore = {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By scope and language: see `commandsKey`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly defaultRights: {
    groups: ChatAdministratorRights | undefined;
    channels: ChatAdministratorRights | undefined;
  };
  /** The bot's own, the last one first, each in its sizes. */
  readonly photos: PhotoSize[][];
  /** Falls back to the default language, and to the name from BotFather. */
  name(language: string): string;
};

/** The bot’s names, descriptions and commands, as it has set them. */
export function createBotProfile(nameFromBotFather: string): BotProfileStore {
  const names = new Map<string, string>();
  return {
    names,
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    defaultRights: { groups: undefined, channels: undefined },
    photos: [],
    name: (language) => inLanguage(names, language) ?? nameFromBotFather,
  };
}

/** The text in this language, otherwise the default one. */
export function inLanguage(texts: ReadonlyMap<string, string>, language: string): string | undefined {
  return texts.get(language) ?? texts.get('');
}

/** `scope` as `readScope` writes it: `default`, `all_private_chats`, `chat:-1001`, … */
export function commandsKey(scope: string, language: string): string {
  return `${scope}|${language}`;
}

/** The commands that a person with this IETF tag sees in the private chat: the first list that is set, from narrow to wide. */
export function profileIn(
  store: BotProfileStore,
  bot: { id: number; username: string },
  languageCode: string,
): BotProfile {
  const language = languageCode.split('-')[0]?.toLowerCase() ?? '';
  const lists = ['all_private_chats', 'default'].flatMap((scope) => [
    store.commands.get(commandsKey(scope, language)),
    store.commands.get(commandsKey(scope, '')),
  ]);
  return {
    id: bot.id,
    username: bot.username,
    name: store.name(language),
    description: inLanguage(store.descriptions, language) ?? '',
    shortDescription: inLanguage(store.shortDescriptions, language) ?? '',
    commands: lists.find((list) => list !== undefined) ?? [],
  };
}
