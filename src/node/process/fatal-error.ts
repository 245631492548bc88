/** Something that only the operator can put right: its message is one line that says what to do. The program ends with 1. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
}
