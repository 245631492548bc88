import type { Rewriting } from './rewriting.ts';

/** What the bot brings, whatever the document. */
export type Interface = {
  /** Its messages by language, for each that has a file. */
  readonly messages: Readonly<Record<string, string>>;
  /** The languages that have none, because they are another one in other letters. */
  readonly rewritten: Readonly<Record<string, Rewriting>>;
  /** Those of the page. */
  readonly page: string;
  /** The commands that are taken. */
  readonly commands: readonly string[];
  /** A time zone's name as buttons and schedules hold it; `undefined` if there is no such zone. */
  canonicalZone(name: string): string | undefined;
  /** Whether these very files, the interface's and the folder's, were checked before: then their messages are not checked again. */
  readonly areChecked?: boolean;
};
