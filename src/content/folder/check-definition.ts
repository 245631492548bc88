import { type Address, formatAddress } from '../document/address.ts';
import { isPassage, quote, type Statement } from '../document/statement.ts';
import type { Definition } from './definition.ts';
import type { Refuse } from './fault.ts';
import type { Interface } from './interface.ts';

/** A Telegram message (4,096 characters) less the longest heading above a quotation. */
const MAX_QUOTATION = 3_900;

/** Zones that are a tap away; Telegram shows 100 buttons below a message, and a person reads fewer. */
const MAX_ZONES = 40;

/** Refuses in `document.json` what is wrong before the text is read. */
export function checkDefinition(
  { commands, date, heading, places, signatories, zones }: Definition,
  { commands: taken, canonicalZone }: Pick<Interface, 'commands' | 'canonicalZone'>,
  hasPlaces: boolean,
  refuse: Refuse,
): void {
  if (new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) refuse('date', `${date} is no day`);
  const checkZone = (field: string, zone: string): void => {
    const canonical = canonicalZone(zone);
    if (canonical === zone) return;
    const instead = canonical === undefined ? 'such as Europe/Berlin' : `here ${canonical}`;
    refuse(field, `should be a time zone by its IANA name of today, ${instead}`);
  };
  checkZone('zones.default', zones.default);
  if (zones.offered.length > MAX_ZONES)
    refuse('zones.offered', `should be ${MAX_ZONES} zones at most: each is a button`);
  if (new Set(zones.offered).size < zones.offered.length) refuse('zones.offered', 'names a zone twice');
  for (const [index, zone] of zones.offered.entries()) checkZone(`zones.offered[${index}]`, zone);
  const named = new Set(taken);
  for (const [what, command] of Object.entries(commands)) {
    if (command === undefined) continue;
    if (named.has(command)) refuse(`commands.${what}`, `/${command} is another command already`);
    named.add(command);
  }
  const together = (field: string, isThere: boolean, other: string, isOtherThere: boolean): void => {
    if (isThere !== isOtherThere) refuse(field, isThere ? `needs ${other}` : `is missing: ${other} needs it`);
  };
  together('places', places !== undefined, 'places.json', hasPlaces);
  together('commands.places', commands.places !== undefined, 'places.json', hasPlaces);
  together('commands.signatories', commands.signatories !== undefined, 'signatories', signatories !== undefined);
  if (new Set(heading).size < heading.length) refuse('heading', 'names a line twice');
}

/** Refuses in `document.json` what does not stand in the text. */
export function checkAgainstText(definition: Definition, statement: Statement, refuse: Refuse): void {
  const { examples, heading, places, signatories = [] } = definition;
  const check = (field: string, address: Address): void => {
    if (!isPassage(quote(statement, address))) refuse(field, `${formatAddress(address)} is not in the text`);
  };
  check('examples.section', examples.section);
  check('examples.sentence', examples.sentence);
  check('examples.sentences', examples.sentences);
  if (places !== undefined) check('places.listedIn', places.listedIn);
  if (!statement.text.toLowerCase().includes(examples.word.toLowerCase())) {
    refuse('examples.word', `"${examples.word}" is not in the text`);
  }
  const line = heading.includes('signatories') ? statement.heading[heading.indexOf('signatories')] : undefined;
  let areKnown = true;
  for (const [index, { name }] of signatories.entries()) {
    if ((line ?? statement.text).includes(name)) continue;
    areKnown = false;
    refuse(`signatories[${index}].name`, `"${name}" is not in the text`);
  }
  if (areKnown && line !== undefined && !isList(line, signatories)) {
    refuse('signatories', `should be those of the text, in its order: ${line}`);
  }
}

/**
 * The longest text (characters). With it, the dearest question takes about 20 ms of one core, and the words that are
 * known of it some 20 MB: see `npm run bench:inputs`.
 */
const MAX_TEXT = 100_000;

/** Refuses a text that is too long to be searched and compared at once, and sections that no message of Telegram can hold together with their attribution. */
export function checkSections({ text: whole, sections, attribution }: Statement, refuse: Refuse): void {
  if (whole.length > MAX_TEXT) {
    refuse('', `has ${whole.length} characters: a document has ${MAX_TEXT} at most`);
    return;
  }
  const most = MAX_QUOTATION - attribution.length;
  for (const { number, text } of sections) {
    if (text.length > most) {
      refuse(
        `section ${number}`,
        `has ${text.length} characters, and a Telegram message takes ${most} of them: divide it`,
      );
    }
  }
}

/** Whether a line has these names and no other: between two of them are signs, and a word such as "and" before a name. */
function isList(line: string, names: readonly { readonly name: string }[]): boolean {
  let rest = line;
  for (const [index, { name }] of names.entries()) {
    if (index > 0) rest = rest.replace(/^[\s,;&]+/u, '');
    if (index > 0 && !rest.startsWith(name)) rest = rest.replace(/^\p{L}+\s+/u, '');
    if (!rest.startsWith(name)) return false;
    rest = rest.slice(name.length);
    if (index < names.length - 1 && !/^[\s,;&]/u.test(rest)) return false;
  }
  return rest === '' || rest === '.';
}
