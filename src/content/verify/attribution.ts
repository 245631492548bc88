import { type Token, tokenize } from '../text/tokens.ts';
import { findAddresses } from './addresses.ts';
import { isNegation } from './negations.ts';
import { createSignatureReader, type SignatureWord } from './signatures.ts';
import { createDateFinder, type Day } from './written-dates.ts';

/**
 * Words that say whose words a quotation is, by their beginnings: in English, Russian, Kazakh, Kyrgyz, Uzbek (both alphabets)
 * and Turkmen. `according to the statement`, `авторы пишут`, `мәлімдемеден`.
 */
const STEMS = [
  'statement manifesto document source quotation quoted citation signator excerpt',
  'заявлен деклар воззван документ источник цитат цитир согласно пиш написа говорит сказа подписал подписан подписант подпись подписи отрывок отрывк',
  'мәлімде құжат мәтін дереккөз дәйексөз үзінді жазған жазды жазыл жазад айт делін үндеу',
  'билдирүү текстин үзүндү кайрылуу булак',
  'deyil bayonot hujjat matn manba iqtibos yoz ayt muallif murojaat дейил баёнот ҳужжат матн манба иқтибос ёз айт муаллиф мурожаат',
  'diýil beýan resminama sitata ýaz aýd awtor ýüzlenme',
]
  .join(' ')
  .split(' ');

/** Such words as they are, where their beginning is that of others too: `author`, not `authorities`. */
const SOURCES: ReadonlySet<string> = new Set(
  'according автор автора авторы авторов авторам авторами declaration appeal letter text cited cite cites said say says write wrote written writes stated reads forwarded fwd author authors signed passage quote текст тексте текста обращение обращения обращении'.split(
    ' ',
  ),
);

/** The verbs among them where they deny: `айтылмаған`, `yozilmagan`. Such words are somebody's own. */
const DENIED =
  /^(?:жаз|айт|делін|yoz|ayt|deyil|дейил|ёз|ýaz|aýd|diýil)\p{L}*?(?:[мпб][ае](?:[ғгдйсп]|$)|m[ae](?:[gdysýn]|$))/u;

/** Words that may stand beside these, as they are. */
const BESIDE_THEM = [
  'a an the end follows of by from in on to at as it its is was are were this that these they we i our their joint full whole original official public open page and with also here five opposition group groups party parties exact exactly own word words line day other others p',
  'дня других другие др и слова слово из в во на от по о об с к за и как что его ее их это этот этом эта эти мы они наш совместное совместного совместном совместная общее общего полный официальное официального открытое часть оппозиции оппозиция партий партии партия групп группы пяти г года год дословно сл',
  'деп дейді дейт біз олар оның олардың бірлескен ортақ толық ресми бұл осы жыл жылғы ж оппозиция партиялар мен және көре',
  'алар биз биргелешкен толук расмий бул ушул жыл жылдын жылдагы менен жана партиялар',
  "deb ular biz qo'shma birgalikdagi to'liq rasmiy bu shu yil yilgi va muxolifat partiyalar ko'ra йил ва деб кўра бўйича қўшма",
  'diýip olar biz bilelikdäki doly resmi bu şu ýyl ýylyň ýylda we görä boýunça',
];

const COMPANIONS: ReadonlySet<string> = new Set(BESIDE_THEM.join(' ').split(' '));

/** The most words and signs of an attribution; what is longer is somebody's own text. */
const MAX_WORDS = 60;

/**
 * What stands between an attribution and the quotation, besides the end of a line. Beside a comma only a source
 * counts, and before a quotation a name needs more than a dash; brackets count where they are around all of it.
 */
const DIVIDERS: ReadonlySet<string> = new Set(':-"\'|©');
const WEAK_DIVIDERS: ReadonlySet<string> = new Set(',;.…/&');
/** Words next to a comma that parts an attribution: "…, says the statement", not "…, the statement of". */
const BESIDE_COMMA: ReadonlySet<SignatureWord['kind'] | undefined> = new Set(['source', 'other']);
const BRACKETS: ReadonlySet<string> = new Set('()[]');

/** Reads whose words a quotation is said to be. */
export type AttributionReader = {
  /** The tokens without those at both ends that only say so, and rightly. */
  strip(text: string, tokens: readonly Token[]): readonly Token[];
  /** Whether tokens of a text say nothing else. */
  isAttribution(text: string, tokens: readonly Token[]): boolean;
  /** A text without the document's date. */
  blankDates(text: string): string;
};

const DIVIDER: Token = { key: ':', loose: ':', isWord: false, start: 0, end: 0 };

/** What a document says about itself. */
export type Origin = {
  /** Those whose words it is, each as the document names it, in its order. */
  readonly names: readonly string[];
  readonly day: Day | undefined;
  /** Titles of the document: their words may stand in an attribution. */
  readonly titles: readonly string[];
};

/**
 * Made once for a document. An attribution consists of words for a source, of names, the date and addresses of the document,
 * of small words beside these, and of nothing else. It is one only if it is right: another person's name, another day, a
 * name with another one's country, a denial are words of the text. Whether an address is the quotation's own is not known here.
 */
export function createAttributionReader({ names, day, titles }: Origin): AttributionReader {
  const signatures = createSignatureReader(names);
  const findDates = day === undefined ? () => [] : createDateFinder(day);
  const titleStems = new Set([...wordsOf(titles)].map(stemOf));
  const isSource = (word: string): boolean => SOURCES.has(word) || STEMS.some((stem) => word.startsWith(stem));
  const isTitle = (word: string): boolean => titleStems.has(stemOf(word));
  const kindOf = (word: Token, named: ReadonlySet<Token>): SignatureWord['kind'] | undefined => {
    const { loose } = word;
    if (named.has(word)) return 'other';
    if (isNegation(loose) || DENIED.test(loose)) return undefined;
    if (isSource(loose)) return 'source';
    if (COMPANIONS.has(loose)) return 'companion';
    if (isTitle(loose)) return signatures.isOfName(loose) ? 'shared' : 'source';
    if (signatures.isOfName(loose)) return 'name';
    return loose === String(names.length) ? 'companion' : undefined;
  };

  /** `tokens` from the edge of the text inwards; `named`: those of dates and addresses. */
  const lengthOf = (text: string, tokens: readonly Token[], named: ReadonlySet<Token>, isBefore: boolean): number => {
    const words: SignatureWord[] = [];
    const found = { length: 0, words: 0, isNamed: false, isSource: false, isPlaced: false };
    // "the statement: 1. …": behind a colon, a full stop may be the quotation's.
    let isOver = false;
    const isBracketed = BRACKETS.has(tokens[0]?.key ?? '');
    // What this stretch between two signs says; small words or a month alone say nothing.
    let said: 'source' | 'name' | undefined;
    const endAt = (length: number): void => {
      if (said === undefined && length > found.length + 1) return;
      said = undefined;
      found.length = length;
      found.words = words.length;
    };
    for (const [index, token] of tokens.entries()) {
      const { key, loose, isWord } = token;
      const isAny = found.isNamed || found.isSource;
      if (!isWord) words.push({ loose: key, kind: 'sign' });
      if (isAny && isNewLine(text, tokens[index - 1], token)) endAt(index);
      if (named.has(token)) {
        found.isNamed = true;
        found.isPlaced = true;
        if (isWord) words.push({ loose, kind: 'other' });
        if (/\d/u.test(key)) said ??= 'name';
      } else if (isWord) {
        const kind = kindOf(token, named);
        if (kind === undefined || words.length >= MAX_WORDS) break;
        words.push({ loose, kind });
        found.isSource ||= isSource(loose);
        // "the opposition" may be anybody's.
        const isNamed = kind !== 'companion' && signatures.isOfName(loose);
        found.isNamed ||= isNamed;
        if (isSource(loose)) said = 'source';
        else if (isNamed) said ??= 'name';
      } else if (DIVIDERS.has(key)) {
        if (found.isSource || found.isPlaced || (found.isNamed && !(isBefore && key === '-'))) endAt(index + 1);
        isOver ||= isBefore && key === ':';
      } else if (BRACKETS.has(key)) {
        if (isAny && isBracketed) endAt(index + 1);
      } else if (!WEAK_DIVIDERS.has(key)) break;
      else if (isOver) continue;
      else if (
        key === ','
          ? said === 'source' && BESIDE_COMMA.has(words.at(-2)?.kind)
          : found.isSource || (isBefore ? found.isPlaced : found.isNamed)
      )
        endAt(index + 1);
    }
    // All of it or nothing: "(Kazakhstan)" is right, but not behind "Birlik Party".
    const right = words.slice(0, found.words);
    return signatures.areRight(isBefore ? right : right.toReversed()) ? found.length : 0;
  };

  const namedIn = (text: string, tokens: readonly Token[]): ReadonlySet<Token> => {
    const marks = new Uint8Array(text.length);
    for (const { start, end } of [...findDates(text), ...findAddresses(text)]) marks.fill(1, start, end);
    return new Set(tokens.filter(({ start, end }) => marks[start] === 1 || marks[end - 1] === 1));
  };

  return {
    strip(text, tokens) {
      const named = namedIn(text, tokens);
      const ahead = lengthOf(text, tokens, named, true);
      // The first of several quotations keeps the mark that opens it.
      const isOpen =
        tokens[ahead - 1]?.key === '"' && tokens.slice(ahead).filter(({ key }) => key === '"').length % 2 === 1;
      const before = isOpen ? ahead - 1 : ahead;
      const after = lengthOf(text, tokens.slice(before).toReversed(), named, false);
      const inner = tokens.slice(before, tokens.length - after);
      // What is left must be more than a part of the attribution, as it is where a name or the day was changed in the heading.
      const isLeft = inner.some(
        (token) => token.isWord && !/^\d+$/u.test(token.loose) && kindOf(token, named) === undefined,
      );
      return isLeft ? inner : tokens;
    },
    isAttribution: (text, tokens) =>
      lengthOf(text, [...tokens, DIVIDER], namedIn(text, tokens), true) === tokens.length + 1,
    blankDates: (text) =>
      findDates(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text),
  };
}

/** Titles are in one case, what people write is in any. */
function stemOf(word: string): string {
  return word.length < STEM ? word : word.slice(0, STEM);
}
const STEM = 6;

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => tokenize(text).flatMap(({ loose, isWord }) => (isWord ? [loose] : []))));
}

function isNewLine(text: string, before: Token | undefined, token: Token | undefined): boolean {
  if (before === undefined || token === undefined) return false;
  return text.slice(Math.min(before.end, token.end), Math.max(before.start, token.start)).includes('\n');
}
