/** What the bot brings, whatever the document. */
export type Interface = {
  /** Its messages by language. */
  readonly messages: Readonly<Record<string, string>>;
  /** Those of the page. */
  readonly page: string;
  /** The commands that are taken. */
  readonly commands: readonly string[];
  /** A time zone's name as buttons and schedules hold it; `undefined` if there is no such zone. */
  canonicalZone(name: string): string | undefined;
};
