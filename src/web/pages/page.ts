import type { html } from 'hono/html';
import type { Content } from '../../content/content.ts';
import { formatLink, type Link } from '../../handlers/base/link.ts';
import type { Translate } from '../../handlers/base/view-context.ts';
import type { BuildInfo } from '../../handlers/start/about-view.ts';

/** What every part of the pages is rendered from. */
export type Page = {
  readonly content: Content;
  readonly build: BuildInfo;
  /** The interface's words, in English. */
  readonly t: Translate;
  /**
   * Where the pages are, without a trailing slash: `https://example.org`. If it is unknown, this is empty and addresses
   * are relative.
   */
  readonly origin: string;
  /** Where the bot shows the same thing; nothing while the bot's name is unknown. */
  readonly inBot: (link: Link) => string | undefined;
  /** Adds the bot to a channel or a group in order to post there; nothing where that can't be. */
  readonly addBot?: (to: 'channel' | 'group') => string | undefined;
};

/** HTML or XML with everything in it escaped. */
export type Markup = ReturnType<typeof html>;

/** The address of something on the page, the same as its start parameter in the bot: `#s2-3`, `#place-almaty`. */
export function fragment(link: Link): string {
  return `#${formatLink(link)}`;
}

/** The absolute address of something on the page, `https://example.org/#s2-3`, or `/#s2-3` if the host is unknown. */
export function permalink({ origin }: Page, link: Link): string {
  return `${origin}/${fragment(link)}`;
}
