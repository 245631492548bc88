import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { type Press, parsePress } from './callback-data.ts';
import type { VerbatimContext } from './context.ts';
import { chooseLanguage, type LanguageChoices } from './language.ts';
import type { Quoter } from './quote.ts';
import { endPress, show, showVenue } from './respond.ts';
import type { Answer } from './views/answer.ts';
import { languageView, type NameOfLanguage } from './views/language.ts';
import { linkedView } from './views/linked.ts';
import { placesView, venueOf } from './views/places.ts';
import type { Reader } from './views/reader.ts';
import { signatoriesView } from './views/signatories.ts';
import { quoteView, wholeView } from './views/statement.ts';
import { helpView } from './views/welcome.ts';

export type PressDeps = {
  readonly content: Content;
  readonly quoter: Quoter;
  readonly choices: LanguageChoices;
  readonly nameOf: NameOfLanguage;
};

/** Presses on our buttons: they turn the message in place. One of an older version is answered, too. */
export function createPressHandlers(deps: PressDeps): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('callback_query:data', async (ctx) => {
    const press = parsePress(ctx.callbackQuery.data);
    const said = press === undefined ? ctx.t('button-too-old') : await answerPress(ctx, deps, press);
    await endPress(ctx, said === undefined ? {} : { text: said });
  });
  return composer;
}

/** Acts on a press; what comes back is to be told to the person in passing. */
async function answerPress(ctx: VerbatimContext, deps: PressDeps, press: Press): Promise<string | undefined> {
  if (press.kind === 'choose-language') return chooseLanguage(ctx, deps.choices, press.locale, deps.nameOf);
  if (press.kind === 'map') return showMap(ctx, deps.content, press.slug);
  const view = viewFor(ctx.reader, deps, press, ctx.chatId ?? ctx.callbackQuery?.from.id ?? 0);
  if (view === undefined) return ctx.t('button-too-old');
  await show(ctx, view);
  return undefined;
}

function viewFor(
  reader: Reader,
  { content, quoter, nameOf }: PressDeps,
  press: Exclude<Press, { kind: 'choose-language' } | { kind: 'map' }>,
  chatId: number,
): Answer | undefined {
  const { statement, places, signatories } = content;
  const { offers } = reader;
  switch (press.kind) {
    case 'whole':
      return offers.whole ? wholeView(reader, statement) : undefined;
    case 'places':
      return offers.places ? placesView(reader, places) : undefined;
    case 'signatories':
      return offers.signatories ? signatoriesView(reader, statement, signatories) : undefined;
    case 'help':
      return helpView(reader);
    case 'language':
      return languageView(reader, nameOf);
    case 'quote':
      return quoteView(reader, statement, quoter(chatId));
    default:
      return linkedView(reader, content, press);
  }
}

async function showMap(ctx: VerbatimContext, { places }: Content, slug: string): Promise<string | undefined> {
  const place = places.bySlug(slug);
  const venue = place && venueOf(ctx.reader, place);
  if (venue === undefined || ctx.chatId === undefined) return ctx.t('button-too-old');
  await showVenue(ctx, venue);
  return undefined;
}
