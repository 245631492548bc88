/** Names that ICU still returns, and IANA's current ones. A newer runtime returns the second itself. */
export const NAME_TODAY: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/**
 * What people of the region write for a zone: cities, countries, abbreviations. The city in its IANA name is not
 * listed; it is found in Latin and in Cyrillic letters. If a name fits several zones, those that the document
 * offers are proposed first, and then the first ones of this list.
 */
export const KNOWN_AS: readonly (readonly [zone: string, names: string])[] = [
  [
    'Asia/Almaty',
    'Алматы, Алма-Ата, Alma-Ata, Астана, Astana, Нур-Султан, Целиноград, Акмола, Шымкент, Чимкент, Shymkent, Караганда, Қарағанды, ' +
      'Тараз, Джамбул, Жамбыл, Павлодар, Семей, Семипалатинск, Усть-Каменогорск, Өскемен, Кокшетау, Көкшетау, Петропавловск, ' +
      'Петропавл, Талдыкорган, Талдықорған, Экибастуз, Екібастұз, Жезказган, Жезқазған, Темиртау, Туркестан, Түркістан, Балхаш, ' +
      'Конаев, Жаркент, Хоргос, Казахстан, Қазақстан, Kazakhstan, Qazaqstan, ALMT',
  ],
  ['Asia/Aqtau', 'Шевченко, Жанаозен, Жаңаөзен, Мангистау, Маңғыстау'],
  ['Asia/Aqtobe', 'Актюбинск, Aktyubinsk'],
  ['Asia/Atyrau', 'Гурьев'],
  ['Asia/Oral', 'Уральск, Uralsk'],
  ['Asia/Qostanay', 'Кустанай, Рудный, Аркалык'],
  ['Asia/Qyzylorda', 'Кзыл-Орда, Байконур, Байқоңыр'],
  ['Asia/Bishkek', 'Фрунзе, Ош, Osh, Джалал-Абад, Каракол, Кыргызстан, Киргизия, Kyrgyzstan, KGT'],
  ['Asia/Tashkent', 'Тошкент, Фергана, Андижан, Наманган, Узбекистан, Ўзбекистон, Oʻzbekiston, Uzbekistan, UZT'],
  ['Asia/Samarkand', 'Бухара, Buxoro, Нукус, Хива, Ургенч'],
  [
    'Asia/Ashgabat',
    'Ашхабад, Ashkhabad, Мары, Туркменабат, Балканабат, Туркменистан, Туркмения, Türkmenistan, Turkmenistan, TMT',
  ],
  ['Asia/Dushanbe', 'Худжанд, Хуҷанд, Таджикистан, Тоҷикистон, Tajikistan, TJT'],
  ['Europe/Moscow', 'Москва, Moskva, Мәскеу, MSK, Санкт-Петербург, Петербург, Питер, Казань, Россия, Ресей, Russia'],
  ['Asia/Yekaterinburg', 'Челябинск, Уфа, Пермь, Оренбург, Тюмень'],
  ['Asia/Kabul', 'Афганистан, Afghanistan'],
  ['Asia/Baku', 'Азербайджан, Azerbaijan'],
  ['Asia/Tbilisi', 'Грузия, Georgia'],
  ['Asia/Yerevan', 'Армения, Armenia'],
  ['Asia/Tehran', 'Тегеран, Иран, Iran'],
  ['Asia/Urumqi', 'Урумчи, Үрімші'],
  ['Asia/Shanghai', 'Пекин, Шанхай, Beijing, Китай, Қытай, China, PRC, CST'],
  ['Asia/Ulaanbaatar', 'Улан-Батор, Монголия, Mongolia'],
  ['Asia/Dubai', 'ОАЭ, Абу-Даби, Abu Dhabi, GST'],
  ['Europe/Istanbul', 'Стамбул, Анкара, Ankara, Турция, Түркия, Turkey, Türkiye'],
  ['Europe/Kyiv', 'Киев, Київ, Украина, Ukraine, EET, EEST'],
  ['Europe/Minsk', 'Беларусь, Белоруссия, Belarus'],
  ['Europe/Chisinau', 'Кишинёв, Молдова, Moldova'],
  ['Europe/Berlin', 'Германия, Germany, Мюнхен, Франкфурт, CET, CEST, MET'],
  ['Europe/Warsaw', 'Варшава, Warszawa, Польша, Poland'],
  ['Europe/Prague', 'Прага, Praha, Чехия'],
  ['Europe/Vienna', 'Вена, Wien'],
  ['Europe/Brussels', 'Брюссель'],
  ['Europe/Paris', 'Париж'],
  ['Europe/Rome', 'Рим, Roma'],
  ['Europe/Lisbon', 'Лиссабон, WET'],
  ['Europe/London', 'Лондон, BST'],
  ['America/New_York', 'Нью-Йорк, Вашингтон, Washington, EST, EDT'],
  ['America/Chicago', 'Чикаго, CST, CDT'],
  ['America/Denver', 'MST, MDT'],
  ['America/Los_Angeles', 'Лос-Анджелес, San Francisco, PST, PDT'],
  ['Pacific/Honolulu', 'HST'],
  ['Asia/Kolkata', 'Дели, Delhi, Mumbai, IST'],
  ['Europe/Dublin', 'Дублин, IST'],
  ['Asia/Jerusalem', 'Иерусалим, Тель-Авив, Tel Aviv, IST'],
  ['Asia/Seoul', 'Сеул, KST, ROK'],
  ['Asia/Taipei', 'ROC'],
  ['Asia/Tokyo', 'Токио, JST'],
  ['UTC', 'UCT'],
];

/**
 * Zones whose standard time is this many minutes ahead of UTC, in the order in which they are proposed after those that the document offers. `Etc/GMT-5` is five hours
 * ahead but reads as if it were behind, so such zones are left out.
 */
export const BY_OFFSET: ReadonlyMap<number, readonly string[]> = new Map([
  [-480, ['America/Los_Angeles']],
  [-420, ['America/Denver']],
  [-360, ['America/Chicago']],
  [-300, ['America/New_York']],
  [-180, ['America/Sao_Paulo']],
  [0, ['UTC', 'Europe/London']],
  [60, ['Europe/Berlin', 'Europe/Warsaw', 'Europe/Paris']],
  [120, ['Europe/Kaliningrad', 'Europe/Kyiv', 'Europe/Helsinki']],
  [180, ['Europe/Moscow', 'Europe/Istanbul', 'Europe/Minsk']],
  [210, ['Asia/Tehran']],
  [240, ['Asia/Baku', 'Asia/Tbilisi', 'Asia/Dubai']],
  [270, ['Asia/Kabul']],
  [300, ['Asia/Almaty', 'Asia/Tashkent', 'Asia/Ashgabat']],
  [330, ['Asia/Kolkata']],
  [360, ['Asia/Bishkek', 'Asia/Omsk', 'Asia/Urumqi']],
  [420, ['Asia/Novosibirsk', 'Asia/Krasnoyarsk', 'Asia/Bangkok']],
  [480, ['Asia/Shanghai', 'Asia/Ulaanbaatar', 'Asia/Irkutsk']],
  [540, ['Asia/Seoul', 'Asia/Tokyo', 'Asia/Yakutsk']],
  [600, ['Asia/Vladivostok', 'Australia/Sydney']],
]);
