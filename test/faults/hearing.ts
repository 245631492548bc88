import type { AcceptedCall } from '../support/telegram-server.ts';
import type { Oracle } from './oracle.ts';

/** Everything that took effect in Telegram, fetched as it grows. */
export type Hearing = { calls(): Promise<readonly AcceptedCall[]> };

export function createHearing(oracle: Pick<Oracle, 'accepted'>): Hearing {
  const heard: AcceptedCall[] = [];
  let looking: Promise<readonly AcceptedCall[]> | undefined;
  const look = async (): Promise<readonly AcceptedCall[]> => {
    heard.push(...(await oracle.accepted(heard.length)));
    return heard;
  };
  return {
    async calls() {
      // One look at a time, which whoever asks meanwhile waits for.
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
