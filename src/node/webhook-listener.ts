import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { UPDATES_PATH } from '../web/app.ts';
import { type Body, createBodyParts } from '../web/update-body.ts';
import { NOT_YET, SECRET_HEADER, type Webhook, type WebhookAnswer } from '../web/webhook.ts';

/** Node gives the names of headers in small letters. */
const SECRET = SECRET_HEADER.toLowerCase();

/**
 * Receives updates straight from `node:http`, because the web's own requests and responses take more processor time than all
 * the rest of a short answer. What comes from somebody else goes to `others`, which have the same webhook as a route and know how
 * to refuse. `headers` are those of every answer.
 */
export function createWebhookListener(
  webhook: Webhook,
  headers: Readonly<Record<string, string>>,
  others: RequestListener,
): RequestListener {
  const ofJson = { ...headers, 'Content-Type': 'application/json' };

  function respond(response: ServerResponse, { status, json }: WebhookAnswer): void {
    if (json === undefined) response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
    else response.writeHead(status, { ...ofJson, 'Content-Length': Buffer.byteLength(json) }).end(json);
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const secret = request.headers[SECRET];
    const refused = await webhook.refuse(typeof secret === 'string' ? secret : undefined);
    if (refused?.status === NOT_YET.status) return respond(response, refused);
    if (refused !== undefined) return others(request, response);
    // The sender waits until it is asked for the body.
    if (request.headers.expect !== undefined) response.writeContinue();
    respond(response, await webhook.receive(await readBody(request)));
  }

  return (request, response) => {
    if (request.method === 'POST' && request.url === UPDATES_PATH) void receive(request, response);
    else others(request, response);
  };
}

function readBody(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    const parts = createBodyParts();
    request.on('data', parts.add);
    request.on('end', () => resolve(parts.whole()));
    request.on('error', () => resolve('cut'));
    request.on('close', () => resolve('cut'));
  });
}
