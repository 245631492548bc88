import type { ClockMove, PlaygroundFault } from '../../../control-protocol.ts';
import { withPosting } from '../model/conversations.ts';
import { conversationOf } from '../model/model.ts';
import type { Store } from '../model/store.ts';
import type { ControlServer } from '../net/control.ts';
import type { Server } from '../net/server.ts';
import type { Notices } from './notices.ts';

/** What a person changes around the bot: whether it may post in the channel, the time, and what goes wrong. */
export type Environment = {
  readonly setAdministrator: (isAdministrator: boolean) => Promise<void>;
  readonly moveClock: (move: ClockMove) => Promise<void>;
  readonly setFault: (fault: PlaygroundFault) => Promise<void>;
};

type EnvironmentDeps = {
  readonly store: Store;
  readonly server: Pick<Server, 'act'>;
  readonly controlServer: ControlServer;
  readonly notices: Pick<Notices, 'attempt'>;
};

/** Makes the actions that change what surrounds the bot. */
export const createEnvironment = ({ store, server, controlServer, notices }: EnvironmentDeps): Environment => ({
  setAdministrator: async (isAdministrator) => {
    const model = store.get();
    const { personId } = model;
    const chatId = conversationOf(model, 'channel')?.id;
    if (personId === undefined || chatId === undefined) return;
    const show = (mayPost: boolean): void => {
      const { state } = store.get();
      if (state !== undefined) store.set({ state: withPosting(state, chatId, mayPost) });
    };
    // At once, so that no drawing in between turns the switch back; if the change is refused, it turns back then.
    show(isAdministrator);
    const done = await notices.attempt(server.act('setAdministrator', { personId, chatId, isAdministrator }));
    if (done === undefined) show(!isAdministrator);
  },
  moveClock: async (move) => {
    if (store.get().isClockMoving) return;
    store.set({ isClockMoving: true });
    const control = await notices.attempt(controlServer.moveClock(move));
    store.set({ isClockMoving: false, ...(control === undefined ? {} : { control }) });
  },
  setFault: async (fault) => {
    const control = await notices.attempt(controlServer.setFault(fault));
    store.set(control === undefined ? {} : { control });
  },
});
