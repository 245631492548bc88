/** A message in one language, with nothing around what is put into it. */
export type Say = (key: string, variables?: Record<string, string | number>) => string;

/** The parts of a message that is a list. */
export function listed(text: string, separator = ','): readonly string[] {
  return text.split(separator).map((part) => part.trim());
}
