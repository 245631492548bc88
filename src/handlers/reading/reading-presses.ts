import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { type Press, parsePress } from '../base/callback-data.ts';
import type { VerbatimContext } from '../base/context.ts';
import { chooseLanguage, type LanguageChoices } from '../base/language.ts';
import { languageView, type NameOfLanguage } from '../base/language-view.ts';
import { edit, endPress, sendVenue } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { deepLinkView } from './deep-link-view.ts';
import { placesView, venueOf } from './places-view.ts';
import type { Quoter } from './quote.ts';
import { signatoriesView } from './signatories-view.ts';
import { quoteView, wholeView } from './statement-view.ts';

export type PressDeps = {
  readonly content: Content;
  readonly quoter: Quoter;
  readonly choices: LanguageChoices;
  readonly nameOf: NameOfLanguage;
  /** Everything that the bot does, in one message. */
  readonly help: (view: ViewContext) => Answer;
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
  const view = viewFor(ctx.view, deps, press, ctx.chatId ?? ctx.callbackQuery?.from.id ?? 0);
  if (view === undefined) return ctx.t('button-too-old');
  await edit(ctx, view);
  return undefined;
}

function viewFor(
  view: ViewContext,
  { content, quoter, nameOf, help }: PressDeps,
  press: Exclude<Press, { kind: 'choose-language' } | { kind: 'map' }>,
  chatId: number,
): Answer | undefined {
  const { statement, places, signatories } = content;
  switch (press.kind) {
    case 'whole':
      return wholeView(view, statement);
    case 'places':
      return placesView(view, places);
    case 'signatories':
      return signatoriesView(view, statement, signatories);
    case 'help':
      return help(view);
    case 'language':
      return languageView(view, nameOf);
    case 'quote':
      return quoteView(view, statement, quoter(chatId));
    default:
      return deepLinkView(view, content, press);
  }
}

async function showMap(ctx: VerbatimContext, { places }: Content, slug: string): Promise<string | undefined> {
  const place = places.bySlug(slug);
  const venue = place && venueOf(ctx.view, place);
  if (venue === undefined || ctx.chatId === undefined) return ctx.t('button-too-old');
  await sendVenue(ctx, venue);
  return undefined;
}
