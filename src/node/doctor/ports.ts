import { type Config, isThisMachine } from '../../bot/config.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';

/** Something that listens on this machine. */
export type Listener = { readonly port: number; readonly isOpen: boolean };

/** The state of a socket that listens: include/net/tcp_states.h. */
const LISTENS = '0A';

/** Reads `/proc/net/tcp` or `/proc/net/tcp6`. */
export function readListeners(text: string): readonly Listener[] {
  return text.split('\n').flatMap((line) => {
    const [, address = '', , state] = line.trim().split(/\s+/u);
    const [host = '', port = ''] = address.split(':');
    return state === LISTENS ? [{ port: Number.parseInt(port, 16), isOpen: !isLoopback(host) }] : [];
  });
}

/** Whether what should be for this machine alone is open to a network. `undefined`: the system does not tell what listens. */
export function tellPorts(
  { port, source, redis }: Pick<Config, 'port' | 'source' | 'redis'>,
  listeners: readonly Listener[] | undefined,
  isRunning: boolean,
): readonly Finding[] {
  if (listeners === undefined) return [unknown('ports', 'this system does not tell what listens')];
  const isOpen = (at: number): boolean => listeners.some((one) => one.port === at && one.isOpen);
  const found: Finding[] = [];
  if (isRunning && isOpen(port)) {
    const what = source.kind === 'playground' ? '/metrics and the playground are' : '/metrics is';
    found.push(
      warning(
        'ports',
        `port ${port} is open to the network, and with it ${what}`,
        'set HOST=127.0.0.1, or put a proxy or a firewall before it',
      ),
    );
  }
  for (const url of redis.kind === 'outside' ? redis.urls.map((text) => new URL(text)) : []) {
    const at = Number(url.port || 6379);
    if (!isThisMachine(url.hostname) || !isOpen(at)) continue;
    const cure = 'in its configuration: bind 127.0.0.1 -::1, and protected-mode yes';
    found.push(
      url.password === ''
        ? fault('ports', `Redis on port ${at} is open to the network, without a password`, cure)
        : warning('ports', `Redis on port ${at} is open to the network`, cure),
    );
  }
  return found.length > 0 ? found : [fine('ports', 'nothing of it is open to a network')];
}

/** As the kernel writes addresses: each 32 bits of them in the order of the machine. */
function isLoopback(host: string): boolean {
  if (host.length === 8) return host.endsWith('7F');
  return host === '00000000000000000000000001000000' || /^0{16}FFFF0000[0-9A-F]{6}7F$/u.test(host);
}
