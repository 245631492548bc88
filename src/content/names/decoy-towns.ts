/**
 * The names of a town that the document does not name, each in its spellings. They keep a name that is theirs from being
 * taken for a misspelt place of the document.
 */
export type DecoyTown = readonly string[];
