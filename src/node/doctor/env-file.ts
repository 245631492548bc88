/** What a file of settings says. */
export type EnvFile = {
  readonly values: Readonly<Record<string, string>>;
  /** The numbers of the lines that say nothing that systemd or a shell would understand. */
  readonly wrong: readonly number[];
};

const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/u;

/** What systemd takes for space. `trim` takes the mark at the beginning of a file too, which hides the first variable from it. */
const SPACE_AROUND = /^[ \t\r]+|[ \t\r]+$/gu;

/** Reads the lines that systemd (`EnvironmentFile=`) and a shell (`. FILE`) understand in the same way: `NAME=value`. */
export function readEnvFile(text: string): EnvFile {
  const values: Record<string, string> = {};
  const wrong: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(SPACE_AROUND, '');
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const [, name, value = ''] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || goesOn(value)) wrong.push(index + 1);
    else values[name] = unquoted(value.trim());
  }
  return { values, wrong };
}

/** Whether a value is not at its end: the next line belongs to it. */
function goesOn(value: string): boolean {
  const [, quote = '', rest = ''] = /^(["']?)(.*)$/u.exec(value) ?? [];
  return quote === '' ? /(?<!\\)(?:\\\\)*\\$/u.test(value) : !rest.endsWith(quote);
}

/** The settings in a unit of systemd, and what it reads besides. */
export type UnitSettings = {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly string[];
};

/**
 * The settings in the text of a unit and its drop-ins. `%d/NAME`, where systemd puts the file of `LoadCredential=NAME:FILE`,
 * becomes that file; if there is none, the variable is not set.
 */
export function readUnit(text: string, isThere: (path: string) => boolean): UnitSettings {
  const lines = (key: string): readonly string[] =>
    Array.from(text.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu')), ([, value = '']) => value.trim());
  const credentials = new Map(
    lines('LoadCredential').map((line) => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  );
  const values: Record<string, string> = {};
  for (const one of lines('Environment').flatMap((line) => line.match(/"[^"]*"|'[^']*'|\S+/gu) ?? [])) {
    const [, name, value = ''] = ASSIGNMENT.exec(unquoted(one)) ?? [];
    const credential = /^%d\/(.+)$/u.exec(value)?.[1];
    const path = credential === undefined ? undefined : credentials.get(credential);
    if (name === undefined || (path !== undefined && !isThere(path))) continue;
    values[name] = path ?? value;
  }
  return { values, files: lines('EnvironmentFile').map((file) => file.replace(/^-/u, '')) };
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/u.exec(text)?.[2] ?? text;
}
