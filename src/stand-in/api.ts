import type { ResponseParameters } from 'grammy/types';
import { ConnectionCut, type Fault } from './faults.ts';
import type { Call, Method } from './methods/method.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { Complaint, Refusal } from './refusal.ts';

/** An accepted call: the record of what the bot did. */
export type AcceptedCall = {
  readonly method: string;
  /** As sent: JSON values from a JSON body, strings from a form. */
  readonly parameters: Parameters;
  /** Milliseconds since 1970, when it took effect. */
  readonly time: number;
  /** Its result: the `result` of the answer. */
  readonly result: unknown;
};

/** Observes one request while it is served. */
export type Witness = {
  /** The call was read; nothing is done yet. */
  readonly heard?: (method: string, parameters: Parameters) => void;
  readonly accepted?: (call: AcceptedCall) => void;
};

/** The methods of the Bot API. */
export type BotApi = {
  /** Answers one HTTP request. Rejects only if a fault cuts the connection, or the caller gives up. */
  fetch(request: Request, witness?: Witness): Promise<Response>;
  /** Carries out a method without HTTP; throws a `Refusal`. */
  call(method: string, parameters: Parameters): Promise<unknown>;
};

type Asked = {
  readonly name: string;
  readonly parameters: Parameters;
  readonly signal: AbortSignal;
  readonly witness: Witness | undefined;
};

type Answer = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** The Bot API over its table of methods. Method names are case-insensitive, as on the real server. */
export function createBotApi(deps: {
  token: string;
  methods: readonly Method[];
  now: () => number;
  /** The version of the Bot API that the server knows. */
  version: () => number;
  accept: (call: AcceptedCall) => void;
  /** Called with what the stand-in refuses and the real server would not. */
  complain: (complaint: string) => void;
  /** Milliseconds since 1970 by the clock of the server's `Date` header. */
  dateNow: () => number;
  takeFault: (method: string, parameters: Parameters) => Fault | undefined;
}): BotApi {
  const table = new Map(deps.methods.map((method) => [method.name.toLowerCase(), method]));

  // Not awaited: whoever hears of what was done finds it in the log. Only polling takes time; it is no deed, and never ends.
  function perform(method: Method, call: Call): unknown {
    try {
      checkNames(method, call.parameters);
      return method.run(call);
    } catch (error) {
      if (error instanceof Complaint) deps.complain(`${method.name}: ${error.message}`);
      throw error;
    }
  }

  async function run({ name, parameters, signal, witness }: Asked): Promise<unknown> {
    const method = table.get(name.toLowerCase());
    if (method === undefined || (method.since ?? 0) > deps.version())
      throw new Refusal(404, 'Not Found: method not found');
    const result = perform(method, { parameters, signal });
    if (method.name === 'getUpdates') return result;
    const call: AcceptedCall = { method: method.name, parameters, time: deps.now(), result };
    deps.accept(call);
    witness?.accepted?.(call);
    return result;
  }

  async function answer(asked: Asked): Promise<Answer> {
    try {
      const result = await run(asked);
      return { status: 200, body: JSON.stringify({ ok: true, result }) };
    } catch (error) {
      if (error instanceof Refusal) return refuse(error.code, error.message, error.parameters);
      throw error;
    }
  }

  async function answerWithFault(fault: Fault, asked: Asked): Promise<Answer> {
    if (fault.applied === true) await answer(asked);
    if (fault.kind === 'silence') await untilAborted(asked.signal);
    if (fault.kind !== 'reply') throw new ConnectionCut();
    const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? '');
    return {
      status: fault.status,
      body: fault.body === undefined ? '' : body,
      ...(fault.headers ? { headers: fault.headers } : {}),
    };
  }

  async function serve(request: Request, witness: Witness | undefined): Promise<Answer> {
    const path = /^\/bot([^/]+)\/([^/]+)\/?$/.exec(decodePath(new URL(request.url).pathname));
    const [, token, name] = path ?? [];
    if (token === undefined || name === undefined) return refuse(404, 'Not Found');
    if (token !== deps.token) return refuse(401, 'Unauthorized');
    let parameters: Parameters;
    try {
      parameters = await readParameters(request);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error.code, error.message);
      throw error;
    }
    witness?.heard?.(name, parameters);
    const fault = deps.takeFault(name, parameters);
    const asked: Asked = { name, parameters, signal: request.signal, witness };
    return fault === undefined ? answer(asked) : answerWithFault(fault, asked);
  }

  return {
    async fetch(request, witness) {
      const { status, body, headers } = await serve(request, witness);
      const date = new Date(deps.dateNow()).toUTCString();
      return new Response(body, { status, headers: { date, 'content-type': 'application/json', ...headers } });
    },
    call: (name, parameters) => run({ name, parameters, signal: new AbortController().signal, witness: undefined }),
  };
}

/** The real server ignores unknown parameters; the stand-in refuses them on purpose, so that a misspelt one is found. */
function checkNames(method: Method, parameters: Parameters): void {
  const unknown = Object.keys(parameters).find((name) => !method.parameters.includes(name));
  if (unknown !== undefined) throw new Complaint(`unknown parameter "${unknown}" of ${method.name}`);
}

/** Some programs write the token's colon as %3A. A path with an invalid escape stays unchanged and is not found. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(code: number, description: string, parameters?: ResponseParameters): Answer {
  const body = { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) };
  return { status: code, body: JSON.stringify(body) };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
