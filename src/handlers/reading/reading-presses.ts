import type { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { READING_DATA, type ReadingPress } from '../base/keyboard.ts';
import { chooseLanguage, type LanguageChoices } from '../base/language.ts';
import { languageView, type NameOfLanguage } from '../base/language-view.ts';
import { createPressHandler } from '../base/presses.ts';
import { edit, sendVenue } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { deepLinkView } from './deep-link-view.ts';
import type { PictureSender } from './pictures.ts';
import { placeOnlyView, placesView, venueOf } from './places-view.ts';
import type { Quoter } from './quote.ts';
import type { RichPages } from './rich-page.ts';
import { signatoriesView } from './signatories-view.ts';
import { quoteView, wholeView } from './statement-view.ts';

type ReadingPressDeps = {
  readonly content: Content;
  readonly quoter: Quoter;
  readonly choices: LanguageChoices;
  readonly nameOf: NameOfLanguage;
  /** Everything that the bot does, in one message. */
  readonly help: (view: ViewContext) => Answer;
};

/** What only a press can do: choose a language, or send a message of its own. */
type Deed = 'choose-language' | 'map' | 'picture' | 'rich-page';

/** What sends messages of its own. */
type Senders = { readonly sendPicture: PictureSender; readonly richPages: RichPages };

/** Presses on buttons that show something to read, or choose a language: they turn the message in place. */
export function createReadingPressHandler(deps: ReadingPressDeps & Senders): Composer<VerbatimContext> {
  return createPressHandler(READING_DATA, async (ctx, press) => {
    if (press.kind === 'rich-page') return deps.richPages.send(ctx);
    const said = await answerPress(ctx, deps, press);
    return said === undefined ? undefined : { text: said };
  });
}

/** Acts on a press. Returns a short notice for the person. */
async function answerPress(
  ctx: VerbatimContext,
  deps: ReadingPressDeps & Senders,
  press: Exclude<ReadingPress, { kind: 'rich-page' }>,
): Promise<string | undefined> {
  if (press.kind === 'choose-language') return chooseLanguage(ctx, deps.choices, press.locale, deps.nameOf);
  if (press.kind === 'map') return showMap(ctx, deps.content, press.slug);
  if (press.kind === 'picture') return deps.sendPicture(ctx, press.pictured);
  const view = surfaceView(ctx.view, deps, press, ctx.chatId ?? ctx.callbackQuery?.from.id ?? 0);
  if (view === undefined) return ctx.t('button-too-old');
  await edit(ctx, view);
  return undefined;
}

/** What a button shows; `undefined` if the document has no such thing. */
export function surfaceView(
  view: ViewContext,
  { content, quoter, nameOf, help }: ReadingPressDeps,
  press: Exclude<ReadingPress, { kind: Deed }>,
  chatId: number,
): Answer | undefined {
  const { statement, places, signatories } = content;
  const { offers } = view;
  switch (press.kind) {
    case 'whole':
      return offers.whole ? wholeView(view, statement) : undefined;
    case 'places':
      return offers.places ? placesView(view, places) : undefined;
    case 'signatories':
      return offers.signatories ? signatoriesView(view, statement, signatories) : undefined;
    case 'place': {
      const place = places.bySlug(press.slug);
      return place && placeOnlyView(view, places, place);
    }
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
