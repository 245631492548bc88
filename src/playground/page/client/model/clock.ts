import type { PlaygroundControl } from '../../../control-protocol.ts';

/** The playground's clock as it was read, and when the browser's own clock read it. */
export type Control = PlaygroundControl & { readonly readAt: number };

/** The playground's current time, in milliseconds since 1970; the browser's if the program has no such clock. */
export const playgroundTime = (control: Control | undefined, browserNow: number): number =>
  control === undefined ? browserNow : control.now + (browserNow - control.readAt);
