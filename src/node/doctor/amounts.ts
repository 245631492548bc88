const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `3 hours`, in the largest unit that fits twice. */
export function ageInWords(milliseconds: number): string {
  const age = Math.max(0, milliseconds);
  const [name, length] = UNITS.find(([, unit]) => age >= 2 * unit) ?? (['second', 1_000] as const);
  const count = Math.floor(age / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** `1.5 GB`. */
export function bytesInWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
