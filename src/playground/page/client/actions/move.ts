import type { PaneName } from '../model/model.ts';
import type { Following } from '../views/scroll-follow.ts';

/**
 * Moves the page and the focus; it acts on what is drawn, so it waits for the drawing, and for no frame: what is typed
 * meanwhile would be lost.
 */
export type Move = {
  readonly focusBox: (pane: PaneName) => void;
  /** Brings a message into view and marks it for a moment. */
  readonly goTo: (pane: PaneName, messageId: number) => void;
  readonly goToLatest: (pane: PaneName) => void;
  /** Into the guide when it opened, and back to its button when it closed. */
  readonly focusGuide: (isOpen: boolean) => void;
};

const MARKED_MS = 1_600;

/** Makes the moves of one page. */
export const createMove = (page: ParentNode, following: Following): Move => {
  const soon = (selector: string, act: (element: HTMLElement) => void): void => {
    queueMicrotask(() => {
      const element = page.querySelector<HTMLElement>(selector);
      if (element !== null) act(element);
    });
  };

  return {
    focusBox: (pane) =>
      soon(`#box-${pane}`, (box) => {
        box.focus();
        if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
      }),
    goTo: (pane, messageId) =>
      soon(`#log-${pane} [data-message-id="${messageId}"]`, (message) => {
        message.scrollIntoView({ block: 'center' });
        message.classList.add('marked');
        setTimeout(() => message.classList.remove('marked'), MARKED_MS);
      }),
    focusGuide: (isOpen) => soon(isOpen ? '.guide-close' : '.guide-open', (button) => button.focus()),
    goToLatest: (pane) => soon(`#log-${pane}`, (log) => following.follow(log)),
  };
};
