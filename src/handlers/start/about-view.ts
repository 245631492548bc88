import { FormattedString } from '@grammyjs/parse-mode';
import type { Content } from '../../content/content.ts';
import type { Signatory } from '../../content/document/signatories.ts';
import type { Statement } from '../../content/document/statement.ts';
import { writtenDay } from '../../content/text/written-day.ts';
import { type Answer, answer, type Block, bare, bold, lines, quotation } from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import { pressButton } from '../base/keyboard.ts';
import type { ViewContext } from '../base/view-context.ts';

/**
 * What `/about` says about this program. `digest` is the SHA-256 of the document's text, in hexadecimal; `textUrl` is where
 * a reader finds exactly these bytes, if the page has a public address.
 */
export type BuildInfo = {
  readonly version: string;
  readonly digest: string;
  readonly codeUrl?: string;
  readonly textUrl?: string;
  /** Where the document is a page that Telegram's apps open: only by https. */
  readonly pageUrl?: string;
};

/** What this program says of itself where its pages are under that address, `https://example.org`. */
export function withPages(build: BuildInfo, origin: string | undefined): BuildInfo {
  if (origin === undefined) return build;
  const page = origin.startsWith('https:') ? { pageUrl: `${origin}/` } : {};
  return { ...build, textUrl: `${origin}/statement.txt`, ...page };
}

/** Where the text comes from, in one sentence. */
export function publishedAt(t: ViewContext['t'], { source }: Content['definition']): string {
  return source === undefined ? t('about-unpublished') : t('about-published', { url: source });
}

/** The document, its source and digest, and the program's version. */
export const aboutView = drawnOnce(({ t }: ViewContext, content: Content, build: BuildInfo): Answer => {
  const { definition, places, signatories, statement } = content;
  const { version, digest, codeUrl, textUrl } = build;
  return answer(
    [
      bold(t('about-title')),
      t('about-document', { title: t('document-title'), date: bare(writtenDay(t, definition.date)) }),
      ...signedBy(t, statement, signatories.all),
      t('about-independent'),
      lines([
        publishedAt(t, definition),
        t('about-source'),
        FormattedString.code(digest),
        ...(textUrl === undefined ? [] : [t('about-text', { url: textUrl })]),
      ]),
      lines([
        t('about-version', { version }),
        ...(codeUrl === undefined ? [] : [t('about-code', { url: codeUrl })]),
        ...(places.all.length > 0 ? [t('about-places')] : []),
      ]),
    ],
    { inline_keyboard: [[pressButton(t('button-contents'), { kind: 'contents' })]] },
  );
});

/** The lines of the document's heading that name those who signed, word for word; if it names none, their names. */
function signedBy(t: ViewContext['t'], statement: Statement, signatories: readonly Signatory[]): readonly Block[] {
  if (signatories.length === 0) return [];
  const naming = statement.heading.filter((line) => signatories.some(({ name }) => line.includes(name)));
  const isInHeading = signatories.every(({ name }) => naming.some((line) => line.includes(name)));
  const names = isInHeading ? quotation(naming.join('\n\n')) : lines(signatories.map(({ name }) => name));
  return [t('about-signatories'), names];
}
