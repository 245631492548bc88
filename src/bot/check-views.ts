import { sectionPassages, sentencePassages } from '../content/document/statement.ts';
import type { DocumentFault } from '../content/folder/fault.ts';
import type { Answer } from '../handlers/base/answer.ts';
import { LOCALES, type Locale } from '../handlers/base/locale.ts';
import { offersOf, type ViewContext } from '../handlers/base/view-context.ts';
import { placesView, placeWithMapView, wordsStandView } from '../handlers/reading/places-view.ts';
import { signatoriesView, signatoryView } from '../handlers/reading/signatories-view.ts';
import { contentsView, passageView, quoteView, wholeView } from '../handlers/reading/statement-view.ts';
import { aboutView } from '../handlers/start/about-view.ts';
import { helpView, welcomeView } from '../handlers/start/welcome-view.ts';
import { createI18n } from './i18n.ts';
import type { ProjectFiles } from './project-files.ts';

/** Telegram's limit of a message (characters), and the buttons that its apps show below one. */
const MAX_CHARACTERS = 4_096;
const MAX_BUTTONS = 100;

/** A user name of the greatest length, and the longest words that are shown again to whoever wrote them. */
const LONGEST_USERNAME = 'x'.repeat(32);
const LONGEST_ECHO = 'x'.repeat(61);

/**
 * Draws in each language what a document makes long, and says what is too long for Telegram: a line for each message and
 * language, and for buttons, which are the same in all of them, one line.
 */
export function checkViews(files: ProjectFiles): readonly DocumentFault[] {
  const i18n = createI18n(files.locales, () => {});
  const faults = LOCALES.flatMap((locale) => faultsIn(files, locale, i18n.t.bind(i18n, locale)));
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function faultsIn(files: ProjectFiles, locale: Locale, t: ViewContext['t']): readonly DocumentFault[] {
  const view = { t, locale, bot: LONGEST_USERNAME, isInline: true, isGuest: true, offers: offersOf(files.content) };
  return viewsOf(files, view).flatMap(([at, { text, keyboard }]): readonly DocumentFault[] => {
    const buttons = keyboard?.inline_keyboard.flat().length ?? 0;
    const isLong = text.length > MAX_CHARACTERS;
    const what = `makes a message of ${text.length} characters: Telegram takes ${MAX_CHARACTERS}`;
    const tooMany = `needs ${buttons} buttons below a message: Telegram shows ${MAX_BUTTONS}`;
    return [
      ...(isLong ? [{ file: `locales/${locale}.ftl`, at, what }] : []),
      ...(buttons > MAX_BUTTONS ? [{ file: 'document.json', at, what: tooMany }] : []),
    ];
  });
}

/** What is drawn, by its name for a person. */
function viewsOf({ content, build }: ProjectFiles, view: ViewContext): readonly (readonly [string, Answer])[] {
  const { places, signatories, statement } = content;
  const { offers } = view;
  const passages = [...sectionPassages(statement), ...sentencePassages(statement)];
  // Of each section the longest message is enough.
  const longest = Map.groupBy(passages, ({ address }) => address.section).entries();
  const quoted = Array.from(longest, ([section, ofSection]): readonly [string, Answer] => {
    const drawn = ofSection.flatMap((passage) => [
      passageView(view, statement, passage),
      quoteView(view, statement, passage),
      ...(offers.places ? [wordsStandView(view, statement, LONGEST_ECHO, { kind: 'passage', passage })] : []),
    ]);
    return [`section ${section}`, drawn.reduce((one, other) => (other.text.length > one.text.length ? other : one))];
  });
  return [
    ['contents', contentsView(view, statement)],
    ...(offers.whole ? [['whole', wholeView(view, statement)] as const] : []),
    ['welcome', welcomeView(view)],
    ['help', helpView(view)],
    ['about', aboutView(view, content, build)],
    ...(offers.places ? [['places', placesView(view, places)] as const] : []),
    ...places.all.map((place) => [`place ${place.slug}`, placeWithMapView(view, places, place)] as const),
    ...(offers.signatories ? [['signatories', signatoriesView(view, statement, signatories)] as const] : []),
    ...signatories.all.map(
      (one) => [`signatory ${one.number}`, signatoryView(view, statement, signatories, one)] as const,
    ),
    ...quoted,
  ];
}
