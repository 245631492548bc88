import { LISTS } from './lists.ts';
import { MAP } from './map.ts';
import { PRINT } from './print.ts';
import { READING } from './reading.ts';

/** The style sheet of the page, as one string, because nothing is read from a disk here. Later parts override earlier ones. */
export const STYLE = [READING, LISTS, MAP, PRINT].join('');
