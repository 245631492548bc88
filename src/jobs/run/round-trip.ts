import type { Redis } from 'ioredis';

/** The answers to several commands in one round trip. Rejects if one of them was refused, or when Redis can't be reached. */
export async function inOneTrip(pipeline: ReturnType<Redis['pipeline']>): Promise<readonly unknown[]> {
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(([error, reply]) => {
    if (error !== null) throw error;
    return reply;
  });
}
