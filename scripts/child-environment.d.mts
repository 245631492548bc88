/** See child-environment.mjs, which is JavaScript because it runs before there are packages. */
export function childEnvironment(
  own?: Readonly<Record<string, string>>,
  env?: Readonly<Record<string, string | undefined>>,
): Record<string, string>;
