import type { Update } from 'grammy/types';

/** An update and whom its answer is for. */
export type Asked = { readonly update: Update; readonly key: string };

/** What is measured: one command with one message, inline queries, and both as they come. */
export const KINDS = ['command', 'inline', 'mix'] as const;
/** One of them. */
export type Kind = (typeof KINDS)[number];

const COMMANDS = ['/statement 3', '/cities Almaty'] as const;
const QUERIES = ['freedom of speech', 'Almaty', '2.3'] as const;

/** Lets a person ask; no two updates may have the same number. */
export type Ask = (personId: number, number: number) => Asked;

const ASKS: Readonly<Record<Kind, readonly Ask[]>> = {
  command: [says(COMMANDS[0])],
  inline: QUERIES.map(types),
  mix: [says(COMMANDS[0]), types(QUERIES[0]), types(QUERIES[1]), says(COMMANDS[1]), types(QUERIES[2])],
};

/** Every command and every query that is asked. */
export const ALL_COMMANDS: readonly string[] = COMMANDS;
export const ALL_QUERIES: readonly string[] = QUERIES;

const FIRST_PERSON = 10_001;
const PEOPLE = 500;

/** They ask in turn, so that nobody is held back for asking too often. */
export const PERSON_IDS: readonly number[] = Array.from({ length: PEOPLE }, (_, index) => FIRST_PERSON + index);

let asked = 0;

/** The next updates of this kind, each from the next person. */
export function nextUpdates(kind: Kind, count: number): readonly Asked[] {
  return nextOf(ASKS[kind], count);
}

/** The next updates of these, in turn, each from the next person. */
export function nextOf(asks: readonly Ask[], count: number): readonly Asked[] {
  return Array.from({ length: count }, () => {
    asked += 1;
    // Shifted by one each time around, so that a person does not ask the same again and again.
    const person = FIRST_PERSON + ((asked + Math.floor(asked / PEOPLE)) % PEOPLE);
    return (asks[asked % asks.length] as Ask)(person, asked);
  });
}

/** Each command and each query once, in the order of `ALL_COMMANDS` and `ALL_QUERIES`. */
export function everyUpdate(): readonly Asked[] {
  return [...COMMANDS.map(says), ...QUERIES.map(types)].map((ask) => {
    asked += 1;
    return ask(FIRST_PERSON, asked);
  });
}

/** Says something in private: a command with its words, or words alone. */
export function says(text: string): Ask {
  const [command = ''] = /^\/\S+/u.exec(text) ?? [];
  const marks = { entities: [{ type: 'bot_command' as const, offset: 0, length: command.length }] };
  return (id, number) => ({
    key: `chat ${id}`,
    update: {
      update_id: number,
      message: {
        message_id: number,
        date: Math.floor(Date.now() / 1_000),
        chat: { id, type: 'private', first_name: 'A' },
        from: { id, is_bot: false, first_name: 'A', language_code: 'en' },
        text,
        ...(command === '' ? {} : marks),
      },
    },
  });
}

/** Types words after the bot's name, somewhere. */
export function types(query: string): Ask {
  return (id, number) => ({
    key: `query ${number}`,
    update: {
      update_id: number,
      inline_query: {
        id: String(number),
        from: { id, is_bot: false, first_name: 'A', language_code: 'en' },
        query,
        offset: '',
        chat_type: 'sender',
      },
    },
  });
}
