/** Words that turn what they stand beside into its contrary, in the languages that documents here are written in. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never neither nor none nobody nothing without cannot hardly не ни нет без никогда никто ничего емес жоқ эмес жок emas däl'.split(
    ' ',
  ),
);

/** `not`, `don't` and the like. Takes a word in lower case. */
export function isNegation(word: string | undefined): boolean {
  return word !== undefined && (NEGATIONS.has(word) || word.endsWith("n't"));
}
