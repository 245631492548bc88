import type { ClockMove, PlaygroundControl, PlaygroundFault } from '../../../control-protocol.ts';
import type { Control } from '../model/clock.ts';
import { postJson, readJson } from './json.ts';

/** The playground's clock and faults, in the program behind the page; each answer is the new state. */
export type ControlServer = {
  readonly read: () => Promise<Control>;
  readonly moveClock: (move: ClockMove) => Promise<Control>;
  readonly setFault: (fault: PlaygroundFault) => Promise<Control>;
};

/** `control` is the address of the control's routes, without a slash at its end. */
export const createControlServer = (control: URL): ControlServer => {
  const receive = async (response: Response): Promise<Control> => ({
    ...(await readJson<PlaygroundControl>(response)),
    readAt: Date.now(),
  });
  return {
    read: async () => receive(await fetch(control)),
    moveClock: async (move) => receive(await postJson(new URL('control/clock', control), move)),
    setFault: async (fault) => receive(await postJson(new URL('control/fault', control), { fault })),
  };
};
