import { LISTS } from './lists.ts';
import { MAP } from './map.ts';
import { PRINT } from './print.ts';
import { READING } from './reading.ts';

/** The style sheet of the page: one string, since nothing is read from a disk here. Later parts have the last word. */
export const STYLE = [READING, LISTS, MAP, PRINT].join('');
