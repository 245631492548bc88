import { FluentBundle, FluentResource } from '@fluent/bundle';
import { messageFunctions } from './message-functions.ts';
import type { Message } from './messages.ts';

/** Says what is wrong with a message as Fluent reads it and fills in these variables; nothing if all is well. */
export type MessageFormatter = (message: Message, variables: readonly string[]) => string | undefined;

/** Stands behind a message. If Fluent stops reading before it, the rest of the message would be lost without a word. */
const END = '\uE000';

type Pattern = NonNullable<ReturnType<FluentBundle['getMessage']>>['value'];

/**
 * Reads all messages of a language at once, so that one can be formatted with those that it refers to. Each form of a
 * message is formatted with `1` for every variable, which is a number, a day and a name.
 */
export function createMessageFormatter(language: string, source: string): MessageFormatter {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: messageFunctions(language) });
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return ({ id, source: written }, variables) => {
    const [read, ...others] = new FluentResource(`${written.trimEnd()}\n    ${END}\n`).body;
    if (read?.id !== id || others.length > 0 || !JSON.stringify(read).includes(END)) {
      return 'is no Fluent: look for a brace without its partner, or a line that begins with a tab, ., [ or *';
    }
    if (Object.keys(read.attributes).length > 0) return 'has an attribute (.name = text), which nobody would see';
    const values = Object.fromEntries(variables.map((name) => [name, 1]));
    const errors: Error[] = [];
    const [whole] = formsOf(read.value).map((form) => bundle.formatPattern(form, values, errors));
    if (errors[0] !== undefined) return `can’t be formatted: ${errors[0].message}`;
    return whole?.replace(END, '').trim() === '' ? 'says nothing' : undefined;
  };
}

/** A pattern and, where it depends on a number or a word, the pattern of each case. */
function formsOf(pattern: Pattern): readonly NonNullable<Pattern>[] {
  if (pattern === null) return [];
  if (typeof pattern === 'string') return [pattern];
  const cases = pattern.flatMap((part) => (typeof part === 'object' && part.type === 'select' ? part.variants : []));
  return [pattern, ...cases.flatMap(({ value }) => formsOf(value))];
}
