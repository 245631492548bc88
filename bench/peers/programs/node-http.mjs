/** Bare node:http: no server on Node does less. */
import { createServer } from 'node:http';
import { answer, textOf } from './bare.mjs';
import { host, port, secret } from './setting.mjs';

createServer(async (request, response) => {
  if (request.headers['x-telegram-bot-api-secret-token'] !== secret) return void response.writeHead(401).end();
  const reply = await answer(JSON.parse(await textOf(request)));
  if (reply === undefined) response.end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
}).listen(port, host);
