import type { BotProfile } from '../../../stand-in/client-protocol.ts';
import type { PlaygroundDocument } from '../../control-protocol.ts';
import type { PaneName } from './model/model.ts';

/** Something worth trying. One that has to be continued is put into the box instead of being sent. */
export type Suggestion = {
  /** The chat for which it is proposed. */
  readonly pane: PaneName;
  /** The chat in which it is said, if that is a different one. */
  readonly saidIn?: PaneName;
  /** Said in reply to what somebody claims there. */
  readonly isUnderClaim?: true;
  readonly text: string;
  readonly what: string;
  readonly how: 'send' | 'type';
};

/** The page's suggestions for a pane: only what the bot says it can do. */
export const suggestionsFor = (
  profile: BotProfile | undefined,
  document: PlaygroundDocument | undefined,
  pane: PaneName,
): readonly Suggestion[] =>
  profile === undefined || document === undefined
    ? []
    : allSuggestions(profile.username, document).filter(
        (suggestion) => suggestion.pane === pane && isKnown(suggestion.text, profile.commands),
      );

/** A bot that has not registered its commands yet is taken at our word. */
const isKnown = (text: string, commands: BotProfile['commands']): boolean =>
  commands.length === 0 ||
  !text.startsWith('/') ||
  commands.some(({ command }) => text.slice(1).split(/[\s@]/)[0] === command);

const allSuggestions = (
  username: string,
  { text, places, sentence, word, inline, misquotation }: PlaygroundDocument,
): readonly Suggestion[] => [
  { pane: 'private', text: `/${text}`, what: 'the whole document, by its sections', how: 'send' },
  { pane: 'private', text: `/${text} ${sentence}`, what: 'one sentence, word for word', how: 'send' },
  ...(places === undefined
    ? []
    : [
        {
          pane: 'private',
          text: `/${places.command} ${places.example}`,
          what: 'a place by any of its names, with a map',
          how: 'send',
        } as const,
      ]),
  { pane: 'private', text: `/search ${word}`, what: 'the passages that match best', how: 'send' },
  ...(misquotation === undefined
    ? []
    : [
        {
          pane: 'private',
          text: `/verify ${misquotation}`,
          what: 'is that really what it says?',
          how: 'send',
        } as const,
      ]),
  { pane: 'private', text: `@${username} ${inline[0]}`, what: 'inline results, as you type', how: 'type' },
  { pane: 'group', text: `/quote@${username}`, what: 'a passage for everyone in the group', how: 'send' },
  { pane: 'group', text: `@${username} ${inline[1]}`, what: 'quote in the middle of a conversation', how: 'type' },
  { pane: 'group', text: `/subscribe@${username} weekdays 09:00`, what: 'a passage on a schedule', how: 'send' },
  { pane: 'group', text: `/schedule@${username}`, what: 'the schedule, seen by you alone', how: 'send' },
  {
    pane: 'channel',
    saidIn: 'private',
    text: '/subscribe',
    what: 'pick the channel, then choose when it posts',
    how: 'send',
  },
  { pane: 'channel', saidIn: 'private', text: '/schedule', what: 'what was posted, and what comes next', how: 'send' },
  {
    pane: 'elsewhere',
    isUnderClaim: true,
    text: `@${username}`,
    what: 'under the last claim: is that what it says?',
    how: 'send',
  },
  { pane: 'elsewhere', text: `@${username} ${sentence}`, what: 'one sentence, for all to see', how: 'send' },
  { pane: 'elsewhere', text: `@${username} ${word}`, what: 'the passage that matches best', how: 'send' },
];
