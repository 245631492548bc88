import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { AcceptedCall, Witness } from '../api.ts';
import { isSend } from '../is-send.ts';
import type { Parameters } from '../parameters.ts';

/** An instant by both clocks, in milliseconds: the monotonic one is the machine's, so that its processes can compare. */
type Instant = { readonly epochMs: number; readonly monotonicMs: number };

/** One call that sends something, whatever its result. */
export type Send = {
  readonly method: string;
  readonly chatId: string;
  readonly threadId?: string;
  /** A digest of its text, so that equal and different texts can be distinguished. */
  readonly textHash: string;
  /** Whether its connection had carried another call before. */
  readonly isOnUsedConnection: boolean;
  readonly receivedAt: Instant;
  /** Whether it took effect. */
  accepted: boolean;
  /** The HTTP status; absent while it is in progress, or if there was no answer. */
  status?: number;
  /** Whether an answer was written to a connection that was still open. */
  answered: boolean;
  answeredAt?: Instant;
  /** When the connection closed without an answer. */
  goneAt?: Instant;
};

/** The record of a server: what was sent through it and when, as seen by the sockets themselves. */
export type SendLog = {
  /** In order of arrival. */
  readonly sends: readonly Send[];
  /** Watches one request, by its response. */
  watch(response: ServerResponse): Witness;
  /** The send of an accepted call, if known. */
  of(call: AcceptedCall): Send | undefined;
};

/** Makes an empty record. */
export function createSendLog(): SendLog {
  const sends: Send[] = [];
  const byCall = new WeakMap<AcceptedCall, Send>();
  const used = new WeakSet<Socket>();
  return {
    sends,
    of: (call) => byCall.get(call),
    watch(response) {
      const receivedAt = instant();
      const { socket } = response.req;
      const isOnUsedConnection = used.has(socket);
      used.add(socket);
      let send: Send | undefined;
      return {
        heard(method, parameters) {
          if (!isSend(method)) return;
          send = { ...describe(method, parameters), isOnUsedConnection, receivedAt };
          sends.push(send);
          follow(response, send);
        },
        accepted(call) {
          if (send === undefined) return;
          send.accepted = true;
          byCall.set(call, send);
        },
      };
    },
  };
}

function describe(method: string, parameters: Parameters): Omit<Send, 'receivedAt' | 'isOnUsedConnection'> {
  const thread = parameters['message_thread_id'];
  return {
    method,
    chatId: String(parameters['chat_id'] ?? ''),
    ...(thread === undefined ? {} : { threadId: String(thread) }),
    textHash: createHash('sha1')
      .update(String(parameters['text'] ?? ''))
      .digest('base64url'),
    accepted: false,
    answered: false,
  };
}

/** 'finish' fires when the operating system has the answer, 'close' also if it never gets there. */
function follow(response: ServerResponse, send: Send): void {
  response.once('finish', () => {
    send.answered = true;
    send.answeredAt = instant();
    send.status = response.statusCode;
  });
  response.once('close', () => {
    if (!send.answered) send.goneAt = instant();
  });
}

/** Sends in progress at this time (milliseconds since 1970). */
export function inFlightAt(sends: readonly Send[], epochMs: number): readonly Send[] {
  return sends.filter(({ receivedAt, answeredAt, goneAt }) => {
    const over = answeredAt ?? goneAt;
    return receivedAt.epochMs <= epochMs && (over === undefined || over.epochMs >= epochMs);
  });
}

function instant(): Instant {
  return { epochMs: Date.now(), monotonicMs: Number(process.hrtime.bigint()) / 1e6 };
}
