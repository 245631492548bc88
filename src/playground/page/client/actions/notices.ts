import type { Dialog } from '../model/model.ts';
import type { Store } from '../model/store.ts';
import { Refusal } from '../net/json.ts';
import { STRINGS } from '../strings.ts';

/** How the page speaks to the person by itself. */
export type Notices = {
  readonly toast: (text: string) => void;
  readonly open: (dialog: Dialog) => void;
  readonly close: () => void;
  /** Waits for something that can be refused or fail, and reports that; resolves with `undefined` then. */
  readonly attempt: <T>(work: Promise<T>) => Promise<T | undefined>;
};

const TOAST_MS = 5_000;

/** Toasts leave by themselves; a dialog stays until it is answered. */
export const createNotices = (store: Store): Notices => {
  let count = 0;

  const toast = (text: string): void => {
    count += 1;
    const id = count;
    store.set({ toast: { id, text } });
    setTimeout(() => {
      if (store.get().toast?.id === id) store.set({ toast: undefined });
    }, TOAST_MS);
  };

  return {
    toast,
    open: (dialog) => store.set({ dialog }),
    close: () => store.set({ dialog: undefined }),
    attempt: async (work) => {
      try {
        return await work;
      } catch (error) {
        toast(error instanceof Refusal ? error.message : STRINGS.actionFailed);
        return undefined;
      }
    },
  };
};
