import { InlineKeyboard, InlineQueryResultBuilder } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Place } from '../../content/place.ts';
import type { Hit } from '../../content/search.ts';
import type { Signatory } from '../../content/signatories.ts';
import type { Passage, Statement } from '../../content/statement.ts';
import { formatLink, type Link } from '../link.ts';
import { type Answer, answer, type Block, bold, lines, quotation } from './answer.ts';
import { attribution, signed } from './attribution.ts';
import { LIST_OF_PLACES } from './places.ts';
import { deepLink, heading, type Reader } from './reader.ts';
import { quoted } from './statement.ts';

/** A description under a result's title shows about this much (characters). */
const SHOWN_OF_A_PASSAGE = 120;

/** A result of the inline mode: choosing it sends the statement's words with their attribution. */
export function inlineResult(reader: Reader, statement: Statement, hit: Hit): InlineQueryResultArticle {
  switch (hit.kind) {
    case 'passage':
      return passageResult(reader, statement, hit.passage);
    case 'place':
      return placeResult(reader, statement, hit.place);
    case 'signatory':
      return signatoryResult(reader, statement, hit.signatory);
  }
}

function passageResult(reader: Reader, statement: Statement, passage: Passage): InlineQueryResultArticle {
  return article(reader, { kind: 'passage', address: passage.address }, titleOf(reader, passage), passage.text, [
    quoted(reader, statement, passage),
  ]);
}

function placeResult(reader: Reader, statement: Statement, place: Place): InlineQueryResultArticle {
  const { t } = reader;
  const sentence = statement.sections[LIST_OF_PLACES.section - 1]?.sentences[2]?.text ?? '';
  const names = lines([bold(place.item), ...new Set([place.kazakh, place.russian])]);
  return article(
    reader,
    { kind: 'place', slug: place.slug },
    t('inline-place', { name: place.item }),
    `${place.kazakh} · ${place.russian}`,
    [names, lines([heading(reader, LIST_OF_PLACES), quotation(sentence), attribution(statement)])],
  );
}

function signatoryResult(reader: Reader, statement: Statement, signatory: Signatory): InlineQueryResultArticle {
  return article(
    reader,
    { kind: 'signatory', number: signatory.number },
    reader.t('inline-signatory', { name: signatory.name }),
    statement.date,
    [bold(signatory.name), signed(statement)],
  );
}

function titleOf({ t }: Reader, { address }: Passage): string {
  const section = String(address.section);
  if (address.kind === 'section') {
    return t('inline-passage-section', { number: section, title: t(`section-title-${section}`) });
  }
  const { from, to } = address;
  return from === to
    ? t('inline-passage-sentence', { section, sentence: String(from) })
    : t('inline-passage-sentences', { section, from: String(from), to: String(to) });
}

function article(
  reader: Reader,
  link: Link,
  title: string,
  description: string,
  blocks: readonly Block[],
): InlineQueryResultArticle {
  const { text, entities }: Answer = answer(blocks);
  return InlineQueryResultBuilder.article(formatLink(link), title, {
    description: shorten(description),
    reply_markup: new InlineKeyboard().url(reader.t('button-open'), deepLink(reader, link)),
  }).text(text, { entities, link_preview_options: { is_disabled: true } });
}

/** Whole words only: the description is a preview, not a quotation. */
function shorten(text: string): string {
  if (text.length <= SHOWN_OF_A_PASSAGE) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SHOWN_OF_A_PASSAGE))} …`;
}
