/** An element of a page or a feed, read strictly: what is not closed in its order is an error. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent?: Element;
  readonly children: (Element | string)[];
};

/** Elements of HTML that have no end. */
const EMPTY = new Set(['meta', 'link', 'br']);

const TOKEN = /<!doctype html>|<\?xml[^>]*\?>|<(\/?)([a-z][\w:]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|([^<]+)/giuy;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Every element in the order in which they begin. Throws at the first character that is out of place. */
export function elementsOf(markup: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  let at = 0;
  for (const [token, slash, name, attributes = '', isEmpty, text] of markup.matchAll(TOKEN)) {
    at += token.length;
    const parent = open.at(-1);
    if (text !== undefined) parent?.children.push(decode(text));
    else if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing, at ${at}`);
    } else if (name !== undefined) {
      const element: Element = {
        name,
        attributes: read(attributes),
        children: [],
        ...(parent === undefined ? {} : { parent }),
      };
      parent?.children.push(element);
      elements.push(element);
      if (isEmpty !== '/' && !EMPTY.has(name)) open.push(element);
    }
  }
  if (at !== markup.length || open.length > 0) throw new Error(`not understood at ${at}: ${markup.slice(at, at + 80)}`);
  return elements;
}

/** All the text in an element, as a browser's `textContent` has it. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

function read(attributes: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(attributes.matchAll(/([\w:-]+)="([^"]*)"/gu), ([, name, value = '']) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}
