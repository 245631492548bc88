import { parseSync } from 'vite';
import { callChanges, partChanges, valueChanges } from './list-mutants.ts';
import { type Mutant, mutate } from './mutant.ts';
import { type Node, spanOf, textOf } from './syntax.ts';

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/** The name of a constant. */
const CONSTANT = /^[A-Z][A-Z_]*\b/u;

/** What is only said to people or to the log: a change there is no change of what the program does. */
const SAID = /^(?:this\.)?(?:deps\.)?(?:logger|log|tell|debug|console)\b/u;

/**
 * Everything in a TypeScript source that can be changed a little and still be read by a parser, in the order of the text.
 * Left out are types, what is only said to people or to the log, and the numbers of named constants: those that guard
 * something are picked by name.
 */
export function typescriptMutants(file: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const { program } = parseSync(file, source, { lang: 'ts' });
  const visit = (node: Node): void => {
    if (isOutside(node, source)) return;
    for (const change of changesOf(node, source)) mutants.push({ file, ...change });
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program as unknown as Node);
  return mutants
    .filter((mutant) => parseSync(file, mutate(source, mutant), { lang: 'ts' }).errors.length === 0)
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** Types, imports, named constants, and what is only said. */
function isOutside(node: Node, source: string): boolean {
  if (node.type === 'VariableDeclarator' && CONSTANT.test(textOf(node['id'], source))) {
    return !/Function|NewExpression/u.test((node['init'] as Node).type);
  }
  if (node.type.startsWith('TS') && !/^TS(?:NonNull|As|Satisfies)Expression$/u.test(node.type)) return true;
  if (node.type === 'ImportDeclaration' || node.type === 'ThrowStatement') return true;
  if (node.type === 'NewExpression') return /Error\b/u.test(textOf(node['callee'], source));
  return node.type === 'CallExpression' && SAID.test(textOf(node['callee'], source));
}

type Change = Omit<Mutant, 'file'>;

function changesOf(node: Node, source: string): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorChanges(node, source);
    case 'UnaryExpression':
      return node['operator'] === '!'
        ? [{ ...spanOf(node), text: textOf(node['argument'], source), what: 'no !' }]
        : [];
    case 'IfStatement':
      return [{ ...spanOf(node['test'] as Node), text: 'false', what: 'the condition never holds' }];
    case 'ConditionalExpression':
      return [
        { ...spanOf(node['test'] as Node), text: `!(${textOf(node['test'], source)})`, what: 'the other branch' },
      ];
    case 'ExpressionStatement':
      return removal(node, source);
    case 'Literal':
      return literalChanges(node);
    case 'ArrayExpression':
      return partChanges(node['elements'] as readonly (Node | null)[], source);
    case 'ObjectExpression':
      return partChanges(node['properties'] as readonly Node[], source);
    case 'Property':
      return valueChanges(node, source);
    case 'CallExpression':
      return callChanges(node, source);
    default:
      return [];
  }
}

function operatorChanges(node: Node, source: string): readonly Change[] {
  const operator = String(node['operator']);
  const other = OPERATORS[operator];
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  if (operator === '??' && !isNothing(right, source)) {
    return [{ start: left.end, end: right.end, text: '', what: `without ?? ${textOf(right, source)}` }];
  }
  if (other === undefined || (operator === '+' && [left, right].some(isText))) return [];
  const start = source.indexOf(operator, left.end);
  if (start < 0 || start >= right.start) return [];
  return [{ start, end: start + operator.length, text: other, what: `${operator} becomes ${other}` }];
}

function removal(node: Node, source: string): readonly Change[] {
  const text = textOf(node, source);
  const called = text.replace(/^(?:void|await) /u, '');
  const isCall = /^(?:Assignment|Call|Await|Unary)Expression$/u.test((node['expression'] as Node).type);
  if (!isCall || SAID.test(called)) return [];
  return [{ ...spanOf(node), text: ';', what: 'left out' }];
}

function literalChanges(node: Node): readonly Change[] {
  const { value } = node;
  const span = spanOf(node);
  if (typeof value === 'boolean') return [{ ...span, text: String(!value), what: `${value} becomes ${!value}` }];
  if (typeof value === 'number') {
    const text = value === 0 ? '1' : value === 1 ? '0' : `(${String(node['raw'])} * 10)`;
    return [{ ...span, text, what: `${value} becomes ${value < 2 ? text : value * 10}` }];
  }
  return 'regex' in node ? alternativesOf(node, String(node['raw'])) : [];
}

/** A regular expression without one of its outermost alternatives. */
function alternativesOf({ start }: Node, raw: string): readonly Change[] {
  const last = raw.lastIndexOf('/');
  const parts = raw.slice(1, last).split('|');
  if (parts.length < 2 || /[([]/u.test(raw)) return [];
  let at = start + 1;
  return parts.map((part, index) => {
    const from = index === 0 ? at : at - 1;
    const end = index === 0 ? at + part.length + 1 : at + part.length;
    at += part.length + 1;
    return { start: from, end, text: '', what: `without “${part}”` };
  });
}

/** A value that stands there for the type's sake: what comes before it is there, as the code around knows. */
function isNothing(node: Node, source: string): boolean {
  return node.type === 'Literal' || /^(?:undefined|\[\]|\{\}|-1)$/u.test(textOf(node, source));
}

function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
