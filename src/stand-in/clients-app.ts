import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { ClientError } from './client-error.ts';
import type { Clients } from './client-protocol.ts';
import { type RequestShape, readJsonRequest } from './json-request.ts';
import { postGuard } from './post-guard.ts';
import type { StandIn } from './stand-in.ts';

/** The pause between keep-alives on a quiet event stream (milliseconds); proxies close it after about a minute. */
const HEARTBEAT_MS = 15_000;

const SHAPES: { readonly [action in keyof Clients]: RequestShape } = {
  say: {
    personId: 'integer',
    chatId: 'integer',
    text: 'text',
    replyToMessageId: 'integer?',
    quote: 'text?',
    threadId: 'integer?',
    asChat: 'flag?',
  },
  start: { personId: 'integer', payload: 'text?' },
  press: {
    personId: 'integer',
    chatId: 'integer',
    messageId: 'integer',
    ephemeralMessageId: 'integer?',
    data: 'text',
  },
  typeInline: { personId: 'integer', chatId: 'integer', query: 'text', offset: 'text' },
  choose: { personId: 'integer', chatId: 'integer', queryId: 'text', resultId: 'text' },
  setLanguage: { personId: 'integer', languageCode: 'text' },
  shareableChats: { personId: 'integer', requestId: 'integer' },
  shareChat: { personId: 'integer', requestId: 'integer', chatId: 'integer' },
  setAdministrator: { personId: 'integer', chatId: 'integer', isAdministrator: 'flag', canPostMessages: 'flag?' },
};

/** `Clients` over HTTP under `/clients`, as described in client-protocol.ts. */
export function createClientsApp(standIn: StandIn): Hono {
  const app = new Hono();
  app.use('/clients/*', postGuard);
  app.onError(answerError);
  app.get('/clients/state', (c) => c.json(standIn.state()));
  app.get('/clients/photos/:fileId', (c) => {
    const bytes = standIn.photo(c.req.param('fileId'));
    if (bytes === undefined) return c.notFound();
    return c.body(bytes, 200, { 'Content-Type': bytes[0] === 0xff ? 'image/jpeg' : 'image/png' });
  });
  app.get('/clients/events', (c) => streamEvents(c, standIn));
  for (const [action, shape] of Object.entries(SHAPES)) {
    // The shape has checked the action's arguments.
    const act = standIn.clients[action as keyof Clients] as (request: Record<string, unknown>) => unknown;
    app.post(`/clients/${action}`, async (c) => json(act(readJsonRequest(await c.req.text(), shape))));
  }
  return app;
}

/** A `ClientError` is the caller's mistake (400); anything else is a bug of the stand-in (500). */
export function answerError(error: Error, c: Context): Response {
  return c.json({ error: error.message }, error instanceof ClientError ? 400 : 500);
}

function json(value: unknown): Response {
  return Response.json(value);
}

function streamEvents(c: Context, standIn: StandIn): Response {
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>();
    const unsubscribe = standIn.subscribe((event) => {
      void stream.writeSSE({ data: JSON.stringify(event) });
    });
    const heartbeat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT_MS);
    heartbeat.unref();
    const leave = () => gone.resolve();
    if (standIn.closing.aborted) leave();
    stream.onAbort(leave);
    standIn.closing.addEventListener('abort', leave);
    // At once, so that the client knows that it will miss nothing from here on.
    await stream.write(': listening\n\n');
    await gone.promise;
    clearInterval(heartbeat);
    unsubscribe();
    standIn.closing.removeEventListener('abort', leave);
  });
}
