/** Methods that add something to a chat; an action such as "typing" does not. */
const SENDS = /^send(?!chataction$)/i;

/** Whether a method of the Bot API sends a message. */
export function isSend(method: string): boolean {
  return SENDS.test(method);
}
