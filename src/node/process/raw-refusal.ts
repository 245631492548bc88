import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The status lines for what Node's parser refuses, by the error's code; anything else is a bad request. */
const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const BAD_REQUEST = '400 Bad Request';

/**
 * Answers what is not an HTTP request, or took too long to arrive, and closes its connection. Node's own answers lack `headers`,
 * which every answer has.
 */
export function refuseRaw(server: Server, headers: Readonly<Record<string, string>>): void {
  const newest = new WeakMap<Duplex, ServerResponse>();
  const fields = Object.entries({ ...headers, 'Content-Length': '0', Connection: 'close' });
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    newest.set(socket, response);
  });
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const response = newest.get(socket);
    const isUnderWay = response?.headersSent === true && !response.writableFinished;
    // In the middle of an answer it would be taken as a part of that.
    if (!socket.writable || isUnderWay) socket.destroy();
    else socket.end(`HTTP/1.1 ${STATUS_LINES[code] ?? BAD_REQUEST}\r\n${head}\r\n`, () => socket.destroy());
  });
}
