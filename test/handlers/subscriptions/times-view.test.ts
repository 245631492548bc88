import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/bot/i18n.ts';
import { listed } from '../../../src/content/text/spoken.ts';
import { LOCALES, type Locale } from '../../../src/handlers/base/locale.ts';
import { offersOf } from '../../../src/handlers/base/offers.ts';
import type { ViewContext } from '../../../src/handlers/base/view-context.ts';
import { cadenceText } from '../../../src/handlers/subscriptions/times-view.ts';
import { parseWhen } from '../../../src/jobs/plan/when.ts';
import { EVERY_HOURS, everyHours } from '../../../src/jobs/plan/when-draft.ts';
import { sources, throwFault } from '../../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);
const viewIn = (locale: Locale): ViewContext => ({
  t: (key, variables) => i18n.t(locale, key, variables),
  locale,
  bot: 'verbatim_bot',
  isInline: true,
  isGuest: true,
  offers: offersOf(sources.content),
});

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Every set of days, by a number of seven bits. */
const DAYS = Array.from({ length: 127 }, (_, index) => WEEK.filter((day) => ((index + 1) >> (day - 1)) & 1));

describe.each(LOCALES)('when a schedule posts, as a card in %s says it', (locale) => {
  const view = viewIn(locale);

  it('can be typed back, whatever the days', () => {
    for (const days of DAYS) {
      for (const times of [[540], [0, 65, 720, 1439]]) {
        const cadence = { days, times, zone: 'Asia/Almaty' };
        const text = cadenceText(view, cadence);
        expect([text, parseWhen(text)]).toEqual([text, { kind: 'named', named: cadence }]);
      }
    }
  });

  it('can be typed back with short names of days, as a slot on the card has them', () => {
    for (const key of ['day-names', 'day-names-short']) {
      for (const [index, name] of listed(view.t(key)).entries()) {
        expect([name, parseWhen(name)]).toMatchObject([name, { kind: 'named', named: { days: [index + 1] } }]);
      }
    }
  });

  it('can be typed back, whatever the hours', () => {
    for (const hours of EVERY_HOURS) {
      const cadence = { days: WEEK, times: everyHours(hours), zone: 'America/Argentina/Buenos_Aires' };
      const text = cadenceText(view, cadence);
      expect([text, parseWhen(text)]).toEqual([text, { kind: 'named', named: cadence }]);
    }
  });

  it('begins with a capital', () => {
    const text = cadenceText(view, { days: [1, 3], times: [540], zone: 'UTC' });
    const [first] = text.match(/\p{L}/u) ?? [];
    expect(first).toBe(first?.toLocaleUpperCase(locale));
  });
});
