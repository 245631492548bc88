import type { Redis } from 'ioredis';

/** A page of metrics as a map from `name{labels}` to the value. */
export function samplesOf(page: string): Readonly<Record<string, number>> {
  const lines = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))] as const;
    }),
  );
}

/** As much of Redis as a page of metrics asks: 7 members in each set, 3 of them overdue. `before` may throw. */
export function fakeRedis(before: () => void = () => {}): Redis {
  const answer =
    <T>(value: T) =>
    async (): Promise<T> => {
      before();
      return value;
    };
  return { ping: answer('PONG'), zcard: answer(7), zcount: answer(3) } as unknown as Redis;
}
