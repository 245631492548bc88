import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/bot/i18n.ts';
import { type Passage, quote, sectionPassages, sentencePassages } from '../../../src/content/document/statement.ts';
import type { Answer } from '../../../src/handlers/base/answer.ts';
import { LOCALES, type Locale } from '../../../src/handlers/base/locale.ts';
import { offersOf } from '../../../src/handlers/base/offers.ts';
import { createViewContexts, type ViewContext } from '../../../src/handlers/base/view-context.ts';
import { passagePictureButton } from '../../../src/handlers/reading/pictures.ts';
import { placeOnlyView, placesView, placeWithMapView } from '../../../src/handlers/reading/places-view.ts';
import { signatoriesView, signatoryView } from '../../../src/handlers/reading/signatories-view.ts';
import { contentsView, passageView, quoteView, wholeView } from '../../../src/handlers/reading/statement-view.ts';
import { aboutView } from '../../../src/handlers/start/about-view.ts';
import { privacyView } from '../../../src/handlers/start/privacy-view.ts';
import { helpView, welcomeView } from '../../../src/handlers/start/welcome-view.ts';
import { sources, throwFault } from '../../support/telegram.ts';

const { build, content, locales } = sources;
const { places, signatories, statement } = content;
const i18n = createI18n(locales, throwFault);
const viewContexts = () =>
  createViewContexts(offersOf(content), (locale) => (key, variables) => i18n.t(locale, key, variables));
const BOT = { bot: 'verbatim_bot', isInline: true, isGuest: false };

/** Every answer that is drawn once. */
function allViews(view: ViewContext): readonly Answer[] {
  return [
    ...[...sectionPassages(statement), ...sentencePassages(statement)].flatMap((passage) => [
      passageView(view, statement, passage),
      quoteView(view, statement, passage),
    ]),
    ...places.all.flatMap((place) => [placeOnlyView(view, places, place), placeWithMapView(view, places, place)]),
    ...signatories.all.map((each) => signatoryView(view, statement, signatories, each)),
    contentsView(view, statement),
    wholeView(view, statement),
    placesView(view, places),
    signatoriesView(view, statement, signatories),
    aboutView(view, content, build),
    privacyView(view, build),
    helpView(view),
    welcomeView(view, false),
    welcomeView(view, true),
  ];
}

describe('an answer that never changes', () => {
  it('is drawn once for each language, and is what would be drawn anew', () => {
    const viewFor = viewContexts();
    const before = new Map(LOCALES.map((locale) => [locale, allViews(viewFor(locale, BOT))]));
    for (const locale of LOCALES) {
      const shared = allViews(viewFor(locale, BOT));
      const drawn = before.get(locale) ?? [];
      expect(shared.every((answer, index) => answer === drawn[index])).toBe(true);
      expect(shared).toEqual(allViews(viewContexts()(locale, BOT)));
    }
    expect(new Set([...before.values()].flat()).size).toBe(LOCALES.length * (before.get('en')?.length ?? 0));
  });

  it('can’t be changed by whoever sends it', () => {
    for (const answer of allViews(viewContexts()('en', BOT))) {
      expect(() => answer.entities.push({ type: 'bold', offset: 0, length: 1 })).toThrow(TypeError);
      expect(() => answer.keyboard?.inline_keyboard[0]?.pop()).toThrow(TypeError);
      expect(() => Object.assign(answer, { text: '' })).toThrow(TypeError);
    }
  });

  it('is drawn for another name of the bot, and without buttons of an inline mode that is off', () => {
    const viewFor = viewContexts();
    const draw = (bot: string, isInline: boolean, locale: Locale = 'ru') =>
      JSON.stringify(contentsView(viewFor(locale, { bot, isInline, isGuest: false }), statement).keyboard);
    expect(draw('one_bot', true)).toContain('one_bot');
    expect(draw('other_bot', true)).not.toContain('one_bot');
    expect(draw('other_bot', false)).not.toContain('switch_inline');
    expect(draw('one_bot', true)).toContain('switch_inline');
  });

  it('is drawn apart for one reader and for many', () => {
    const viewFor = viewContexts();
    const [one, many] = [viewFor('en', BOT), viewFor('en', { ...BOT, isShared: true })];
    expect([one.isShared, many.isShared]).toEqual([false, true]);
    expect([viewFor('en', BOT), viewFor('en', { ...BOT, isShared: true })]).toEqual([one, many]);
    expect(viewFor('en', BOT)).toBe(one);
  });

  it('is that of a passage, however its address was written', () => {
    const view = viewContexts()('kk', BOT);
    for (const passage of [...sectionPassages(statement), ...sentencePassages(statement)])
      expect(quote(statement, { ...passage.address })).toBe(passage);
    const several = quote(statement, { kind: 'sentences', section: 4, from: 2, to: 4 });
    if (!('text' in several)) throw new Error('there are no sentences 4.2-4');
    expect(passageView(view, statement, several)).toEqual(passageView(view, statement, { ...several }));
  });
});

it.each([
  [true, 'Words.', 1],
  [true, 'w'.repeat(2_001), 0],
  [true, '言葉', 0],
  [false, 'Words.', 0],
])('a picture is offered where there are pictures (%s) and one can hold the words', (pictures, text, count) => {
  const view = viewContexts()('en', BOT);
  const [first] = sentencePassages(statement);
  const passage = { ...(first as Passage), text };
  expect(passagePictureButton({ ...view, offers: { ...view.offers, pictures } }, passage)).toHaveLength(count);
});
