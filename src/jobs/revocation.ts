import type { Send } from './send.ts';
import { judge } from './verdict.ts';

/**
 * Asks Telegram once more whether it knows the token, by `getMe`: a server that is started anew, or a proxy, may deny
 * one call. However many posts suspect it at once, it is asked once. Not to be asked means no.
 */
export function createIsRevoked(send: Send): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const reply = await send('getMe', {});
    asking = undefined;
    return judge(reply).kind === 'revoked';
  };
  return () => {
    asking ??= ask();
    return asking;
  };
}
