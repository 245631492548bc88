/**
 * What the page can do to the playground's world, in addition to what people do in their apps. Everything here is JSON.
 *
 * `GET /playground/control` answers a `PlaygroundControl`; so do `POST /playground/control/clock` (a `ClockMove`) and
 * `POST /playground/control/fault` (`{ fault }`), once it is done.
 */
export type PlaygroundControl = {
  /** Names the run of the program: after a restart the chats begin anew, and it is another. */
  readonly run: string;
  /** The playground's time, in milliseconds since 1970. */
  readonly now: number;
  /** When the next scheduled post to the channel is due; `null` if none is planned. */
  readonly nextPostAt: number | null;
  /** The zone whose time the clock shows: the channel's, or the document's as long as nothing is scheduled. */
  readonly zone: string;
  /** What goes wrong with the next post there; it then ends by itself. */
  readonly fault: PlaygroundFault;
  /** The fault that was switched on last, and when a post met it; `null` if none has. */
  readonly met: MetFault | null;
  /** The languages that the bot speaks. */
  readonly languages: readonly Language[];
  readonly document: PlaygroundDocument;
};

/** What there is to try with the document: its commands without their slash, and examples of what they take. */
export type PlaygroundDocument = {
  readonly text: string;
  /** The command for places, and a place by a name that the text does not use. */
  readonly places?: { readonly command: string; readonly example: string } | undefined;
  /** Addresses: `3` and `2.3`. */
  readonly section: string;
  readonly sentence: string;
  readonly word: string;
  /** Words for inline mode, in the private chat and in the group. */
  readonly inline: readonly [string, string];
  /** One of its shorter sentences, word for word. */
  readonly quotation: string;
  /** A sentence of it that is quoted with a mistake. */
  readonly misquotation?: string | undefined;
  /** The zone in which people mostly live who read it. */
  readonly zone: string;
};

/** An IETF tag, and the language's own name for itself. */
export type Language = { readonly code: string; readonly name: string };

/** A fault that a post met, and when, in milliseconds since 1970. */
export type MetFault = { readonly fault: Exclude<PlaygroundFault, 'none'>; readonly at: number };

/** What goes wrong with the next post in the channel: nothing; 429 for 30 s; the post arrives, but its answer gets lost. */
export type PlaygroundFault = (typeof PLAYGROUND_FAULTS)[number];
/** The faults of Telegram that the playground can imitate. */
export const PLAYGROUND_FAULTS = ['none', 'flood', 'reset'] as const;

/** How far the clock is moved: to the channel's next post, or by some minutes. It stops at each post on its way. */
export type ClockMove = { readonly to: 'next-post' } | { readonly addMinutes: number };
