import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  InputRichBlock,
  InputRichMessage,
  RichBlockTableCell,
  RichText,
} from 'grammy/types';
import type { Content } from '../../content/content.ts';
import type { Section } from '../../content/document/statement.ts';
import { type Place, regionsOf } from '../../content/names/place.ts';
import { attribution, bare } from '../base/answer.ts';
import { copyLinkButton, pressButton, quoteElsewhere } from '../base/keyboard.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import { formatLink } from '../base/link.ts';
import { LOCALES } from '../base/locale.ts';
import { placeOf, type ViewContext } from '../base/view-context.ts';

/** What a cell says if there is nothing to say: Telegram refuses an empty one. */
const NOTHING = '–';

/** What the page says besides the document's own text. */
export type RichPageWords = { readonly digest: string; readonly nameOf: NameOfLanguage };

/** A button that sends the whole document as one rich message, where that is possible. */
export function richPageButton({ t, offers, isRich = false }: ViewContext): InlineKeyboardButton[] {
  return isRich && offers.richPage ? [pressButton(t('button-rich-page'), { kind: 'rich-page' })] : [];
}

/**
 * The whole document as one rich message: headings, each sentence after an anchor, the places as a table, and whose words they
 * are at the end. What stands in its quotations is the document's own text. Every text of it is written by us or by the
 * document, so Telegram must not look for links in them.
 */
export function richPageView(view: ViewContext, content: Content, words: RichPageWords): InputRichMessage {
  const { places, statement } = content;
  const { t } = view;
  const title = t('document-title');
  return {
    skip_entity_detection: true,
    blocks: [
      ...(statement.heading.includes(title) ? [] : [heading(1, title)]),
      ...(statement.heading.length === 0 ? [] : [quotation(statement.heading.map(paragraph))]),
      ...statement.sections.map(({ number }) => paragraph(contentsLine(view, number))),
      paragraph({ type: 'italic', text: bare(t('contents-note')) }),
      ...statement.sections.flatMap((section) => sectionBlocks(view, section)),
      ...placesBlocks(view, places.all, words.nameOf),
      { type: 'footer', text: `${attribution(statement)}\nSHA-256: ${words.digest}` },
    ],
  };
}

/** Below the page: only buttons that leave it as it is. */
export function richPageKeyboard(view: ViewContext): InlineKeyboardMarkup {
  const buttons = [...quoteElsewhere(view, ''), copyLinkButton(view, { kind: 'contents' })];
  return { inline_keyboard: [buttons.map((button) => ({ ...button, text: bare(button.text) }))] };
}

function contentsLine({ t }: ViewContext, section: number): RichText {
  const text = bare(t('contents-line', { number: section, title: t(`section-title-${section}`) }));
  return { type: 'anchor_link', text, anchor_name: formatLink(sectionLink(section)) };
}

function sectionBlocks(view: ViewContext, { number, sentences }: Section): readonly InputRichBlock[] {
  const link = sectionLink(number);
  return [
    anchor(formatLink(link)),
    heading(3, placeOf(view, link.address)),
    quotation(
      sentences.flatMap((sentence) => {
        const address = { kind: 'sentences', section: number, from: sentence.number, to: sentence.number } as const;
        return [anchor(formatLink({ kind: 'passage', address })), paragraph(sentence.text)];
      }),
    ),
  ];
}

function sectionLink(section: number) {
  return { kind: 'passage', address: { kind: 'section', section } } as const;
}

/** Every place, what it is called in the languages that the document shows, and its region. */
function placesBlocks({ t }: ViewContext, places: readonly Place[], nameOf: NameOfLanguage): readonly InputRichBlock[] {
  if (places.length === 0) return [];
  const languages = [...new Set(places.flatMap(({ names }) => names.map(({ language }) => language)))];
  const called = languages.map((language) => calledByItself(language, nameOf));
  const titles = [t('rich-page-name'), ...called, t('rich-page-region')];
  const rows = places.map((place) => {
    const { now } = regionsOf(place);
    const inLanguages = languages.map((each) => place.names.find(({ language }) => language === each)?.name);
    return [place.name, ...inLanguages, now === undefined ? undefined : t(`region-${now}`)];
  });
  const cells = [titles.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))];
  return [
    {
      type: 'details',
      summary: t('places-title'),
      blocks: [{ type: 'table', cells, is_bordered: true, is_striped: true, is_compact: true }],
    },
  ];
}

/** A language's name for itself; of one that is no language of the interface, its tag. */
function calledByItself(language: string, nameOf: NameOfLanguage): string {
  const locale = LOCALES.find((each) => each === language);
  return locale === undefined ? language : nameOf(locale);
}

function cell(text: string | undefined, isHeader: boolean): RichBlockTableCell {
  const shown = text === undefined || text === '' ? NOTHING : bare(text);
  return { text: shown, ...(isHeader ? { is_header: true } : {}), align: 'left', valign: 'top' };
}

function heading(size: 1 | 3, text: string): InputRichBlock {
  return { type: 'heading', text: bare(text), size };
}

function paragraph(text: RichText): InputRichBlock {
  return { type: 'paragraph', text };
}

function anchor(name: string): InputRichBlock {
  return { type: 'anchor', name };
}

function quotation(blocks: readonly InputRichBlock[]): InputRichBlock {
  return { type: 'blockquote', blocks: [...blocks] };
}
