/** An error that only the operator can fix. Its message is one line that says what to do. The program ends with exit code 1. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
}
