/** A message of a Fluent file: its lines as written, and the number of the first. */
export type Message = { readonly id: string; readonly line: number; readonly source: string };

/** What a Fluent file holds: messages in their order, and lines that are neither message nor comment. */
export type Messages = { readonly all: readonly Message[]; readonly strayLines: readonly number[] };

/** `welcome = …`, and a term, `-name = …`. */
const BEGINNING = /^(?<id>-?[a-z][\w-]*) *=/iu;

/** A line that goes on: it is indented, or closes a list of forms. */
const CONTINUATION = /^(?:\s+\S|\})/u;

/** Cuts a Fluent file into its messages. What is wrong within one, `createMessageFormatter` finds. */
export function readMessages(source: string): Messages {
  const all: { id: string; line: number; source: string }[] = [];
  const strayLines: number[] = [];
  let open: (typeof all)[number] | undefined;
  for (const [index, text] of source.split(/\r?\n/u).entries()) {
    const id = BEGINNING.exec(text)?.groups?.['id'];
    if (id !== undefined) {
      open = { id, line: index + 1, source: text };
      all.push(open);
    } else if (text.trim() === '') {
      if (open !== undefined) open.source += '\n';
    } else if (open !== undefined && CONTINUATION.test(text)) open.source += `\n${text}`;
    else {
      open = undefined;
      if (!/^#{1,3}(?: |$)/u.test(text)) strayLines.push(index + 1);
    }
  }
  return { all, strayLines };
}

/** The variables that a message names, without their `$`. */
export function variablesIn({ source }: Message): readonly string[] {
  return [...new Set(Array.from(source.matchAll(/\$([\w-]+)/gu), ([, name = '']) => name))];
}

/** What messages call by a name and is the same in all of them: `/{ -command-text }` is `/statement`. */
export type Facts = Readonly<Record<string, string>>;

/**
 * The interface's messages with the document's in place of those of the same name, as one Fluent file. Facts stand in it as
 * plain text: Fluent would put marks around them, and `/\u2068statement\u2069` is no command.
 */
export function withDocumentMessages(ofInterface: string, ofDocument: string, facts: Facts): string {
  const own = readMessages(ofDocument).all;
  const replaced = new Set(own.map(({ id }) => id));
  const others = readMessages(ofInterface).all.filter(({ id }) => !replaced.has(id));
  const all = [...others, ...own].map(({ source }) => `${source.trimEnd()}\n`).join('');
  return withPlainLiterals(withFacts(all, facts));
}

/** The messages of a document that the interface does not have. */
export function messagesBeyond(ofDocument: string, ofInterface: string): string {
  const known = new Set(readMessages(ofInterface).all.map(({ id }) => id));
  const beyond = readMessages(ofDocument).all.filter(({ id }) => !known.has(id));
  return beyond.map(({ source }) => `${source.trimEnd()}\n`).join('');
}

/** Fluent source with the facts in place of their names. */
export function withFacts(source: string, facts: Facts): string {
  return source.replace(/\{ *-([a-z][\w-]*) *\}/gu, (reference, name: string) =>
    Object.hasOwn(facts, name) ? literal(facts[name] ?? '') : reference,
  );
}

/**
 * Literals in words (`{ "daily" }`) as plain text: they only say what stays in its letters where a message is rewritten in
 * others, and Fluent would put marks around them.
 */
function withPlainLiterals(source: string): string {
  return source.replace(/\{ *"([\p{L}\p{N}][^"\\{}]*)" *\}/gu, '$1');
}

/** A fact as text of a message: a brace would open a placeable, and some signs at the beginning of a line end the message. */
function literal(fact: string): string {
  return fact.replace(/[{}]|^[.*[]/gu, '{"$&"}');
}
