/** Scrolls logs as people expect: at the end, new messages come into view; further up, nothing moves. */
export type Following = {
  /** Draws the page by `render`, and brings the logs to where their readers want to be. */
  readonly draw: (render: () => void) => void;
  /** Goes to the end and stays there. */
  readonly follow: (log: Element) => void;
};

/** How far from its end a log still counts as read to the end, in CSS pixels. */
const NEAR_END_PIXELS = 48;

/** `seenTop` is where the log was scrolled to when this was last looked at. */
type Place = { isFollowing: boolean; seenTop: number };

/** Keeps a log at its end while messages come, unless its reader has scrolled up. */
export const createFollowing = (page: ParentNode): Following => {
  const places = new WeakMap<Element, Place>();

  const place = (log: Element): Place => {
    const known = places.get(log);
    if (known !== undefined) return known;
    const created: Place = { isFollowing: true, seenTop: log.scrollTop };
    places.set(log, created);
    log.addEventListener('scroll', () => noteScroll(log), { passive: true });
    // Fonts, folded quotations and the size of the window change the height without a drawing.
    new ResizeObserver(() => settle(log)).observe(log);
    return created;
  };

  const noteScroll = (log: Element): void => {
    const at = place(log);
    // Scrolling by the page says nothing about where the person wants to be.
    if (Math.abs(log.scrollTop - at.seenTop) < 2) return;
    at.seenTop = log.scrollTop;
    at.isFollowing = isNearEnd(log);
    show(log, at);
  };

  const settle = (log: Element): void => {
    const at = place(log);
    if (at.isFollowing && log.clientHeight > 0) {
      // The end of a long message is further down than its beginning: who reads there stays there.
      log.scrollTop = Math.max(log.scrollTop, endOf(log));
      at.seenTop = log.scrollTop;
    }
    show(log, at);
  };

  const show = (log: Element, { isFollowing }: Place): void => {
    // The browser's own way to keep words in place would look like a person who scrolls (05-messages.css).
    log.classList.toggle('is-followed', isFollowing);
    log.parentElement?.classList.toggle('is-away', !isNearEnd(log));
  };

  return {
    draw: (render) => {
      // The event of a scroll comes with the next frame only. A drawing before it must not undo the scroll.
      for (const log of page.querySelectorAll('.log')) noteScroll(log);
      render();
      for (const log of page.querySelectorAll('.log')) settle(log);
    },
    follow: (log) => {
      place(log).isFollowing = true;
      settle(log);
    },
  };
};

const isNearEnd = (log: Element): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PIXELS;

/** The end of the log, or the beginning of the last message if that is taller than the log. */
const endOf = (log: Element): number => {
  const end = log.scrollHeight - log.clientHeight;
  const last = log.querySelector('.message:last-of-type');
  if (last === null || last.clientHeight <= log.clientHeight) return end;
  const top = last.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  return Math.min(end, top - 8);
};
