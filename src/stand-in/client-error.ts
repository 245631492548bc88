/** An action that Telegram's apps do not allow. Its message is for the person at the keyboard. */
export class ClientError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ClientError';
  }
}
