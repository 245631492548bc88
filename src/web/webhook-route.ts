import { Hono } from 'hono';
import { type Body, createBodyParts } from './update-body.ts';
import { SECRET_HEADER, type Webhook, type WebhookAnswer } from './webhook.ts';

/** `POST /`: the webhook where requests are the web's own, as on Workers. */
export function createWebhookRoute(webhook: Webhook): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const refused = await webhook.refuse(c.req.header(SECRET_HEADER));
    return respond(refused ?? (await webhook.receive(await readBody(c.req.raw.body))));
  });
  return app;
}

function respond({ status, json }: WebhookAnswer): Response {
  if (json === undefined) return new Response(null, { status });
  return new Response(json as string | Uint8Array<ArrayBuffer>, {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Body> {
  const parts = createBodyParts();
  try {
    for await (const part of body ?? []) parts.add(part);
  } catch {
    return 'cut';
  }
  return parts.whole();
}
