import type { ClientEvent, ClientState, Clients } from '../../../../stand-in/client-protocol.ts';
import { postJson, readJson } from './json.ts';

type ActionName = keyof Clients;
type Request<Name extends ActionName> = Parameters<Clients[Name]>[0];
type Answer<Name extends ActionName> = ReturnType<Clients[Name]>;

/** The program behind the page. */
export type Server = {
  readonly readState: () => Promise<ClientState>;
  /** Performs a person's action; rejects with a `Refusal` if the app would not allow it. */
  readonly act: <Name extends ActionName>(name: Name, request: Request<Name>) => Promise<Answer<Name>>;
  /** Listens until the page is closed; reconnects by itself after the program was restarted. */
  readonly listen: (listener: Listener) => void;
};

type Listener = {
  /** The stream is open, for the first time or again: earlier changes must be read from the state. */
  readonly opened: () => void;
  readonly received: (event: ClientEvent) => void;
  readonly lost: () => void;
};

const RETRY_MS = 1_000;

/** `clients` is the address of the clients' routes, with a slash at its end. */
export const createServer = (clients: URL): Server => {
  const listen = (listener: Listener): void => {
    const source = new EventSource(new URL('events', clients));
    source.addEventListener('open', listener.opened);
    source.addEventListener('message', ({ data }) => listener.received(JSON.parse(data)));
    source.addEventListener('error', () => {
      listener.lost();
      // The browser's own patience differs from kind to kind of failure; ours does not.
      source.close();
      setTimeout(() => listen(listener), RETRY_MS);
    });
  };

  return {
    listen,
    readState: async () => readJson<ClientState>(await fetch(new URL('state', clients))),
    act: async <Name extends ActionName>(name: Name, request: Request<Name>) =>
      readJson<Answer<Name>>(await postJson(new URL(name, clients), request)),
  };
};
