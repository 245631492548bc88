/**
 * The names of a town that the statement does not name, each in its spellings: those of Kazakhstan, and large ones
 * elsewhere. They keep a name that is theirs from being taken for a misspelt place of the statement.
 * Source: GeoNames (CC BY 4.0), by scripts/other-towns.mjs.
 */
export type DecoyTown = readonly string[];

/** Places with names newer than the list, in spellings that it lacks, or that are no towns. */
const NEWER: readonly DecoyTown[] = [
  ['Qonaev', 'Конаев', 'Қонаев', 'Kunaev', 'Кунаев'],
  ['Altai', 'Алтай'],
  ['Turkistan', 'Туркестан', 'Түркістан'],
  ['Aralsk', 'Аральск'],
  ['Saran', 'Сарань'],
  ['Zaisan', 'Зайсан'],
  ['Ulytau', 'Улытау', 'Ұлытау'],
  ['Zhetysu', 'Жетысу', 'Жетісу', 'Семиречье'],
  ['Burabay', 'Бурабай', 'Боровое', 'Borovoe'],
  ['Khorgos', 'Хоргос', 'Қорғас', 'Korgas'],
  ['Fort-Shevchenko', 'Форт-Шевченко'],
  ['Kulan', 'Кулан', 'Құлан'],
  ['Kordai', 'Кордай', 'Қордай'],
  ['Medeu', 'Медеу', 'Medeo'],
  ['Zhitikara', 'Житикара', 'Жітіқара'],
  ['Turgen', 'Турген', 'Тургень'],
  ['Ural', 'Урал'],
  ['Karagaily', 'Карагайлы', 'Қарағайлы'],
  ['Petropavlovka', 'Петропавловка'],
  ['Guryevka', 'Гурьевка'],
  ['Petropavlovsk-Kamchatsky', 'Петропавловск-Камчатский'],
];

/** All of them, from the records of other-towns.json. */
export function withNewerNames(records: readonly DecoyTown[]): readonly DecoyTown[] {
  return [...NEWER, ...records];
}
