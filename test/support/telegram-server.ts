import type { Message } from 'grammy/types';
import { type Running, start, until } from './process.ts';

/** The stand-in for the Bot API as a server of its own, driven from outside. */
export type TelegramServer = {
  readonly url: string;
  readonly running: Running;
  /** An action of a person's app, or of the test. Rejects where the stand-in refuses it. */
  post<T>(action: string, body: object): Promise<T>;
  /** Every call of the Bot API that was accepted, in order. */
  accepted(): Promise<readonly AcceptedCall[]>;
  /** Says it in private, and waits for an answer that holds a text. */
  asks(personId: number, text: string, answer: string): Promise<void>;
  /** Presses the button with this label, below the last message that has one; waits for it. */
  presses(personId: number, label: string): Promise<void>;
  /** Asks for the languages and presses one. */
  chooses(personId: number, label: string): Promise<void>;
  /** Rejects where the bot made slips that the real server would pass over without a word. */
  stop(): Promise<void>;
};

export type AcceptedCall = {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
};

export async function startTelegram(token: string, options: readonly string[] = []): Promise<TelegramServer> {
  const running = start({
    command: [process.execPath, 'src/stand-in/server/server.ts', '--token', token, ...options],
  });
  const { url } = JSON.parse(await running.hears(/"url"/u)) as { url: string };
  const post = async <T>(action: string, body: object): Promise<T> => {
    const response = await fetch(`${url}/clients/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${action}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const accepted = async () => (await (await fetch(`${url}/clients/accepted`)).json()) as readonly AcceptedCall[];
  const presses = async (personId: number, label: string): Promise<void> => {
    const card = async () => (await messagesAt(url)).findLast((message) => dataOf(message, label) !== undefined);
    await until(`a button "${label}"`, async () => (await card()) !== undefined);
    const message = await card();
    if (message === undefined) return;
    const data = dataOf(message, label);
    await post('press', { personId, chatId: message.chat.id, messageId: message.message_id, data });
  };
  return {
    url,
    running,
    post,
    accepted,
    presses,
    async asks(personId, text, answer) {
      await post('say', { personId, chatId: personId, text });
      await until(`an answer to "${text}" with "${answer}"`, async () =>
        (await accepted()).some(({ parameters }) => String(parameters['text']).includes(answer)),
      );
    },
    async chooses(personId, label) {
      await post('say', { personId, chatId: personId, text: '/language' });
      await presses(personId, label);
    },
    async stop() {
      const response = await fetch(`${url}/clients/complaints`).catch(() => undefined);
      const complaints = ((await response?.json()) ?? []) as readonly string[];
      running.kill('SIGTERM');
      await running.ended;
      if (complaints.length > 0) throw new Error(`slips that the real server would not tell: ${complaints.join('; ')}`);
    },
  };
}

/** Every message of every conversation, as the apps show them. */
export async function messagesAt(url: string): Promise<readonly Message[]> {
  const state = (await (await fetch(`${url}/clients/state`)).json()) as { conversations: { messages: Message[] }[] };
  return state.conversations.flatMap(({ messages }) => messages);
}

function dataOf(message: Message, label: string): string | undefined {
  const button = (message.reply_markup?.inline_keyboard ?? []).flat().find(({ text }) => text.endsWith(label));
  return button !== undefined && 'callback_data' in button ? button.callback_data : undefined;
}
