/** Bare Hono, on node:http by @hono/node-server. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { answer } from './bare.mjs';
import { host, path, port, secret } from './setting.mjs';

const app = new Hono();

app.post(path, async (c) => {
  if (c.req.header('x-telegram-bot-api-secret-token') !== secret) return c.body(null, 401);
  const reply = await answer(await c.req.json());
  return reply === undefined ? c.body(null) : c.body(reply, 200, { 'content-type': 'application/json' });
});

serve({ fetch: app.fetch, hostname: host, port });
