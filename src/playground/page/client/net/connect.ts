import type { ClientEvent, ClientState } from '../../../../stand-in/client-protocol.ts';
import { applyEvent, isOfUnknownConversation } from '../model/conversations.ts';
import type { Store } from '../model/store.ts';
import type { Answers } from './answers.ts';
import type { FollowControl } from './follow-control.ts';
import type { Server } from './server.ts';

type ConnectDeps = {
  readonly store: Store;
  readonly server: Server;
  readonly answers: Answers;
  /** Called after the state was read, the first time and again. */
  readonly stateRead: () => void;
  /** Called with every event. */
  readonly heard: FollowControl['heard'];
  /** The bot wants that person to answer a message. */
  readonly replyWanted: (event: Extract<ClientEvent, { type: 'reply_interface' }>) => void;
};

/**
 * Keeps the model in step with the program: reads the state whenever the stream of events opens, applies what comes
 * after, and reads it again when told to or after the program was restarted.
 */
export const connect = ({ store, server, answers, stateRead, heard, replyWanted }: ConnectDeps): void => {
  /** Events that arrived while the state was being read, which may be older than they are. */
  let early: ClientEvent[] = [];
  let isReading = false;
  let isReadAgain = false;

  const read = async (): Promise<void> => {
    if (isReading) {
      isReadAgain = true;
      return;
    }
    isReading = true;
    try {
      const state = await server.readState();
      show(early.reduce(applyEvent, state));
    } catch {
      // The stream reports a lost connection and reopens; until then the page stays as it is.
    }
    early = [];
    isReading = false;
    if (!isReadAgain) return;
    isReadAgain = false;
    await read();
  };

  const show = (state: ClientState): void => {
    const { personId } = store.get();
    const isKnown = state.people.some(({ id }) => id === personId);
    store.set({ state, connection: 'open', personId: isKnown ? personId : state.people[0]?.id });
    stateRead();
  };

  const receive = (event: ClientEvent): void => {
    heard(event.type);
    if (event.type === 'callback_answered' || event.type === 'inline_answered') {
      answers.receive(event);
      return;
    }
    const { state } = store.get();
    if (isReading) early.push(event);
    if (event.type === 'state_changed' || state === undefined || isOfUnknownConversation(state, event)) void read();
    else store.set({ state: applyEvent(state, event) });
    if (event.type === 'reply_interface') replyWanted(event);
  };

  server.listen({
    opened: () => {
      void read();
      heard('opened');
    },
    received: receive,
    lost: () => store.set({ connection: 'lost' }),
  });
};
