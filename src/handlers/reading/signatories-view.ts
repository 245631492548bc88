import { FormattedString } from '@grammyjs/parse-mode';
import type { Signatories, Signatory } from '../../content/document/signatories.ts';
import type { Statement } from '../../content/document/statement.ts';
import { type Answer, answer, bold, lines, quoteHeading } from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import { copyLinkButton, pressButton, quoteElsewhere } from '../base/keyboard.ts';
import { echoing, type ViewContext } from '../base/view-context.ts';

/** All of them in the order in which they signed, exactly as written. */
export const signatoriesView = drawnOnce(
  (view: ViewContext, statement: Statement, signatories: Signatories): Answer => {
    return introduce(view, statement, signatories.all, [bold(view.t('signatories-title'))]);
  },
);

/** Says that no signatory is called so, and shows those that did. */
export function noSignatoryView(
  view: ViewContext,
  statement: Statement,
  signatories: Signatories,
  name: string,
): Answer {
  return introduce(view, statement, signatories.all, [echoing(view.t, 'signatory-none', 'name', name)]);
}

/** Several signatories that fit what was typed, with a button for each. */
export function severalSignatoriesView(
  view: ViewContext,
  statement: Statement,
  several: readonly Signatory[],
  name: string,
): Answer {
  return introduce(view, statement, several, [echoing(view.t, 'signatory-several', 'name', name)]);
}

/** One signatory: only what the statement says about it. */
export const signatoryView = drawnOnce(
  (view: ViewContext, statement: Statement, signatories: Signatories, signatory: Signatory): Answer => {
    const { t } = view;
    const position = t('signatory-position', {
      number: signatory.number,
      total: signatories.all.length,
    });
    const country =
      signatory.country === undefined
        ? t('signatory-no-country')
        : t('signatory-country', { country: signatory.country });
    return answer([bold(signatory.name), lines([position, country]), ...quoteHeading(statement)], {
      inline_keyboard: [
        [pressButton(t('button-all-signatories'), { kind: 'signatories' })],
        [
          ...quoteElsewhere(view, signatory.name),
          copyLinkButton(view, { kind: 'signatory', number: signatory.number }),
        ],
      ],
    });
  },
);

function introduce(
  { t }: ViewContext,
  statement: Statement,
  shown: readonly Signatory[],
  before: readonly (FormattedString | string)[],
): Answer {
  return answer(
    [
      ...before,
      lines(shown.map(({ number, name }) => `${number}. ${name}`)),
      FormattedString.italic(t('signatories-note')),
      statement.date,
    ],
    {
      inline_keyboard: [
        ...shown.map((signatory) => [signatoryButton(signatory)]),
        [pressButton(t('button-contents'), { kind: 'contents' })],
      ],
    },
  );
}

/** A button that shows one signatory. */
export function signatoryButton({ number, name }: Signatory) {
  return pressButton(`${number}. ${name}`, { kind: 'signatory', number });
}
