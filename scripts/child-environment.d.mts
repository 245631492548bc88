/** See child-environment.mjs, which is JavaScript because the bootstrap needs it before TypeScript can run. */
export function childEnvironment(
  own?: Readonly<Record<string, string>>,
  env?: Readonly<Record<string, string | undefined>>,
): Record<string, string>;
