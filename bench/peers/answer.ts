import { isDeepStrictEqual } from 'node:util';

/** What a program answers one person, by a call or in the response to the webhook. */
export type Answer = {
  readonly method: 'sendMessage' | 'answerInlineQuery';
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** What the programs beside Verbatim send: its own parameters, by what was said and by the query. */
export type Answers = {
  readonly commands: Readonly<Record<string, Answer['parameters']>>;
  readonly inline: Readonly<Record<string, Answer['parameters']>>;
};

const METHODS = new Map<string, Answer['method']>(
  (['sendMessage', 'answerInlineQuery'] as const).map((method) => [method.toLowerCase(), method]),
);

/** Reads a call with a body in JSON or a form; undefined for every call that answers nobody. */
export async function readAnswer(
  name: string,
  type: string | undefined,
  body: Buffer<ArrayBuffer>,
): Promise<Answer | undefined> {
  const method = METHODS.get(name.toLowerCase());
  if (method === undefined) return undefined;
  if (type?.startsWith('application/json')) return { method, parameters: JSON.parse(body.toString()) };
  const form = await new Response(body, { headers: { 'content-type': type ?? '' } }).formData();
  return { method, parameters: Object.fromEntries(form) };
}

/** Reads the response to a webhook; undefined if it calls no method. */
export function readReply(body: Buffer): Answer | undefined {
  if (body[0] !== '{'.charCodeAt(0)) return undefined;
  const { method: name, ...parameters } = JSON.parse(body.toString());
  const method = METHODS.get(String(name).toLowerCase());
  return method === undefined ? undefined : { method, parameters };
}

/** Whom it is for: a chat or an inline query. */
export function keyOf({ method, parameters }: Answer): string {
  return method === 'sendMessage' ? `chat ${parameters['chat_id']}` : `query ${parameters['inline_query_id']}`;
}

/** The parameters without the id of whom it is for. */
export function partsOf({ parameters }: Answer): Answer['parameters'] {
  const { chat_id: _, inline_query_id: __, ...parts } = parameters;
  return parts;
}

/** Whether both say the same, where some clients send a value as the JSON that it is and some as a text that holds it. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.method === other.method && isDeepStrictEqual(plain(partsOf(one)), plain(partsOf(other)));
}

function plain(parts: Answer['parameters']): unknown {
  return Object.fromEntries(
    Object.entries(parts).map(([name, value]) => {
      const isJson = name !== 'text' && typeof value === 'string' && /^[[{\dtf]/u.test(value);
      return [name, isJson ? JSON.parse(value) : value];
    }),
  );
}
