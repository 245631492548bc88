import { formatAddress } from '../document/address.ts';
import { checkMessages } from './check-messages.ts';
import type { Definition } from './definition.ts';
import type { FolderReader } from './document-files.ts';
import type { Interface } from './interface.ts';
import { createMessageFormatter } from './message-formatter.ts';
import { type Facts, messagesBeyond, withDocumentMessages, withFacts } from './messages.ts';
import { type MessageFacts, requiredMessages, requiredPageMessages } from './required-messages.ts';
import { rewriteMessages } from './rewriting.ts';

/** What the bot and the page say of a document. */
type AllMessages = {
  /** The interface's messages in each language with the document's in place of those of the same name. */
  readonly messages: Readonly<Record<string, string>>;
  readonly page: string;
  /** The languages that the folder has no words in: what only it can say is said in the document's own language there. */
  readonly lacking: readonly string[];
};

/** The language of what a folder must say, where the interface does not have the document's. */
const ENGLISH = 'en';

/** Reads and checks the folder's messages, and puts them together with the interface's. */
export function readAllMessages(parts: MessageFacts, reader: FolderReader, ofInterface: Interface): AllMessages {
  const facts = factsOf(parts.definition);
  const required = requiredMessages(parts);
  /** `others` are messages that it can refer to besides its own. */
  const read = (file: string, language: string, own: string, needed = required, others = ''): string => {
    const source = withFacts(reader.text(file) ?? '', facts);
    const all = withDocumentMessages(own, source, facts);
    if (ofInterface.areChecked === true) return all;
    const faultOf = createMessageFormatter(language, `${others}\n${all}`);
    if (source === '') reader.refuseIn(file)('', `is missing: it should have ${needed.map(({ id }) => id).join(', ')}`);
    else checkMessages({ source, ofInterface: own, required: needed, faultOf }, reader.refuseIn(file));
    return all;
  };
  const { messages, page, rewritten } = ofInterface;
  const { language } = parts.definition;
  const first = Object.hasOwn(messages, language) ? language : ENGLISH;
  const isLacking = (one: string): boolean => one !== first && reader.text(fileOf(one)) === undefined;
  const inFirst = (own: string): string =>
    withDocumentMessages(own, messagesBeyond(reader.text(fileOf(first)) ?? '', own), facts);
  const written = Object.entries(messages).map(([one, own]): [string, string] => [
    one,
    isLacking(one) ? inFirst(own) : read(fileOf(one), one, own),
  ]);
  const inOtherLetters = Object.entries(rewritten).map(([one, rewriting]): [string, string] => {
    const own = rewriteMessages(messages[rewriting.of] ?? '', rewriting);
    if (isLacking(rewriting.of)) return [one, inFirst(own)];
    const source = rewriteMessages(reader.text(fileOf(rewriting.of)) ?? '', rewriting);
    return [one, withDocumentMessages(own, source, facts)];
  });
  return {
    messages: Object.fromEntries([...written, ...inOtherLetters]),
    page: read(fileOf('page.en'), ENGLISH, page, requiredPageMessages(parts), messages[ENGLISH]),
    lacking: [...written, ...inOtherLetters].map(([one]) => one).filter((one) => isLacking(rewritten[one]?.of ?? one)),
  };
}

function fileOf(language: string): string {
  return `locales/${language}.ftl`;
}

/** The names and examples that the interface's messages leave to the document. */
function factsOf({ commands, examples, zones }: Definition): Facts {
  return {
    'command-text': commands.text,
    'command-places': commands.places ?? '',
    'command-signatories': commands.signatories ?? '',
    'example-section': formatAddress(examples.section),
    'example-sentence': formatAddress(examples.sentence),
    'example-sentences': formatAddress(examples.sentences),
    'example-word': examples.word,
    zone: zones.default,
  };
}
