import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Redis } from 'ioredis';
import type { SlotStore } from '../../src/jobs/plan/slots.ts';
import { slotId } from '../../src/jobs/plan/subscription.ts';
import type { Send } from '../../src/jobs/run/send.ts';
import type { PostingSeams } from '../../src/node/jobs/start-jobs.ts';
import { slotOfMessage } from './names.ts';
import { seamsWithout } from './unguarded.ts';
import type { Guard, Step } from './worker-settings.ts';

/** Told of each step of each slot, as it is taken. */
export type Watch = (slot: string, step: Step) => void;

/** Node's own announcement of each request that is made, before anything of it is written. */
const REQUEST_CREATED = 'http.client.request.created';

/** The poster with every step watched, and with a guard taken away where that is wanted. */
export function createSeams(watch: Watch, redis: Redis, without: Guard | undefined): Partial<PostingSeams> {
  const open = without === undefined ? {} : seamsWithout(without, redis);
  return {
    ...open,
    slots: (slots) => watchSlots(open.slots?.(slots) ?? slots, watch),
    send: (send) => watchSend(send, watch),
  };
}

function watchSlots(slots: SlotStore, watch: Watch): SlotStore {
  return {
    ...slots,
    async claim(slot, token, now) {
      watch(slotId(slot), 'before-claim');
      const claim = await slots.claim(slot, token, now);
      if (claim.kind === 'claimed') watch(slotId(slot), 'after-claim');
      return claim;
    },
    async fence(slot, token) {
      const look = await slots.fence(slot, token);
      if (look === 'go') watch(slotId(slot), 'fenced');
      return look;
    },
    async finish(slot, token, ending) {
      const ended = await slots.finish(slot, token, ending);
      watch(slotId(slot), 'recorded');
      return ended;
    },
    async release(slot, token, until, reason) {
      const state = await slots.release(slot, token, until, reason);
      watch(slotId(slot), 'recorded');
      return state;
    },
  };
}

/** 'written' is when the last byte was handed to the system. */
function watchSend(send: Send, watch: Watch): Send {
  return async (method, parameters) => {
    const slot = slotOfMessage(parameters);
    const created = (message: unknown): void => {
      const { request } = message as { readonly request: ClientRequest };
      request.once('finish', () => watch(slot, 'written'));
    };
    // The request is made before `send` first waits, so that this one is ours.
    subscribe(REQUEST_CREATED, created);
    const reply = send(method, parameters);
    unsubscribe(REQUEST_CREATED, created);
    const heard = await reply;
    watch(slot, 'answered');
    return heard;
  };
}
