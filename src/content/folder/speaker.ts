import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Say } from '../text/spoken.ts';
import { messageFunctions } from './message-functions.ts';
import { readMessages } from './messages.ts';

/** Says those messages of a Fluent file whose names fit. Of one that is missing it says nothing. */
export function createSpeaker(language: string, source: string, needed: RegExp): Say {
  const messages = readMessages(source).all.filter(({ id }) => needed.test(id));
  const bundle = new FluentBundle(language, { useIsolating: false, functions: messageFunctions(language) });
  bundle.addResource(new FluentResource(messages.map((message) => `${message.source.trimEnd()}\n`).join('')));
  return (key, variables = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern === null || pattern === undefined ? '' : bundle.formatPattern(pattern, variables, []);
  };
}
