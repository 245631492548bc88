/** A file that a request uploads. As JSON it is only its name and its size. */
export class Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.name = name;
    this.bytes = bytes;
  }

  toJSON(): { name: string; size: number } {
    return { name: this.name, size: this.bytes.length };
  }
}

const ATTACHED = 'attach://';

/**
 * A form's fields, with each `attach://name` replaced by the file of that name, also within JSON. A file that nothing names
 * stays where it is.
 */
export function attachUploads(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const attached = new Set<string>();
  const fill = (value: unknown): unknown => {
    const part = typeof value === 'string' && value.startsWith(ATTACHED) ? value.slice(ATTACHED.length) : undefined;
    if (part === undefined || !(fields[part] instanceof Upload)) return value;
    attached.add(part);
    return fields[part];
  };
  const filled = Object.entries(fields).map(([name, value]) => [name, fill(withFiles(value, fill))] as const);
  return Object.fromEntries(filled.filter(([name]) => !attached.has(name)));
}

/** An object in JSON with its files, if it names any; everything else as it is. */
function withFiles(value: unknown, fill: (value: unknown) => unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{') || !value.includes(`"${ATTACHED}`)) return value;
  try {
    return JSON.parse(value, (_, inner) => fill(inner));
  } catch {
    // The method says what is wrong with it.
    return value;
  }
}
