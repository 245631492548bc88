import { FormattedString } from '@grammyjs/parse-mode';
import type { Address } from '../../content/document/address.ts';
import type { Passage, Statement } from '../../content/document/statement.ts';
import type { Span } from '../../content/text/span.ts';
import { attribution, type Block, bare, bold, lines, quotation } from './answer.ts';
import type { Locale } from './locale.ts';
import type { Offers } from './offers.ts';

/** A Fluent message in the reader's language. Numbers are given as numbers: some languages have forms for ordinals, too. */
export type Translate = (key: string, variables?: Record<string, string | number>) => string;

/** Whom a view is drawn for, and of what. */
export type ViewContext = {
  readonly t: Translate;
  readonly locale: Locale;
  /** The bot's user name, without `@`. */
  readonly bot: string;
  /** Whether the bot answers `@bot …` in other chats: BotFather's switch. */
  readonly isInline: boolean;
  /** Whether the bot answers in chats where it is not a member: BotFather's switch. */
  readonly isGuest: boolean;
  /** Whether the bot can't be added to groups: BotFather's switch. */
  readonly isKeptOut?: boolean;
  /** Whether many read it, as in a group: long quotations are folded there. */
  readonly isShared?: boolean;
  /** Whether the server takes rich messages, as far as is known; only asked where one person reads. */
  readonly isRich?: boolean;
  /** Whether it stands in a group and only one person sees it; nobody can answer such a message in words. */
  readonly isForOne?: boolean;
  readonly offers: Offers;
};

/** What a view depends on besides the language. */
type Situation = Pick<ViewContext, 'bot' | 'isInline' | 'isGuest' | 'isKeptOut' | 'isShared' | 'isRich'>;

/** Finds the view context of a reader of that language. */
export type ViewContexts = (locale: Locale, situation: Situation) => ViewContext;

/**
 * The view contexts of a document, two for each language, for one reader and for many, so that what is drawn for one of them
 * can be shown to all.
 */
export function createViewContexts(offers: Offers, speak: (locale: Locale) => Translate): ViewContexts {
  const [forOne, forMany] = [new Map<Locale, ViewContext>(), new Map<Locale, ViewContext>()];
  return (locale, { bot, isInline, isGuest, isKeptOut = false, isShared = false, isRich = false }) => {
    const known = isShared ? forMany : forOne;
    const before = known.get(locale);
    const isSame = before?.bot === bot && before.isInline === isInline && before.isGuest === isGuest;
    if (isSame && before.isKeptOut === isKeptOut && before.isRich === isRich) return before;
    const view = { t: speak(locale), locale, bot, isInline, isGuest, isKeptOut, isShared, isRich, offers };
    known.set(locale, view);
    return view;
  };
}

/** A quotation of this length and more (characters) is folded where many read it. */
const FOLDED_FROM = 600;

/** The longest echo of something that a person wrote (characters). */
const MAX_ECHO = 60;

/** A person's own words, safe to show to them again: one line, well-formed, shortened. */
export function echo(text: string): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > MAX_ECHO ? `${characters.slice(0, MAX_ECHO).join('')}…` : line;
}

/** Stands for a variable with entities while a message is drawn; nobody's words hold it, since nothing is assigned to it. */
const MARK = '\uE000';

/**
 * A message with what a person typed in the variable of that name: their words stand in it as code, so that Telegram makes
 * no link and no mention of them.
 *
 *     echoing(view.t, 'search-none', 'query', '@durov')
 */
export function echoing(
  t: Translate,
  key: string,
  name: string,
  typed: string,
  variables: Record<string, string | number> = {},
): FormattedString {
  const words = echo(typed);
  return filling(t, key, { name, value: words === '' ? words : FormattedString.code(words) }, variables);
}

/** A message with something that has entities in the variable of that name. */
export function filling(
  t: Translate,
  key: string,
  { name, value }: { readonly name: string; readonly value: FormattedString | '' },
  variables: Record<string, string | number> = {},
): FormattedString {
  return FormattedString.join(t(key, { ...variables, [name]: value === '' ? value : MARK }).split(MARK), value);
}

/** The place of a passage in the reader's language: `Section 2, sentence 3`; for a section, with the editor's title. */
export function placeOf({ t }: Pick<ViewContext, 't'>, address: Address): string {
  return bare(describe(t, address));
}

/** The same with the title of its section, unless it is there already. */
export function placeWithTitle(view: Pick<ViewContext, 't'>, address: Address): string {
  const place = placeOf(view, address);
  const title = bare(view.t(`section-title-${address.section}`));
  return place.includes(title) ? place : bare(view.t('heading-titled', { place, title }));
}

function describe(t: Translate, address: Address): string {
  const { section } = address;
  const title = t(`section-title-${section}`);
  if (address.kind === 'section') return t('heading-section', { number: section, title });
  const { from, to } = address;
  return from === to
    ? t('heading-sentence', { section, title, sentence: from })
    : t('heading-sentences', { section, title, from, to });
}

export function heading(view: ViewContext, address: Address): Block {
  return bold(placeOf(view, address));
}

/** The document's words, folded if they are long and many read them. What was searched for is never folded away. */
export function quoted({ isShared = false }: ViewContext, text: string, marks: readonly Span[] = []): Block {
  return quotation(text, marks, isShared && marks.length === 0 && text.length >= FOLDED_FROM);
}

/** A passage: its place, its words with the matching stretches, and their attribution. */
export function quotePassage(
  view: ViewContext,
  statement: Statement,
  passage: Passage,
  marks: readonly Span[] = [],
): Block {
  return lines([heading(view, passage.address), quoted(view, passage.text, marks), attribution(statement)]);
}

/** Names in a row. All of the interface's languages put commas between them; not all do in `Intl.ListFormat`'s units. */
export function list(items: readonly string[]): string {
  return items.join(', ');
}
