/** The separators of an argument's words. */
const WORD = /[^\s,;]+/gu;

/** Signs that people put around a name, and no part of it. */
const AROUND = /^[("'«“<]+|[)"'»”>.:!?…]+$/gu;

const LINK = /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/([^?#]+)/iu;
const NAME = /^\w{4,32}$/u;
const NUMBER = /^-?\d{5,20}$/u;
const PRIVATE_ID = /^\d{1,17}$/u;

/**
 * Finds the channel that an argument names, wherever it stands in it: `@name`, an id, or a link to the channel or to one
 * of its posts. `reference` is `@name` or the id; a link that names no channel, such as an invitation, stays as it is.
 *
 * @example splitReference('18:00 t.me/c/1234567890/5') // { reference: '-1001234567890', rest: '18:00' }
 */
export function splitReference(argument: string): { readonly reference?: string; readonly rest: string } {
  for (const { 0: word, index } of argument.matchAll(WORD)) {
    const reference = readReference(word.replace(AROUND, ''));
    if (reference === undefined) continue;
    const around = [argument.slice(0, index), argument.slice(index + word.length).replace(/^[,;]+/u, '')];
    return {
      reference,
      rest: around
        .map((part) => part.trim())
        .join(' ')
        .trim(),
    };
  }
  return { rest: argument };
}

function readReference(word: string): string | undefined {
  // `@9` says when: no name begins with a digit.
  if (/^@(?!\d)/u.test(word) || NUMBER.test(word)) return word;
  const [, path] = LINK.exec(word) ?? [];
  if (path === undefined) return undefined;
  const [first = '', second = '', ...others] = path.split('/').filter((part) => part !== '');
  if (first === 'c' && PRIVATE_ID.test(second)) return `-100${second}`;
  const name = first === 's' ? second : first;
  const isPlain = first === 's' || [second, ...others].every((part) => /^\d*$/u.test(part));
  return NAME.test(name) && isPlain ? `@${name}` : word;
}
