/** Sends what another server sends at the address in its argument, and nothing else. Prints where it listens. */
import { createServer, get } from 'node:http';

const [, , address = ''] = process.argv;
const kept = await fetched({ 'If-None-Match': '*' });
const whole = await fetched({});

const server = createServer((request, response) => {
  const { headers, body } = request.headers['if-none-match'] === undefined ? whole : kept;
  response.writeHead(body.length === 0 ? 304 : 200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));

function fetched(asked) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'br', ...asked } }, async (response) => {
      const { date, connection, 'keep-alive': _, ...headers } = response.headers;
      resolve({ headers, body: Buffer.concat(await response.toArray()) });
    }).on('error', reject);
  });
}
