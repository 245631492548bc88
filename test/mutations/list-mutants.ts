import type { Mutant } from './mutant.ts';
import { type Node, spanOf, textOf } from './syntax.ts';

type Change = Omit<Mutant, 'file'>;

/** Methods that are easily taken for each other. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  min: 'max',
  max: 'min',
};

/** Methods whose call may be forgotten: what they are called on has the same type as their answer. */
const FORGOTTEN = new Set(['filter', 'slice', 'toReversed', 'toSorted', 'trim']);

/** A list or an object without one of its parts. A single part is left alone, and what is only handed on (`{ deps }`). */
export function partChanges(parts: readonly (Node | null)[], source: string): readonly Change[] {
  const all = parts.filter((part) => part !== null);
  if (all.length < 2 || all.length < parts.length) return [];
  return all.flatMap((part, index) => {
    if (part['shorthand'] === true) return [];
    const next = all[index + 1];
    const start = next === undefined ? (all[index - 1]?.end ?? part.start) : part.start;
    const end = next === undefined ? part.end : next.start;
    return [{ start, end, text: '', what: `without ${nameOf(part, source)}` }];
  });
}

/** A call of the method's neighbour, or no call. */
export function callChanges(node: Node, source: string): readonly Change[] {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
  const [object, property] = [callee['object'] as Node, callee['property'] as Node];
  const name = textOf(property, source);
  const other = METHODS[name];
  if (other !== undefined) return [{ ...spanOf(property), text: other, what: `${name} becomes ${other}` }];
  return FORGOTTEN.has(name) ? [{ start: object.end, end: node.end, text: '', what: `no ${name}` }] : [];
}

/** A text that is the value of a property, emptied: headers, addresses, names. What says the kind of a thing is left alone. */
export function valueChanges(node: Node, source: string): readonly Change[] {
  const value = node['value'] as Node;
  const isText = value.type === 'Literal' && typeof value['value'] === 'string' && value['value'] !== '';
  const key = textOf(node['key'], source);
  return isText && key !== 'kind' ? [{ ...spanOf(value), text: "''", what: `an empty ${key}` }] : [];
}

function nameOf(part: Node, source: string): string {
  const text = textOf(part['key'] ?? part, source).replace(/\s+/gu, ' ');
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
