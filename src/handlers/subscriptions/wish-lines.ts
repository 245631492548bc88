import { formatAddress } from '../../content/document/address.ts';
import { passagesOf } from '../../content/document/rotation.ts';
import type { Statement } from '../../content/document/statement.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { list, placeOf, type ViewContext } from '../base/view-context.ts';

/** So many are read at a glance; more are counted. A section has its title, since its bare number would pass for a count. */
const MAX_NAMED = { section: 3, sentence: 8 };

/** What the posts quote and in which order, whether they end, and what is left out, in lines. */
export function wishLines(
  view: ViewContext,
  { subscription, statement }: { readonly subscription: Subscription; readonly statement: Statement },
): readonly string[] {
  const { t } = view;
  const { unit, order, once, turns } = subscription;
  const passages = passagesOf(statement, unit);
  const leftOut = passages.filter((_, place) => turns?.leftOut?.[unit]?.includes(place));
  const named = {
    passages: list(
      leftOut.map(({ address }) => (unit === 'section' ? placeOf(view, address) : formatAddress(address))),
    ),
  };
  const counted = { count: leftOut.length, all: passages.length };
  return [
    t(`card-${unit}-${order}`),
    ...(once ? [t('card-once')] : []),
    ...(leftOut.length === 0
      ? []
      : [leftOut.length > MAX_NAMED[unit] ? t('card-left-out-many', counted) : t('card-left-out', named)]),
  ];
}
