import type { Message, UserFromGetMe } from 'grammy/types';
import type { Content } from '../../content/content.ts';
import type { Address } from '../../content/document/address.ts';
import type { Hit } from '../../content/search/hit.ts';
import { isOfOtherScript } from '../../content/text/scripts.ts';
import { type Answer, answer, bare, quoteHeading } from '../base/answer.ts';
import { MAX_QUERY } from '../base/limits.ts';
import type { Link } from '../base/link.ts';
import { echoing, quotePassage, type ViewContext } from '../base/view-context.ts';
import { placeOnlyView, placesView } from '../reading/places-view.ts';
import { type Pointers, passagesAt } from '../reading/pointers.ts';
import { signatoriesView, signatoryView } from '../reading/signatories-view.ts';
import { contentsView, passagesView, tellAddressFault } from '../reading/statement-view.ts';
import { type Judged, judgeAll } from '../reading/verify.ts';
import { markWordsView, verdictView } from '../reading/verify-view.ts';
import type { CheckReader } from './check-words.ts';
import { guestWords, isToOwnAnswer, quotedByGuest } from './guest-message.ts';
import { type GuestQuestion, readGuestQuestion } from './guest-question.ts';

/** What a guest says, without its buttons, and what it leads to in the bot. */
export type GuestAnswer = { readonly answer: Answer; readonly link: Link };

/** What guests know. */
export type GuestKnowledge = { readonly content: Content; readonly pointers: Pointers; readonly checks: CheckReader };

/**
 * The answer to a message by which somebody calls the bot; `undefined` where silence is better: somebody answers what the bot said
 * there without asking anything of it. Looks at nothing but the message and the one that it answers.
 */
export function guestAnswer(
  view: ViewContext,
  { content, pointers, checks }: GuestKnowledge,
  message: Message,
  me: UserFromGetMe,
): GuestAnswer | undefined {
  const { text, isMentioned } = guestWords(message, me);
  const quoted = quotedByGuest(message, me);
  const isTalk = isToOwnAnswer(message, me) && !isMentioned;
  const question = readGuestQuestion(text, {
    commands: content.definition.commands,
    asked: pointers.asked,
    checks,
  });
  switch (question.kind) {
    case 'check': {
      if (quoted.length > 0) return verdictOn(view, content, judgeAll(content, quoted));
      if (message.external_reply !== undefined) return toContents(markWordsView(view));
      // With nothing to check, a single word such as "right" is one to look for.
      const isWord = text !== '' && !/\s/u.test(text) && !checks.isVerb(text);
      return (isWord ? find(view, content, pointers, checks, text) : undefined) ?? help(view);
    }
    case 'verify': {
      const judged = judgeAll(content, [{ text: question.text, at: undefined }]);
      if (judged.verdict.kind !== 'absent' || !isShort(question.text)) return verdictOn(view, content, judged);
      // An address, a name or a word, or politeness behind the word for "check": no quotation.
      const isPointed = judged.verdict.why === 'too-little' || addressesIn(pointers, checks, question.text).length > 0;
      const found = isPointed || quoted.length === 0 ? find(view, content, pointers, checks, question.text) : undefined;
      return found ?? verdictOn(view, content, quoted.length === 0 ? judged : judgeAll(content, quoted));
    }
    case 'find': {
      const found = find(view, content, pointers, checks, question.text);
      if (found !== undefined) return found;
      if (isTalk) return undefined;
      return quoted.length === 0 ? nothing(view, question.text) : verdictOn(view, content, judgeAll(content, quoted));
    }
    case 'show':
      return toContents(show(view, content, question.surface));
    case 'greeting':
      if (isTalk) return undefined;
      // "Hey, @bot!" below a claim.
      return quoted.length === 0 || isToOwnAnswer(message, me)
        ? help(view)
        : verdictOn(view, content, judgeAll(content, quoted));
    case 'help':
      return help(view);
  }
}

function verdictOn(view: ViewContext, { statement }: Content, { verdict, found }: Judged): GuestAnswer {
  const told = verdictView(view, statement, verdict, found);
  const [part] = 'parts' in verdict ? verdict.parts : found.map(({ passage }) => passage);
  return part === undefined ? toContents(told) : { answer: told, link: { kind: 'passage', address: part.address } };
}

/** No longer text behind "check" is anything but a quotation (words). */
const MAX_SHORT = 3;

function isShort(text: string): boolean {
  return text.split(/\s+/u, MAX_SHORT + 1).length <= MAX_SHORT;
}

/** Addresses, also between words that only ask for them. */
function addressesIn({ addresses }: Pointers, checks: CheckReader, text: string): readonly Address[] {
  const alone = addresses(text);
  return alone.length > 0 ? alone : addresses(checks.withoutAsking(text));
}

/** An address, the document's date, or the best of what words find. */
function find(
  view: ViewContext,
  content: Content,
  pointers: Pointers,
  checks: CheckReader,
  text: string,
): GuestAnswer | undefined {
  const { statement, places, signatories, search } = content;
  const query = text.slice(0, MAX_QUERY);
  const { passages, fault } = passagesAt(statement, addressesIn(pointers, checks, query));
  const [first] = passages;
  if (first !== undefined) {
    const told = passagesView(view, statement, passages, fault);
    return { answer: told, link: { kind: 'passage', address: first.address } };
  }
  if (fault !== undefined) return toContents(answer([tellAddressFault(view.t, fault)]));
  const best: Hit | undefined = pointers.isDate(query) ? { kind: 'heading' } : bestOf(search.everything(query));
  switch (best?.kind) {
    case undefined:
      return undefined;
    case 'place': {
      const { place } = best;
      return { answer: placeOnlyView(view, places, place), link: { kind: 'place', slug: place.slug } };
    }
    case 'signatory': {
      const { signatory } = best;
      const card = signatoryView(view, statement, signatories, signatory);
      return { answer: card, link: { kind: 'signatory', number: signatory.number } };
    }
    case 'passage': {
      const { passage, marks } = best;
      const { address } = passage;
      return { answer: answer([quotePassage(view, statement, passage, marks)]), link: { kind: 'passage', address } };
    }
    case 'heading':
      return toContents(answer([echoing(view.t, 'search-heading', 'query', query), ...quoteHeading(statement)]));
  }
}

/** The first; where several names are asked for, the passage that has them. */
function bestOf(hits: readonly Hit[]): Hit | undefined {
  const names = hits.filter(({ kind }) => kind === 'place' || kind === 'signatory');
  const passage = hits.find(({ kind }) => kind === 'passage');
  return names.length > 1 ? (passage ?? hits[0]) : hits[0];
}

function show(
  view: ViewContext,
  { statement, places, signatories }: Content,
  surface: Extract<GuestQuestion, { kind: 'show' }>['surface'],
): Answer {
  if (surface === 'places' && view.offers.places) return placesView(view, places);
  if (surface === 'signatories' && view.offers.signatories) return signatoriesView(view, statement, signatories);
  return contentsView(view, statement);
}

/** How to ask, in one line. */
function help(view: ViewContext): GuestAnswer {
  return toContents(answer([helpLine(view)]));
}

function nothing(view: ViewContext, text: string): GuestAnswer {
  const key = isOfOtherScript(text) ? 'place-other-script' : 'search-none';
  const name = key === 'search-none' ? 'query' : 'name';
  return toContents(answer([echoing(view.t, key, name, text), helpLine(view)]));
}

function helpLine({ t, bot }: ViewContext): string {
  return bare(t('help-guest', { bot: `@${bot}` }));
}

function toContents(told: Answer): GuestAnswer {
  return { answer: told, link: { kind: 'contents' } };
}
