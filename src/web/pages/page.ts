import type { html } from 'hono/html';
import type { Content } from '../../content/content.ts';
import { formatLink, type Link } from '../../handlers/base/link.ts';
import type { Translate } from '../../handlers/base/view-context.ts';
import type { BuildInfo } from '../../handlers/reading/about-view.ts';

/** What every part of the pages is drawn from. */
export type Page = {
  readonly content: Content;
  readonly build: BuildInfo;
  /** The interface's words, in English. */
  readonly t: Translate;
  /** `https://example.org`: where the pages are, without a slash at the end. Empty where nobody has said so: addresses are relative then. */
  readonly origin: string;
  /** Where the bot shows the same; nothing while it is not known who the bot is. */
  readonly inBot: (link: Link) => string | undefined;
};

/** HTML or XML with everything in it escaped. */
export type Markup = ReturnType<typeof html>;

/** The address of something within the page, equal to its start parameter in the bot: `#s2-3`, `#place-almaty`. */
export function fragment(link: Link): string {
  return `#${formatLink(link)}`;
}

/** The whole address of something on the page, as far as it is known: `https://example.org/#s2-3`, or `/#s2-3`. */
export function permalink({ origin }: Page, link: Link): string {
  return `${origin}/${fragment(link)}`;
}
