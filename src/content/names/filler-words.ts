import { foldWord, words } from '../text/romanization.ts';

/** Words that stand right before or behind the name of a town: `the city of Semey`, `г. Актобе`, `Алматы қаласында`. */
const TOWN = folded(
  'city town village ville stadt dorf miasto ciudad capital',
  'г гор город города городе городу городом городов пос поселок поселке посёлок село селе села аул ауле столица столице',
  'қ қала қаласы қаласында қаласынан қаласына қаласының ауыл ауылы ауылында',
  'шаары шаарында шаарынан айылы кыштагы shahri shahar shahrida shahridan qishlogʻi шаҳри шаҳрида şäheri şäherinde şäherinden obasy şehri şehir şehrinde köyü ilçesi',
);

/** Words of place before a name, where a word that is spelt like it seldom stands with a capital letter. */
const BEFORE = folded('in at from near to aus nach bei à в во из до под у около возле через');

/** What people put around the name of a place, and into a question about it. */
const AROUND: ReadonlySet<string> = new Set([
  ...TOWN,
  ...BEFORE,
  ...folded(
    'where wheres s is the a of iz na located find show me how do i get go what happened happen was were and or about around place map mentioned named listed list text statement say says there does it western eastern northern southern west east north south central',
    'где куда откуда на от об о к ко про это этот находится расположен расположена расположено как доехать добраться проехать попасть что чего было был была были случилось произошло покажи найди карта карте',
    'а и или ну ли есть там тоже также упоминается упомянут упомянута упоминают назван названа сказано говорится список списке тексте заявление заявлении ныне теперь бывший бывшая рядом между с со за северный южный западный восточный северо юго',
    'не болды болған бар ма ме ба бе па пе туралы жайлы айтылған аталған тізім тізімде мәтінде мәлімдемеде ше барамын баруға болады орналасқан қайда қалай деген және мен бен пен да де та те батыс шығыс солтүстік оңтүстік',
    'қайда кайда эмне болду болгон барбы бар беле бекен эле жөнүндө тууралуу жана менен чейин тизмеде айтылганбы батыш чыгыш түндүк түштүк',
    'nima boʻldi boʻlgan boʻlganmi boʻlgan gap edi bormi bor haqida qayerda qanday va bilan ham ham roʻyxatda нима бўлди бўлган борми бор ҳақида қаерда ва билан ҳам',
    'näme boldy boldumy barmy bar hakda hakynda barada nirede we bilen hem çenli sanawda',
    'ne oldu var mı mi hakkında nerede ve ile kadar wo was ist und oder die der das den stadt über war où est que la le les du de en et i w o co jest y ou',
  ),
]);

/** Words that make a region or a district of the name beside them. */
const REGION =
  /^(?:oblast.{0,4}|obl|region.{0,1}|province|provinz|raion.{0,2}|distrikt?|district|gebiet|vilaiat.{0,3}|viloiat.{0,4}|velaiat.{0,3}|uelaiat.{0,3}|oblis.{0,5}|oblus.{0,5}|audan.{0,5}|tuman.{0,3}|etrap.{0,3}|bolgesi)$/u;

/** Words that make something else of the name behind them, a river or a street. */
const OTHER_THING = folded(
  'river lake street avenue hotel fc fk air mount',
  'река реке реки озеро озере озера улица улице улицы ул проспект проспекте пр хребет горы гора степь авиакомпания фк клуб команда банк отель гостиница эйр',
  'өзені көлі көшесі даңғылы',
);

/** The words that a look-up leaves out, together with a document's own: its country, its regions' short names. */
export type Fillers = {
  /** Means nothing beside a name. All these take words in their normal form (romanization.ts). */
  isFiller(word: string): boolean;
  isTown(word: string): boolean;
  isBefore(word: string): boolean;
  isRegion(word: string): boolean;
  isOtherThing(word: string): boolean;
};

/** `more` are those of the document's places, in any spelling and case. */
export function createFillers(more: readonly string[]): Fillers {
  const own = new Set(more.map(foldWord));
  return {
    isFiller: (word) => AROUND.has(word) || own.has(word),
    isTown: (word) => TOWN.has(word),
    isBefore: (word) => BEFORE.has(word),
    isRegion: (word) => REGION.test(word),
    isOtherThing: (word) => OTHER_THING.has(word),
  };
}

/** A text without words of place and of regions, where more is left: `в Мангистауской области` is the name's. */
export function withoutPlaceWords(text: string): string {
  const isOfPlace = (word: string): boolean => REGION.test(word) || TOWN.has(word) || BEFORE.has(word);
  return words(text)
    .filter((word) => !isOfPlace(foldWord(word)))
    .join(' ');
}

function folded(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' ').map(foldWord));
}
