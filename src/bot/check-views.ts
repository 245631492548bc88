import { sectionPassages, sentencePassages } from '../content/document/statement.ts';
import type { DocumentFault } from '../content/folder/fault.ts';
import type { Answer } from '../handlers/base/answer.ts';
import { LOCALES, type Locale } from '../handlers/base/locale.ts';
import { offersOf } from '../handlers/base/offers.ts';
import type { ViewContext } from '../handlers/base/view-context.ts';
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
 * language, and for buttons, which are the same in all of them, one line. In steps of a few milliseconds.
 */
export function* checkViews(files: ProjectFiles): Generator<void, readonly DocumentFault[]> {
  const i18n = createI18n(files.locales, () => {});
  const faults: DocumentFault[] = [];
  for (const locale of LOCALES) {
    const t = i18n.t.bind(i18n, locale);
    const offers = offersOf(files.content);
    const view = { t, locale, bot: LONGEST_USERNAME, isInline: true, isGuest: true, isRich: true, offers };
    for (const [at, answer] of viewsOf(files, view)) {
      faults.push(...faultsOf(answer, locale, at));
      yield;
    }
  }
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function faultsOf({ text, keyboard }: Answer, locale: Locale, at: string): readonly DocumentFault[] {
  const buttons = keyboard?.inline_keyboard.flat().length ?? 0;
  const isLong = text.length > MAX_CHARACTERS;
  const what = `makes a message of ${text.length} characters: Telegram takes ${MAX_CHARACTERS}`;
  const tooMany = `needs ${buttons} buttons below a message: Telegram shows ${MAX_BUTTONS}`;
  return [
    ...(isLong ? [{ file: `locales/${locale}.ftl`, at, what }] : []),
    ...(buttons > MAX_BUTTONS ? [{ file: 'document.json', at, what: tooMany }] : []),
  ];
}

/** What is drawn, by its name for a person. */
function* viewsOf({ content, build }: ProjectFiles, view: ViewContext): Generator<readonly [string, Answer]> {
  const { places, signatories, statement } = content;
  const { offers } = view;
  const passages = [...sectionPassages(statement), ...sentencePassages(statement)];
  yield ['contents', contentsView(view, statement)];
  if (offers.whole) yield ['whole', wholeView(view, statement)];
  yield ['welcome', welcomeView(view)];
  yield ['help', helpView(view)];
  yield ['about', aboutView(view, content, build)];
  if (offers.places) yield ['places', placesView(view, places)];
  for (const place of places.all) yield [`place ${place.slug}`, placeWithMapView(view, places, place)];
  if (offers.signatories) yield ['signatories', signatoriesView(view, statement, signatories)];
  for (const one of signatories.all) {
    yield [`signatory ${one.number}`, signatoryView(view, statement, signatories, one)];
  }
  // Of each section the longest message is enough.
  for (const [section, ofSection] of Map.groupBy(passages, ({ address }) => address.section)) {
    const drawn = ofSection.flatMap((passage) => [
      passageView(view, statement, passage),
      quoteView(view, statement, passage),
      ...(offers.places ? [wordsStandView(view, statement, LONGEST_ECHO, { kind: 'passage', passage })] : []),
    ]);
    yield [`section ${section}`, drawn.reduce((one, other) => (other.text.length > one.text.length ? other : one))];
  }
}
