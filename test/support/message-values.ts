import { type Entry, type Expression, Message, type Pattern, parse, type SelectExpression } from '@fluent/syntax';

/** One way in which a value can be read: each selector has taken one of its variants. */
type Form = { readonly text: string; readonly shown: readonly string[]; readonly taken: readonly Taken[] };

/** `isOrdinal`: the variant is the form of an ordinal number. */
type Taken = { readonly selector: string; readonly variant: string; readonly isOrdinal: boolean };

/** A message as the tests of all languages see it. Only some languages ask for ordinals, so these are no `selectors`. */
export type Value = {
  readonly key: string;
  readonly forms: readonly Form[];
  readonly variables: readonly string[];
  readonly selectors: readonly string[];
};

/** What a Fluent file holds, junk too. */
export function entriesIn(source: string): readonly Entry[] {
  return parse(source, { withSpans: false }).body as Entry[];
}

/** The messages among the entries by their names. */
export function valuesIn(entries: readonly Entry[]): ReadonlyMap<string, Value> {
  const messages = entries.filter((entry) => entry instanceof Message);
  return new Map(messages.map((message) => [message.id.name, readValue(message)]));
}

/** All forms of a message, a line each, with `{name}` for a variable. */
export function textOf(value: Value): string {
  return value.forms.map(({ text }) => text).join('\n');
}

/** The same names once, sorted. */
export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function readValue(message: Message): Value {
  const forms = message.value === null ? [] : formsOf(message.value);
  const taken = forms.flatMap((form) => form.taken);
  const selectors = unique(taken.filter(({ isOrdinal }) => !isOrdinal).map(({ selector }) => selector));
  const variables = unique([...taken.map(({ selector }) => selector), ...forms.flatMap(({ shown }) => shown)]);
  return { key: message.id.name, forms, variables, selectors };
}

function formsOf(pattern: Pattern): readonly Form[] {
  return pattern.elements.reduce<readonly Form[]>(
    (before, element) => {
      const after = element.type === 'TextElement' ? [plain(element.value)] : formsOfExpression(element.expression);
      return before.flatMap((left) => after.map((right) => join(left, right)));
    },
    [plain('')],
  );
}

function formsOfExpression(expression: Expression | { readonly type: 'Placeable' }): readonly Form[] {
  if (expression.type === 'StringLiteral') return [plain(expression.value)];
  if (expression.type === 'VariableReference') {
    const { name } = expression.id;
    return [{ text: `{${name}}`, shown: [name], taken: [] }];
  }
  if (expression.type !== 'SelectExpression') throw new Error(`${expression.type} in a value`);
  const { selector, isOrdinal } = selectorIn(expression);
  return expression.variants.flatMap(({ key, value }) => {
    const variant = key.type === 'Identifier' ? key.name : key.value;
    return formsOf(value).map((form) => join({ ...plain(''), taken: [{ selector, variant, isOrdinal }] }, form));
  });
}

/** A variable, or `ORDINAL` of one. */
function selectorIn({ selector }: SelectExpression): { readonly selector: string; readonly isOrdinal: boolean } {
  if (selector.type === 'VariableReference') return { selector: selector.id.name, isOrdinal: false };
  const [argument] = selector.type === 'FunctionReference' ? selector.arguments.positional : [];
  if (argument?.type !== 'VariableReference') throw new Error(`${selector.type} as a selector`);
  return { selector: argument.id.name, isOrdinal: true };
}

function plain(text: string): Form {
  return { text, shown: [], taken: [] };
}

function join(left: Form, right: Form): Form {
  return {
    text: left.text + right.text,
    shown: [...left.shown, ...right.shown],
    taken: [...left.taken, ...right.taken],
  };
}
