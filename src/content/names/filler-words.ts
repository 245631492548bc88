import { words } from '../text/romanization.ts';

/** What people put around the name of a place: `the city of Semey`, `г. Актобе`, `в городе Алматы`, `Алматы қаласында`. */
const AROUND = new Set(
  (
    'where wheres s is the a of in iz na located find show me how do i get go what happened map ville stadt şehri sehri at to from near around about city town village place capital ' +
    'где куда откуда в во на из до от под у о об к ко около возле про г гор город города городе городу городом пос поселок посёлок село селе аул ауле столица ' +
    'это этот находится расположен расположена расположено как доехать добраться проехать попасть что было случилось произошло покажи найди карта карте ' +
    'qala qalasy qalasi qalası qalasynda auyly auyl ' +
    'қайда шаары шаарында shahri shahar shahrida şäheri şäherinde шаҳри ' +
    'кайда не болды болған қалай барамын баруға болады орналасқан картада карта деген ' +
    'қ қала қаласы қаласында қаласынан қаласына қаласының ауылы ауыл ауылында'
  ).split(' '),
);

/** The text without such words, where a name is left. `more` are those of the document's places, in lower case: their country. */
export function stripFiller(text: string, more: ReadonlySet<string>): string {
  const all = words(text);
  const isFiller = (word: string): boolean => AROUND.has(word) || more.has(word);
  const kept = all.filter((word) => !isFiller(word.toLowerCase()));
  return kept.length === 0 || kept.length === all.length ? text : kept.join(' ');
}
