/**
 * Imported into a program by `--import`: writes each place to which it opens a connection or sends a datagram into the file
 * that CONNECTIONS names, one a line. A name is written before it is looked up.
 */
import { Socket as DatagramSocket } from 'node:dgram';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

type Target = { readonly path?: string; readonly host?: string; readonly port?: number | string };

const file = process.env['CONNECTIONS'] ?? '';
const write = (place: string): void => appendFileSync(file, `${place}\n`);

const { connect } = Socket.prototype;
Socket.prototype.connect = function record(this: Socket, ...given: unknown[]) {
  // Node's own modules pass all arguments as one list.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const target = (typeof first === 'object' ? first : { port: first, host: second }) as Target;
  write(target.path ?? `${target.host ?? 'localhost'}:${target.port}`);
  return Reflect.apply(connect, this, given);
} as typeof connect;

const { send } = DatagramSocket.prototype;
DatagramSocket.prototype.send = function record(this: DatagramSocket, ...given: unknown[]) {
  write(`datagram ${given.filter((each) => typeof each !== 'function' && typeof each !== 'object').join(' ')}`);
  return Reflect.apply(send, this, given);
} as typeof send;
