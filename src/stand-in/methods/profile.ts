import type { BotCommand, ChatAdministratorRights } from 'grammy/types';
import { readFlag, readJson, readText } from '../arguments.ts';
import { commandsKey, inLanguage } from '../bot-profile.ts';
import { cleanText, countCharacters } from '../clean-text.ts';
import { EPHEMERAL_SINCE } from '../ephemeral.ts';
import { FieldError, optionalFlag, readFields, requiredText } from '../fields.ts';
import { NO_RIGHTS } from '../membership.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import type { World } from '../world.ts';
import { readScope } from './command-scope.ts';
import type { Method } from './method.ts';

/** Characters; Bot API, setMyName, setMyDescription, setMyShortDescription. */
const MAX_NAME_CHARACTERS = 64;
const MAX_DESCRIPTION_CHARACTERS = 512;
const MAX_SHORT_DESCRIPTION_CHARACTERS = 120;
/** Commands in one list; Bot API, setMyCommands. */
const MAX_COMMANDS = 100;
/** Characters; Bot API, BotCommand. */
const MAX_COMMAND_CHARACTERS = 32;
const MAX_COMMAND_DESCRIPTION_CHARACTERS = 256;

const RIGHTS = [
  ...Object.keys(NO_RIGHTS),
  'can_post_messages',
  'can_edit_messages',
  'can_pin_messages',
  'can_manage_topics',
  'can_manage_direct_messages',
  'can_manage_tags',
];

/** The methods about the bot's own texts. */
export function createProfileMethods(world: World): Method[] {
  const { profile } = world;
  return [
    ...createTextMethods(world, 'Name', 'name', profile.names, MAX_NAME_CHARACTERS, (language) =>
      profile.name(language),
    ),
    ...createTextMethods(world, 'Description', 'description', profile.descriptions, MAX_DESCRIPTION_CHARACTERS),
    ...createTextMethods(
      world,
      'ShortDescription',
      'short_description',
      profile.shortDescriptions,
      MAX_SHORT_DESCRIPTION_CHARACTERS,
    ),
    {
      name: 'setMyCommands',
      parameters: ['commands', 'scope', 'language_code'],
      run: ({ parameters }) => {
        const isEphemeralKnown = world.serverTraits().version >= EPHEMERAL_SINCE;
        const commands = readCommands(readJson(parameters, 'commands', 'commands'), isEphemeralKnown);
        const key = readCommandsKey(world, parameters);
        if (commands.length === 0) profile.commands.delete(key);
        else profile.commands.set(key, commands);
        return changeProfile(world);
      },
    },
    {
      name: 'getMyCommands',
      parameters: ['scope', 'language_code'],
      run: ({ parameters }) => profile.commands.get(readCommandsKey(world, parameters)) ?? [],
    },
    {
      name: 'deleteMyCommands',
      parameters: ['scope', 'language_code'],
      run: ({ parameters }) => {
        profile.commands.delete(readCommandsKey(world, parameters));
        return changeProfile(world);
      },
    },
    {
      name: 'setMyDefaultAdministratorRights',
      parameters: ['rights', 'for_channels'],
      run: ({ parameters }) => {
        const place = readFlag(parameters, 'for_channels') ? 'channels' : 'groups';
        profile.defaultRights[place] = readRights(readJson(parameters, 'rights', 'ChatAdministratorRights'));
        return true;
      },
    },
    {
      name: 'getMyDefaultAdministratorRights',
      parameters: ['for_channels'],
      run: ({ parameters }) =>
        profile.defaultRights[readFlag(parameters, 'for_channels') ? 'channels' : 'groups'] ?? NO_RIGHTS,
    },
  ];
}

/** `setMy…` and `getMy…` for a text per language; an empty text removes it. */
function createTextMethods(
  world: World,
  what: string,
  field: string,
  texts: Map<string, string>,
  max: number,
  read: (language: string) => string = (language) => inLanguage(texts, language) ?? '',
): Method[] {
  return [
    {
      name: `setMy${what}`,
      parameters: [field, 'language_code'],
      run: ({ parameters }) => {
        const language = readLanguage(parameters);
        const text = cleanText(readText(parameters, field)).trim();
        // The real servers' own words for this are not public.
        if (countCharacters(text) > max) throw badRequest(`${field} is too long: at most ${max} characters`);
        if (text === '') texts.delete(language);
        else texts.set(language, text);
        return changeProfile(world);
      },
    },
    {
      name: `getMy${what}`,
      parameters: ['language_code'],
      run: ({ parameters }) => ({ [field]: read(readLanguage(parameters)) }),
    },
  ];
}

function changeProfile(world: World): true {
  world.emit({ type: 'state_changed' });
  return true;
}

function readLanguage(parameters: Parameters): string {
  const language = readText(parameters, 'language_code');
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('Invalid language code specified');
  return language;
}

function readCommandsKey(world: World, parameters: Parameters): string {
  const scope = readScope(world, readJson(parameters, 'scope', 'BotCommandScope'));
  return commandsKey(scope, readLanguage(parameters));
}

function readCommands(value: unknown, isEphemeralKnown: boolean): BotCommand[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand');
  try {
    const commands = value.map((each) => readCommand(each, isEphemeralKnown));
    if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    return commands;
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse BotCommand: ${error.message}`);
    throw error;
  }
}

function readCommand(value: unknown, isEphemeralKnown: boolean): BotCommand {
  const fields = readFields(value, ['command', 'description', 'is_ephemeral'], 'expected an Object');
  const command = cleanText(requiredText(fields, 'command')).trim().replace(/^\//, '');
  const description = cleanText(requiredText(fields, 'description')).trim();
  if (command === '') throw badRequest('Command must be non-empty');
  if (countCharacters(command) > MAX_COMMAND_CHARACTERS) {
    throw badRequest(`Command length must not exceed ${MAX_COMMAND_CHARACTERS}`);
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '') throw badRequest('Command description must be non-empty');
  if (countCharacters(description) > MAX_COMMAND_DESCRIPTION_CHARACTERS) {
    throw badRequest(`Command description length must not exceed ${MAX_COMMAND_DESCRIPTION_CHARACTERS}`);
  }
  const isEphemeral = isEphemeralKnown && optionalFlag(fields, 'is_ephemeral');
  return { command, description, ...(isEphemeral ? { is_ephemeral: true } : {}) };
}

function readRights(value: unknown): ChatAdministratorRights | undefined {
  if (value === undefined) return undefined;
  try {
    const fields = readFields(value, RIGHTS, 'ChatAdministratorRights must be an Object');
    const given = RIGHTS.filter((name) => name in fields).map((name) => [name, optionalFlag(fields, name)]);
    // Whoever has any other right may see the chat's management, as tdlib adds it.
    const isAny = given.some(([, isGiven]) => isGiven);
    return { ...NO_RIGHTS, ...Object.fromEntries(given), ...(isAny ? { can_manage_chat: true } : {}) };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse ChatAdministratorRights: ${error.message}`);
    throw error;
  }
}
