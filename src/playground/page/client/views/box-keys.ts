import type { Scene } from './view.ts';

/** Performs the action of a key in the message box; other keys are left to the browser. */
export const pressKey = (scene: Scene, event: KeyboardEvent): void => {
  // While an input method composes a word, Enter and the arrows are its own.
  if (event.isComposing) return;
  const act = meaningOf(scene, event);
  if (act === undefined) return;
  event.preventDefault();
  act();
};

const meaningOf = ({ actions, model, pane }: Scene, { key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
  const { menu, replyToMessageId } = model.panes[pane];
  const isOpen = menu.kind !== 'closed' && menu.items.length > 0;
  switch (key) {
    case 'ArrowDown':
      return isOpen ? () => actions.compose.move(pane, 1) : undefined;
    case 'ArrowUp':
      return isOpen ? () => actions.compose.move(pane, -1) : undefined;
    case 'Tab':
      return menu.kind === 'completions' && !shiftKey ? () => actions.compose.complete(pane) : undefined;
    case 'Escape':
      if (menu.kind !== 'closed') return () => actions.compose.closeMenu(pane);
      return replyToMessageId === undefined ? undefined : () => actions.compose.replyTo(pane, undefined);
    case 'Enter':
      if (shiftKey) return undefined;
      if (isOpen) return () => actions.compose.take(pane, menu.selected);
      // Without results, Enter would send the query itself as a message to everyone.
      return menu.kind === 'inline' ? () => {} : () => void actions.talk.sendDraft(pane);
    default:
      return undefined;
  }
};
