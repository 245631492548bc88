import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test says whatever bytes it likes. */
export type RawClient = {
  /** Everything that has come back so far. */
  text(): string;
  /** All of it, once this many answers have come whole: their heads, and their bodies of the length that they name. */
  answers(count?: number): Promise<string>;
  /** All of it, once the server has closed the connection. */
  closed(): Promise<string>;
  /** Resolves once something more has come. */
  hears(): Promise<unknown>;
  /** Says more, and resolves once there is room for the next: at once, or never if the connection is closed first. */
  say(bytes: string | Uint8Array): Promise<void>;
  readonly socket: Socket;
};

/** Connects to a port of this machine and says it. */
export async function speakTo(port: number, bytes: string | Uint8Array = ''): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (part) => {
    text += part.toString('latin1');
  });
  // A server may close while we go on speaking.
  socket.on('error', () => {});
  await once(socket, 'connect');
  /** Resolves when this happens next, or the connection is closed. */
  const next = (event: 'data' | 'drain'): Promise<unknown> =>
    Promise.race([new Promise<void>((resolve) => socket.once(event, () => resolve())), closed]);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const client: RawClient = {
    socket,
    text: () => text,
    async answers(count = 1) {
      while (wholeAnswers(text) < count) {
        if (socket.closed) throw new Error(`closed after ${wholeAnswers(text)} answers: ${text}`);
        await next('data');
      }
      return text;
    },
    hears: () => next('data'),
    async closed() {
      await closed;
      return text;
    },
    async say(part) {
      if (!socket.write(part)) await next('drain');
    },
  };
  await client.say(bytes);
  return client;
}

/** What comes before the body of an answer, without those that only ask to go on. */
const HEAD = /HTTP\/1\.1 (?!100)\d{3}[\s\S]*?\r\n\r\n/gu;

function wholeAnswers(text: string): number {
  return Array.from(text.matchAll(HEAD)).filter(({ 0: head, index }) => {
    const length = Number(/^content-length: (\d+)/imu.exec(head)?.[1] ?? 0);
    return text.length >= index + head.length + length;
  }).length;
}

/** The statuses of all answers in a text, those that only ask to go on among them. */
export function statusesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/HTTP\/1\.1 (\d{3}) /gu), ([, status]) => Number(status));
}
