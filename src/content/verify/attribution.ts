import { type Token, tokenize } from '../text/tokens.ts';

/**
 * Words that say whose words a quotation is, by their beginnings: in English, Russian, Kazakh, Kyrgyz, Uzbek (both alphabets)
 * and Turkmen. `according to the statement`, `авторы пишут`, `мәлімдемеден`.
 */
const STEMS = [
  'statement manifesto document source accord quot citation signator excerpt',
  'заявлен деклар воззван документ источник цитат цитир согласно пиш написа говорит сказа автор подпис отрывок отрывк',
  'мәлімде құжат мәтін дереккөз дәйексөз үзінді жаз айт делін үндеу',
  'билдирүү текстин үзүндү кайрылуу булак',
  'deyil bayonot hujjat matn manba iqtibos yoz ayt muallif murojaat дейил баёнот ҳужжат матн манба иқтибос ёз айт муаллиф мурожаат',
  'diýil beýan resminama sitata ýaz aýd awtor ýüzlenme',
]
  .join(' ')
  .split(' ');

/** Such words as they are, where their beginning is that of others too: `author`, not `authorities`. */
const SOURCES: ReadonlySet<string> = new Set(
  'declaration appeal letter text cited cite cites said say says write wrote written writes stated reads forwarded fwd author authors signed passage quote текст тексте текста обращение обращения обращении'.split(
    ' ',
  ),
);

/** Words of an address, by their beginnings; with a sign behind them they are an attribution too. */
const PLACES =
  "section sentenc paragraph раздел предложени пункт бөлім сөйлем бөлүм сүйлөм bo'lim bölüm sözlem бўлим jumla gap".split(
    ' ',
  );

/** Words that may stand beside these, as they are. */
const BESIDE_THEM = [
  'a an the of by from in on to at as it its is was are were this that these they we i our their joint full whole original official public open page no nr and with also here five opposition group groups party parties exact exactly own word words line day other others p',
  'дня других другие др и слова слово из в во на от по о об с к за и как что его ее их это этот этом эта эти мы они наш совместное совместного совместном совместная общее общего полный официальное официального открытое часть оппозиции оппозиция партий партии партия групп группы пяти г года год дословно сл',
  'деп дейді дейт біз олар оның олардың бірлескен ортақ толық ресми бұл осы жыл жылғы ж оппозиция партиялар мен және көре',
  'алар биз биргелешкен толук расмий бул ушул жыл жылдын жылдагы менен жана партиялар',
  "deb ular biz qo'shma birgalikdagi to'liq rasmiy bu shu yil yilgi va muxolifat partiyalar ko'ra йил ва деб кўра бўйича қўшма",
  'diýip olar biz bilelikdäki doly resmi bu şu ýyl we görä boýunça',
];

const COMPANIONS: ReadonlySet<string> = new Set(BESIDE_THEM.join(' ').split(' '));

const SHORT_NUMBER = /^\d{1,2}(?:-\p{L}{1,4}|st|nd|rd|th)?$/u;

/** The most words of an attribution; what is longer is somebody's own text. */
const MAX_WORDS = 40;

/**
 * What stands between an attribution and the quotation, besides the end of a line. After a comma or a full stop only a source
 * counts, and before a quotation a name needs more than a dash; brackets count where they are around all of it.
 */
const DIVIDERS: ReadonlySet<string> = new Set(':-"\'|©');
const WEAK_DIVIDERS: ReadonlySet<string> = new Set(',.…');
const BRACKETS: ReadonlySet<string> = new Set('()[]');

/** Reads whose words a quotation is said to be. */
export type AttributionReader = {
  /** The tokens without those at both ends that only say so. */
  strip(text: string, tokens: readonly Token[]): readonly Token[];
  /** Whether tokens say nothing else. */
  isAttribution(tokens: readonly Token[]): boolean;
};

const DIVIDER: Token = { key: ':', loose: ':', isWord: false, start: 0, end: 0 };

/** What a document says about itself. */
export type Origin = {
  /** The signatories and the date, in every language: each alone is an attribution. */
  readonly names: readonly string[];
  /** Titles of the document: their words may stand in an attribution. */
  readonly titles: readonly string[];
};

/**
 * Made once for a document. An attribution consists of words for a source, of names and the date of the document, of small
 * words beside these, and of nothing else: no other person's name and no denial is taken for one.
 */
export function createAttributionReader({ names, titles }: Origin): AttributionReader {
  const own = wordsOf(names);
  const isSource = (word: string): boolean => SOURCES.has(word) || STEMS.some((stem) => word.startsWith(stem));
  const isNamed = (word: string): boolean => own.has(word) || PLACES.some((stem) => word.startsWith(stem));
  const titleStems = new Set([...wordsOf(titles)].map(stemOf));
  const isShortened = (word: string): boolean => word.length >= 3 && [...own].some((name) => name.startsWith(word));
  const isKnown = (word: string): boolean =>
    isShortened(word) ||
    COMPANIONS.has(word) ||
    isNamed(word) ||
    SHORT_NUMBER.test(word) ||
    titleStems.has(stemOf(word));
  /** `tokens` from the edge of the text inwards. */
  const lengthOf = (text: string, tokens: readonly Token[], isBefore: boolean): number => {
    const found = { length: 0, words: 0, isNamed: false, isSource: false };
    // "the statement: 1. …": behind a colon, a full stop may be the quotation's.
    let isOver = false;
    const isBracketed = BRACKETS.has(tokens[0]?.key ?? '');
    for (const [index, { key, loose, isWord }] of tokens.entries()) {
      const isAny = found.isNamed || found.isSource;
      if (isAny && isNewLine(text, tokens[index - 1], tokens[index])) found.length = index;
      if (isWord) {
        found.words += 1;
        const source = isSource(loose);
        if ((!source && !isKnown(loose)) || found.words > MAX_WORDS) break;
        found.isSource ||= source;
        found.isNamed ||= isNamed(loose);
      } else if (DIVIDERS.has(key)) {
        if (found.isSource || (found.isNamed && !(isBefore && key === '-'))) found.length = index + 1;
        isOver ||= key === ':';
      } else if (BRACKETS.has(key)) {
        if (isAny && isBracketed) found.length = index + 1;
      } else if (!WEAK_DIVIDERS.has(key)) break;
      else if (found.isSource && !isOver) found.length = index + 1;
    }
    return found.length;
  };
  return {
    strip(text, tokens) {
      const before = lengthOf(text, tokens, true);
      const after = lengthOf(text, tokens.slice(before).toReversed(), false);
      return tokens.slice(before, tokens.length - after);
    },
    isAttribution: (tokens) => lengthOf('', [...tokens, DIVIDER], true) === tokens.length + 1,
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
