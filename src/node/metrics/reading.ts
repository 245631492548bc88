import { Gauge, type Registry } from 'prom-client';

/** A number that is read when the page is asked for; `undefined` where it is not known. May be late, and must not reject. */
export type Reading = () => number | undefined | Promise<number | undefined>;

/** A gauge of a reading, with labels that never change. What is not known is not shown: an old number would look like a new one. */
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

/** Seconds of so many milliseconds, of a reading as of a number. */
export function inSeconds(read: Reading): Reading {
  return async () => {
    const milliseconds = await read();
    return milliseconds === undefined ? undefined : milliseconds / 1_000;
  };
}
