import { stemTurkic } from '../../content/search/turkic.ts';
import { wordsIn } from '../../content/search/words.ts';
import { inCommonLetters } from '../../content/text/common-letters.ts';
import { uzbekInCyrillic } from '../../content/text/uzbek-cyrillic.ts';
import type { WrittenLocale } from '../base/locale.ts';

/** What a person can ask for in plain words, other than passages. */
export type AskedSurface = 'welcome' | 'help' | 'contents' | 'whole' | 'places' | 'signatories' | 'quote' | 'language';

/** How people ask for it, in each language; separated by commas. Uzbek's are understood in Cyrillic too. A new language can do without at first. */
const ASKED: Readonly<Record<AskedSurface, Readonly<Partial<Record<WrittenLocale, string>>>>> = {
  welcome: {
    en: 'hello, hi, hey, hi there, hello there, good morning, good evening, good day, greetings, start, begin, thanks, thank you, thank you very much, who are you, what are you, what is this, what is this bot, are you a bot, are you a robot, how are you',
    ru: 'привет, здравствуйте, здравствуй, добрый день, добрый вечер, доброе утро, салам, старт, начать, начало работы, спасибо, большое спасибо, благодарю, кто ты, кто вы, что это, что это за бот, ты бот, ты робот, как дела',
    kk: 'сәлем, сәлеметсіз бе, сәлеметсің бе, қайырлы күн, қайырлы таң, қайырлы кеш, ассалаумағалейкум, бастау, рахмет, рақмет, көп рахмет, рахмет саған, сен кімсің, сіз кімсіз, бұл не, бұл қандай бот, сен ботсың ба, сен роботсың ба, қалайсың, қалың қалай',
    ky: 'салам, саламатсызбы, саламатсыңбы, кутман күн, кутман таң, кутмандуу күн, ассалому алейкум, баштоо, рахмат, чоң рахмат, ыракмат, сен кимсиң, сиз кимсиз, бул эмне, бул кандай бот, сен ботсуңбу, сен роботсуңбу, кандайсың, кандайсыз',
    uz: 'salom, assalomu alaykum, salom alaykum, xayrli kun, xayrli tong, xayrli kech, boshlash, rahmat, katta rahmat, raxmat, sen kimsan, siz kimsiz, bu nima, bu qanday bot, sen botmisan, sen robotmisan, qalaysan, qalaysiz',
    tk: 'salam, essalawmaleýkim, salawmaleýkim, gün aýdyň, ertiriň haýyrly, agşamyň haýyrly, başlamak, sag bol, sag boluň, köp sag boluň, sen kim, siz kim, bu näme, bu nähili bot, sen botmy, sen robotmy, nähili, ýagdaýyň nähili',
  },
  help: {
    en: 'help, menu, commands, what can you do, how does it work, how do I use this, how to use, instructions, stop, unsubscribe, cancel, settings',
    ru: 'помощь, помоги, помогите, меню, команды, список команд, что ты умеешь, что вы умеете, что умеешь, как пользоваться, как это работает, инструкция, справка, стоп, остановить, отписаться, отмена, настройки, хелп',
    kk: 'көмек, көмектес, көмектесіңіз, мәзір, меню, командалар, бұйрықтар, не істей аласың, не істей аласыз, қалай қолданамын, нұсқаулық, анықтама, тоқта, тоқтату, стоп, болдырмау, баптаулар',
    ky: 'жардам, жардам бер, жардам бериңиз, меню, буйруктар, командалар, эмне кыла аласың, эмне кыла аласыз, кантип колдонсо болот, нускама, токто, токтот, стоп, жокко чыгаруу, жөндөөлөр',
    uz: 'yordam, yordam ber, yordam bering, menyu, buyruqlar, komandalar, nima qila olasan, nima qila olasiz, qanday foydalanish mumkin, qoʻllanma, toʻxta, stop, bekor qilish, sozlamalar',
    tk: 'kömek, kömek et, kömek ediň, menýu, buýruklar, komandalar, näme edip bilýärsiň, nähili ulanmaly, gollanma, dur, stop, goý bes, ýatyr, sazlamalar',
  },
  contents: {
    en: 'contents, table of contents, sections, all sections, read, read the statement, the statement, statement, document, date, when was it signed, when was it written, when was it published',
    ru: 'содержание, оглавление, разделы, все разделы, читать, читать заявление, заявление, документ, список разделов, дата, когда подписано, когда это было написано, когда опубликовано',
    kk: 'мазмұны, мазмұн, бөлімдер, барлық бөлімдер, оқу, мәлімдемені оқу, мәлімдеме, құжат, күні, қашан жазылған, қашан қол қойылған',
    ky: 'мазмуну, мазмун, бөлүмдөр, бардык бөлүмдөр, окуу, билдирүүнү окуу, билдирүү, документ, күнү, качан жазылган, качан кол коюлган',
    uz: 'mundarija, boʻlimlar, barcha boʻlimlar, oʻqish, bayonotni oʻqish, bayonot, hujjat, sana, qachon yozilgan, qachon imzolangan',
    tk: 'mazmuny, mazmun, bölümler, ähli bölümler, okamak, beýannamany okamak, beýannama, resminama, senesi, haçan ýazyldy, haçan gol çekildi',
  },
  whole: {
    en: 'all, whole text, full text, the whole text, the full text, entire text, everything, whole statement, full statement, all of it, whole document',
    ru: 'весь текст, полный текст, весь, всё, текст целиком, полностью, заявление целиком, полное заявление, весь документ, текст полностью, текст заявления',
    kk: 'толық мәтін, бүкіл мәтін, барлық мәтін, барлығы, бәрі, толық, мәтіннің бәрі, толық мәлімдеме, мәлімдеменің толық мәтіні',
    ky: 'толук текст, бүт текст, бардык текст, баары, толугу менен, толук, толук билдирүү, билдирүүнүн толук тексти',
    uz: 'toʻliq matn, butun matn, barcha matn, hammasi, barchasi, toʻliq, toʻliq bayonot, bayonotning toʻliq matni',
    tk: 'doly tekst, bütin tekst, ähli tekst, hemmesi, barysy, doly, doly beýannama, beýannamanyň doly teksti',
  },
  places: {
    en: 'map, the map, show the map, map of cities, list of cities, all cities, which cities are named, cities list, list of places, all places',
    ru: 'карта, карта городов, покажи карту, список городов, все города, какие города названы, какие города упомянуты, список мест, все места',
    kk: 'карта, қалалар картасы, қалалар тізімі, барлық қалалар, қандай қалалар аталған, картаны көрсет',
    ky: 'карта, шаарлар картасы, шаарлардын тизмеси, бардык шаарлар, кайсы шаарлар аталган, картаны көрсөт',
    uz: 'xarita, shaharlar xaritasi, shaharlar roʻyxati, barcha shaharlar, qaysi shaharlar nomlangan, xaritani koʻrsat',
    tk: 'karta, şäherleriň kartasy, şäherleriň sanawy, ähli şäherler, haýsy şäherler agzalan, kartany görkez',
  },
  signatories: {
    en: 'who signed, who signed it, who has signed, signatories, signers, signed by, who wrote it, who are the authors, who are the signatories, list of signatories, authors, which parties signed',
    ru: 'кто подписал, кто подписался, кто подписали, подписанты, подписавшие, кем подписано, чьи подписи, кто автор, кто авторы, авторы, список подписавших, какие партии подписали, кто подписант, кто подписанты, подписи',
    kk: 'кім қол қойды, кім қол қойған, кімдер қол қойды, кімдер қол қойған, қол қойғандар, авторлары кім, авторлар, қандай партиялар қол қойды, кім жазды, кім жазған',
    ky: 'ким кол койгон, ким кол койду, кимдер кол койгон, кимдер кол койду, кол койгондор, авторлору ким, авторлор, кайсы партиялар кол койгон, ким жазган',
    uz: 'kim imzolagan, kim imzoladi, kimlar imzolagan, kimlar imzoladi, imzolaganlar, imzo qoʻyganlar, kim imzo qoʻygan, kimlar imzo chekkan, kim imzo chekdi, mualliflar, mualliflari kim, qaysi partiyalar imzolagan, kim yozgan',
    tk: 'kim gol çekdi, kim gol çeken, kimler gol çekdi, kimler gol çeken, gol çekenler, gol goýanlar, kim gol goýdy, awtorlary kim, awtorlar, haýsy partiýalar gol çekdi, kim ýazdy',
  },
  quote: {
    en: 'quote, a quote, random quote, quotation, random, give me a quote, another quote',
    ru: 'цитата, цитату, случайная цитата, дай цитату, ещё цитату, любая цитата',
    kk: 'дәйексөз, үзінді, кездейсоқ үзінді, цитата',
    ky: 'цитата, үзүндү, кокус үзүндү',
    uz: 'iqtibos, parcha, tasodifiy iqtibos',
    tk: 'sitata, bölek, tötänleýin sitata',
  },
  language: {
    en: 'language, languages, change language, english, in english',
    ru: 'язык, языки, сменить язык, поменять язык, русский, по-русски, на русском',
    kk: 'тіл, тілдер, тілді өзгерту, қазақша, қазақ тілі, қазақ тілінде',
    ky: 'тил, тилдер, тилди өзгөртүү, кыргызча, кыргыз тили, кыргыз тилинде',
    uz: 'til, tillar, tilni oʻzgartirish, oʻzbekcha, oʻzbek tili, oʻzbek tilida',
    tk: 'dil, diller, dili üýtgetmek, türkmençe, türkmen dili, türkmen dilinde',
  },
};

/** Words that people put around such a question, beside those of the document's own kind. */
const AROUND = new Set(
  'please пожалуйста өтінемін суранам iltimos илтимос haýyş bot бот бота the this that under эту это этот мына ушул ushbu shu şu'
    .split(' ')
    .map(keyOf),
);

const MAX_WORDS = 8;

const BY_WORDS: ReadonlyMap<string, AskedSurface> = new Map(
  Object.entries(ASKED).flatMap(([surface, languages]) =>
    [...Object.values(languages), uzbekInCyrillic(languages.uz ?? '')].flatMap((asked) =>
      asked.split(', ').map((written) => [keysIn(written).join(' '), surface as AskedSurface] as const),
    ),
  ),
);

/** Words that ask for something other than the document. */
const TELLING = new Set(
  Array.from(BY_WORDS).flatMap(([keys, surface]) =>
    surface === 'contents' || surface === 'whole' ? [] : keys.split(' '),
  ),
);

/**
 * What a text asks for that is no passage: `меню`, `Кто подписал заявление?`. A greeting alone asks for the welcome.
 * `kinds` are words for the document (`statement`, `заявление`), which say nothing about it.
 */
export function askedSurface(text: string, kinds: Iterable<string>): AskedSurface | undefined {
  const keys = keysIn(text);
  if (keys.length === 0 || keys.length > MAX_WORDS) return undefined;
  const whole = BY_WORDS.get(keys.join(' '));
  if (whole !== undefined) return whole;
  const around = new Set([...kinds].map(keyOf).filter((key) => !TELLING.has(key)));
  const rest = keys.filter((key) => !AROUND.has(key) && !around.has(key));
  return BY_WORDS.get(rest.join(' ')) ?? greeting(rest);
}

/** `Hello, how are you?`: greetings with nothing else. */
function greeting(keys: readonly string[]): AskedSurface | undefined {
  for (let at = 1; at < keys.length; at += 1) {
    const [before, after] = [keys.slice(0, at), keys.slice(at)].map((part) => BY_WORDS.get(part.join(' ')));
    if (before === 'welcome' && after !== undefined) return after;
  }
  return undefined;
}

function keysIn(text: string): readonly string[] {
  return wordsIn(text, MAX_WORDS + 1).map(({ plain }) => keyOf(plain));
}

/** A word without endings of the Turkic languages, in letters that all of them have: `қойған`, `қойғандар`. */
function keyOf(plain: string): string {
  return inCommonLetters(stemTurkic(plain));
}
