import { readFileSync } from 'node:fs';

const ROOT = new URL('../../document/', import.meta.url);

/** `statement.txt` byte for byte, read anew so that a test does not lean on the parser that it tests. */
export const receivedBytes = readFileSync(new URL('statement.txt', ROOT));

/** The lines of the text as received, the first being line 1. */
export const receivedLines = receivedBytes.toString('utf8').split('\n');

/** The six paragraphs: lines 9, 11, 13, 15, 17 and 19. */
export const receivedSections = [9, 11, 13, 15, 17, 19].map((line) => receivedLines[line - 1] ?? '');

/** Line 5. */
export const receivedDate = receivedLines[4] ?? '';

/** Line 7. */
export const receivedSignatories = receivedLines[6] ?? '';

/** The 24 entries of the list in the second paragraph, cut at the commas between its parentheses. */
export const receivedPlaces = (/\((Zhanaozen.*Makanshi)\)/u.exec(receivedLines.join('\n'))?.[1] ?? '').split(', ');
