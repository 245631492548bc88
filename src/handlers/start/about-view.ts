import { FormattedString } from '@grammyjs/parse-mode';
import type { Statement } from '../../content/document/statement.ts';
import { type Answer, answer, bold, lines, quoteHeading } from '../base/answer.ts';
import { pressButton } from '../base/keyboard.ts';
import type { ViewContext } from '../base/view-context.ts';
import { RETAINED } from './retention.ts';

/** What `/about` says about this program. `digest` is the SHA-256 of the text as received, in hexadecimal. */
export type BuildInfo = { readonly version: string; readonly digest: string; readonly codeUrl?: string };

/** The document, its source and digest, and the program's version. */
export function aboutView({ t, offers }: ViewContext, statement: Statement, build: BuildInfo): Answer {
  const { version, digest, codeUrl } = build;
  return answer(
    [
      bold(t('about-title')),
      t('about-document', { title: t('document-title'), date: statement.date }),
      ...(offers.signatories ? [t('about-signatories'), quoteHeading(statement)] : []),
      t('about-independent'),
      lines([t('about-source'), FormattedString.code(digest)]),
      lines([
        t('about-version', { version }),
        ...(codeUrl === undefined ? [] : [t('about-code', { url: codeUrl })]),
        ...(offers.places ? [t('about-places')] : []),
      ]),
    ],
    { inline_keyboard: [[pressButton(t('button-contents'), { kind: 'contents' })]] },
  );
}

/** What is stored and how to erase it: first a summary, then everything, folded, from the one list. */
export function privacyView({ t }: ViewContext): Answer {
  const all = [
    t('privacy-kept'),
    ...new Set(RETAINED.map(({ message }) => t(message))),
    t('privacy-encrypted'),
    t('privacy-memory'),
    t('privacy-telegram'),
  ];
  return answer(
    [
      bold(t('privacy-title')),
      t('privacy-promise'),
      t('privacy-nothing-of-you', { 'as-telegram': t('language-as-telegram') }),
      t('privacy-show'),
      t('privacy-erased'),
      FormattedString.expandableBlockquote(all.join('\n\n')),
    ],
    { inline_keyboard: [[pressButton(t('button-language'), { kind: 'language' })]] },
  );
}
