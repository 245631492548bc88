import { type Config, isThisMachine } from './config.ts';

/** Settings that are valid but dangerous, one line each. The lines name variables and hold no values. */
export function dangersOf({ apiRoot, redis, host, source }: Config): readonly string[] {
  const dangers: string[] = [];
  const api = new URL(apiRoot);
  if (api.protocol === 'http:' && !isThisMachine(api.hostname)) {
    dangers.push('TELEGRAM_API_ROOT: the token is sent to another machine over plain http; use https');
  }
  const urls = redis.kind === 'outside' ? redis.urls.map((url) => new URL(url)) : [];
  const elsewhere = urls.filter(({ hostname }) => !isThisMachine(hostname));
  const missing = [
    ...(elsewhere.some(({ protocol }) => protocol === 'redis:') ? ['TLS (rediss://)'] : []),
    ...(elsewhere.some(({ password }) => password === '') ? ['a password'] : []),
  ];
  if (missing.length > 0) {
    const without = missing.join(' and ');
    dangers.push(
      `REDIS_URL: Redis is on another machine, without ${without}; add what is missing, or keep its network private`,
    );
  }
  if (!isThisMachine(host)) {
    const open = source.kind === 'playground' ? '/metrics and the playground are' : '/metrics is';
    dangers.push(
      `HOST: ${open} open to everybody who can reach this address; use 127.0.0.1, or restrict access with a proxy`,
    );
  }
  return dangers;
}
