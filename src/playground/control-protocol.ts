/**
 * What the page can do to the playground's world, in addition to what people do in their apps. Everything here is JSON.
 *
 * `GET /playground/control` answers a `PlaygroundControl`; so do `POST /playground/control/clock` (a `ClockMove`) and
 * `POST /playground/control/fault` (`{ fault }`), once it is done.
 */
export type PlaygroundControl = {
  /** The playground's time, in milliseconds since 1970. */
  readonly now: number;
  /** When the next scheduled post to any chat is due; `null` if none is planned. */
  readonly nextPostAt: number | null;
  readonly fault: PlaygroundFault;
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
  /** The zone whose time the clock shows. */
  readonly zone: string;
};

/** An IETF tag, and the language's own name for itself. */
export type Language = { readonly code: string; readonly name: string };

/** What goes wrong with posts in the channel: nothing; 429 for 30 s; the post arrives, but its answer gets lost. */
export type PlaygroundFault = (typeof PLAYGROUND_FAULTS)[number];
/** The faults of Telegram that the playground can imitate. */
export const PLAYGROUND_FAULTS = ['none', 'flood', 'reset'] as const;

/** How far the clock is moved: to the next post, or by some minutes. */
export type ClockMove = { readonly to: 'next-post' } | { readonly addMinutes: number };
