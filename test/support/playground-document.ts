import type { PlaygroundDocument } from '../../src/playground/control-protocol.ts';

/** What the page of a playground of the statement is told about it. */
export const PLAYGROUND_DOCUMENT: PlaygroundDocument = {
  text: 'statement',
  places: { command: 'cities', example: 'Алма-Ата' },
  section: '3',
  sentence: '2.3',
  word: 'elections',
  inline: ['dialogue', 'Almaty'],
  quotation: 'It is impossible to stop this process by force.',
  misquotation: 'The people demand what is theirs.',
  zone: 'Asia/Almaty',
};
