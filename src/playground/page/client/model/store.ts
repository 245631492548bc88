import type { Model, Pane, PaneName } from './model.ts';

/** Holds the model and draws after it changed; several changes in one turn are drawn once. */
export type Store = {
  readonly get: () => Model;
  readonly set: (change: Partial<Model>) => void;
  readonly setPane: (name: PaneName, change: Partial<Pane>) => void;
};

/** `draw` is called in a microtask after the change, never during it. */
export const createStore = (initial: Model, draw: (model: Model) => void): Store => {
  let model = initial;
  let isDrawPending = false;

  const set = (change: Partial<Model>): void => {
    model = { ...model, ...change };
    if (isDrawPending) return;
    isDrawPending = true;
    queueMicrotask(() => {
      isDrawPending = false;
      draw(model);
    });
  };

  return {
    get: () => model,
    set,
    setPane: (name, change) => set({ panes: { ...model.panes, [name]: { ...model.panes[name], ...change } } }),
  };
};

/** The set with a name put in or taken out. */
export const toggled = (names: ReadonlySet<string>, name: string, isIn = !names.has(name)): ReadonlySet<string> => {
  const next = new Set(names);
  if (isIn) next.add(name);
  else next.delete(name);
  return next;
};
