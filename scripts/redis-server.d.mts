/** See redis-server.mjs, which is JavaScript because the bootstrap needs it before TypeScript can run. */
export type RedisServerCommand = { readonly command: string; readonly env: Readonly<Record<string, string>> };

export function readVersion(server: RedisServerCommand): string | undefined;

export function isRecentEnough(version: string | undefined): boolean;

export function findRedisServer(
  env: Readonly<Record<string, string | undefined>>,
  projectRoot: string,
): RedisServerCommand | undefined;
