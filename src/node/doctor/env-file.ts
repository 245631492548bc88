/** What a file of settings says. */
export type EnvFile = {
  readonly values: Readonly<Record<string, string>>;
  /** The numbers of the lines that say nothing that systemd or a shell would understand. */
  readonly wrong: readonly number[];
};

const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/u;

/** Reads the lines that systemd (`EnvironmentFile=`) and a shell (`. FILE`) understand in the same way: `NAME=value`. */
export function readEnvFile(text: string): EnvFile {
  const values: Record<string, string> = {};
  const wrong: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const [, name, value = ''] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined) wrong.push(index + 1);
    else values[name] = unquoted(value.trim());
  }
  return { values, wrong };
}

/** The settings in a unit of systemd, and what it reads besides. */
export type UnitSettings = {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly string[];
};

/**
 * The settings in the text of a unit and its drop-ins. `%d/NAME`, where systemd puts the file of `LoadCredential=NAME:FILE`,
 * becomes that file.
 */
export function readUnit(text: string): UnitSettings {
  const lines = (key: string): readonly string[] =>
    Array.from(text.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu')), ([, value = '']) => value.trim());
  const credentials = new Map(
    lines('LoadCredential').map((line) => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  );
  const assignments = lines('Environment').flatMap((line) => line.match(/"[^"]*"|'[^']*'|\S+/gu) ?? []);
  const values = assignments.map((one) => {
    const [, name = '', value = ''] = ASSIGNMENT.exec(unquoted(one)) ?? [];
    const credential = /^%d\/(.+)$/u.exec(value)?.[1];
    return [name, credentials.get(credential ?? '') ?? value] as const;
  });
  return {
    values: Object.fromEntries(values.filter(([name]) => name !== '')),
    files: lines('EnvironmentFile').map((path) => path.replace(/^-/u, '')),
  };
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/u.exec(text)?.[2] ?? text;
}
