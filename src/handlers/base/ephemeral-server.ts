/**
 * How far the server is trusted to show a message to one person of a group (Bot API 10.2).
 * - `unknown`: nothing shows that it has ephemeral messages.
 * - `unproved`: it has them, but it may still ignore the parameter that makes a message one, and send it to everybody.
 * - `proved`: it has sent one.
 * - `off`: it ignored that parameter. This process tries nothing more.
 */
export type Trust = 'unknown' | 'unproved' | 'proved' | 'off';

/** What this process has learnt of the server's ephemeral messages. Each message that is sent shows more. */
export type EphemeralServer = {
  trust(): Trust;
  /** It gave us an ephemeral message. */
  heard(): void;
  /** It sent a message to one person alone. */
  proved(): void;
  /** It sent to everybody what was meant for one. */
  ignored(): void;
  /** It took no answer to an ephemeral message of that time (seconds since 1970). */
  refused(date: number): void;
};
