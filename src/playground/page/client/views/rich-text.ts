import type { Message, MessageEntity } from 'grammy/types';
import { html, type TemplateResult } from 'lit-html';
import { playgroundTime } from '../model/clock.ts';
import { linkTarget } from '../model/links.ts';
import { keyOf } from '../model/messages.ts';
import { personOf, profileOf } from '../model/model.ts';
import { isBlock, nestEntities, type RichNode } from '../model/rich-text.ts';
import { STRINGS } from '../strings.ts';
import { formatDateTime } from './date-time.ts';
import type { Scene } from './view.ts';

/** Short quotations need no folding, whatever their kind. */
const FOLDED_FROM_CHARACTERS = 220;

type RichScene = Scene & { readonly message: Message };
type Piece = TemplateResult | string;

/** A message's text as people see it. Only text and elements are made from it; markup in it stays text. */
export const richText = (scene: RichScene, text: string, entities: readonly MessageEntity[] = []): readonly Piece[] =>
  renderNodes(scene, nestEntities(text, entities));

const renderNodes = (scene: RichScene, nodes: readonly RichNode[]): readonly Piece[] =>
  nodes.map((node, index) => {
    if (node.kind === 'entity') return renderEntity(scene, node, renderNodes(scene, node.children));
    return isBlock(nodes[index - 1]) ? node.text.replace(/^\n/, '') : node.text;
  });

type EntityNode = Extract<RichNode, { kind: 'entity' }>;

const renderEntity = (scene: RichScene, node: EntityNode, inner: readonly Piece[]): Piece => {
  const { entity, text } = node;
  switch (entity.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strikethrough':
      return html`<s>${inner}</s>`;
    case 'code':
      return html`<code>${inner}</code>`;
    case 'pre':
      return html`<pre tabindex="0"><code>${inner}</code></pre>`;
    case 'blockquote':
      return html`<blockquote dir="auto">${inner}</blockquote>`;
    case 'expandable_blockquote':
      return foldedQuote(scene, node, inner);
    case 'spoiler':
      return spoiler(scene, node, inner);
    case 'text_link':
      return link(scene, entity.url, inner);
    case 'url':
      return link(scene, text, inner);
    case 'email':
      return link(scene, `mailto:${text}`, inner);
    case 'bot_command':
      return action(() => scene.actions.talk.sendCommand(scene.pane, text), inner);
    case 'mention':
      return mention(scene, text, inner);
    case 'date_time': {
      const date = new Date(entity.unix_time * 1000);
      const language = personOf(scene.model)?.languageCode ?? 'en';
      const now = playgroundTime(scene.model.control, Date.now());
      const shown = formatDateTime(entity.unix_time, entity.date_time_format, text, { language, now });
      return html`<time datetime=${date.toISOString()} title=${date.toLocaleString()}>${shown === text ? inner : shown}</time>`;
    }
    default:
      return html`<span class="mark">${inner}</span>`;
  }
};

const link = ({ actions, model }: RichScene, url: string, inner: readonly Piece[]): Piece => {
  const target = linkTarget(url, profileOf(model)?.username ?? '');
  return target.kind === 'web'
    ? html`<a href=${target.href} target="_blank" rel="noopener noreferrer">${inner}</a>`
    : action(() => actions.openLink(url), inner);
};

const mention = ({ actions, model, pane }: RichScene, text: string, inner: readonly Piece[]): Piece =>
  text.toLowerCase() === `@${profileOf(model)?.username}`.toLowerCase()
    ? action(() => actions.compose.type(pane === 'channel' ? 'private' : pane, `${text} `), inner)
    : html`<span class="mark">${inner}</span>`;

const action = (run: () => void, inner: readonly Piece[]): Piece =>
  html`<button type="button" class="link" @click=${run}>${inner}</button>`;

const nameOf = ({ message }: RichScene, { entity }: EntityNode): string =>
  `${message.chat.id}/${keyOf(message)}/${entity.type}/${entity.offset}`;

const foldedQuote = (scene: RichScene, node: EntityNode, inner: readonly Piece[]): Piece => {
  if (node.text.length < FOLDED_FROM_CHARACTERS) return html`<blockquote dir="auto">${inner}</blockquote>`;
  const name = nameOf(scene, node);
  const isOpen = scene.model.opened.has(name);
  return html`<blockquote dir="auto" class=${isOpen ? 'foldable' : 'foldable folded'}><div class="fold">${inner}</div
    ><button type="button" class="unfold" aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => scene.actions.browse.toggleOpened(name)}>${isOpen ? STRINGS.showLess : STRINGS.showMore}</button
  ></blockquote>`;
};

const spoiler = (scene: RichScene, node: EntityNode, inner: readonly Piece[]): Piece => {
  const name = nameOf(scene, node);
  if (scene.model.opened.has(name)) return html`<span class="spoiler-open">${inner}</span>`;
  return html`<button type="button" class="spoiler" aria-label=${STRINGS.reveal}
    @click=${() => scene.actions.browse.toggleOpened(name)}>${inner}</button>`;
};
