/** Something that Telegram's apps do not let a person do. Its message is for the person at the keyboard. */
export class ClientError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ClientError';
  }
}
