import { Gauge, type Registry } from 'prom-client';

/** A number that is read when the page is requested; `undefined` if unknown. It can be a promise, which must not reject. */
export type Reading = () => number | undefined | Promise<number | undefined>;

/** A gauge of a reading, with constant labels. Unknown values are left out, because an old number would look like a new one. */
export function createReading(
  registry: Registry,
  name: string,
  help: string,
  read: Reading,
  labels: Readonly<Record<string, string>> = {},
): void {
  new Gauge({
    name,
    help,
    labelNames: Object.keys(labels),
    registers: [registry],
    async collect() {
      const value = await read();
      if (value === undefined) this.remove(labels);
      else this.set(labels, value);
    },
  });
}

/** Converts milliseconds to seconds, for a number or a reading. */
export function inSeconds(read: Reading): Reading {
  return async () => {
    const milliseconds = await read();
    return milliseconds === undefined ? undefined : milliseconds / 1_000;
  };
}
