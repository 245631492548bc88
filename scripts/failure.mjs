/** The bootstrap can't go on. The message is one line for the person at the terminal: what is missing, and what to do. */
export class Failure extends Error {}

/**
 * Tells the person what is taking time.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
