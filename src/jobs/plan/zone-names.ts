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
    'Алматы, Алмата, Алма-Ата, Alma-Ata, Астана, Astana, Нур-Султан, Целиноград, Акмола, Шымкент, Чимкент, Shymkent, Караганда, Қарағанды, ' +
      'Тараз, Джамбул, Жамбыл, Павлодар, Семей, Семипалатинск, Усть-Каменогорск, Өскемен, Кокшетау, Көкшетау, Петропавловск, ' +
      'Петропавл, Талдыкорган, Талдықорған, Экибастуз, Екібастұз, Жезказган, Жезқазған, Темиртау, Туркестан, Түркістан, Балхаш, ' +
      'Конаев, Жаркент, Хоргос, Казахстан, Қазақстан, Kazakhstan, Qazaqstan, ALMT, Талгар, Каскелен, Қаскелең, Риддер, Лениногорск, Степногорск, Кентау, Щучинск, Бурабай, Боровое, Капчагай, Қапшағай, Аксу, Ақсу, Аягоз, Зайсан, Косшы, Сатпаев, Сәтбаев, Сарань, Шахтинск, Абай, Текели, Ушарал, Olmaota, Олмаота, Olmota, Ostona, Остона, Qozogʻiston, Қозоғистон, Gazagystan, Казакстан',
  ],
  ['Asia/Aqtau', 'Шевченко, Жанаозен, Жаңаөзен, Мангистау, Маңғыстау, Oqtov, Оқтов'],
  ['Asia/Aqtobe', 'Актюбинск, Aktyubinsk, Кандыагаш, Қандыағаш, Хромтау, Алга, Oqtoʻba, Оқтўба'],
  ['Asia/Atyrau', 'Гурьев, Кульсары, Құлсары'],
  ['Asia/Oral', 'Уральск, Uralsk, Аксай, Ақсай, Теке'],
  ['Asia/Qostanay', 'Кустанай, Рудный, Аркалык, Лисаковск, Житикара, Жітіқара, Арқалық'],
  ['Asia/Qyzylorda', 'Кзыл-Орда, Байконур, Байқоңыр, Аральск, Арал, Казалинск, Қазалы, Жанакорган, Шиели'],
  [
    'Asia/Bishkek',
    'Фрунзе, Ош, Osh, Джалал-Абад, Каракол, Кыргызстан, Киргизия, Kyrgyzstan, KGT, Нарын, Талас, Баткен, Токмок, Кара-Балта, Балыкчы, Чолпон-Ата, Ысык-Көл, Иссык-Куль, Өзгөн, Узген, Пишпек, Кызыл-Кыя, Qirgʻiziston, Қирғизистон, Gyrgyzystan, Қырғызстан, Пржевальск',
  ],
  [
    'Asia/Tashkent',
    'Тошкент, Фергана, Андижан, Наманган, Узбекистан, Ўзбекистон, Oʻzbekiston, Uzbekistan, UZT, Daşkent, Коканд, Qoʻqon, Fargʻona, Andijon, Андижон, Гулистан, Джизак, Jizzax, Чирчик, Ангрен, Özbegistan, Өзбекстан, Özbekistan',
  ],
  [
    'Asia/Samarkand',
    'Бухара, Buxoro, Нукус, Хива, Ургенч, Nukus, Urganch, Хорезм, Xorazm, Термез, Termiz, Навои, Navoiy, Карши, Qarshi',
  ],
  [
    'Asia/Ashgabat',
    'Ашхабад, Ashkhabad, Мары, Туркменабат, Балканабат, Туркменистан, Туркмения, Türkmenistan, Turkmenistan, TMT, Дашогуз, Daşoguz, Чарджоу, Красноводск, Туркменбаши, Türkmenbaşy, Теджен, Ashxobod, Ашхобод, Turkmaniston, Туркманистон, Түрікменстан, Түркмөнстан, Түркменистан',
  ],
  [
    'Asia/Dushanbe',
    'Худжанд, Хуҷанд, Таджикистан, Тоҷикистон, Tajikistan, TJT, Duşanbe, Ленинабад, Хорог, Куляб, Tojikiston, Тәжікстан, Тажикстан, Täjigistan',
  ],
  [
    'Europe/Moscow',
    'Москва, Moskva, Мәскеу, MSK, Санкт-Петербург, Петербург, Питер, Казань, Россия, Ресей, Russia, МСК, Москов, Орусия, Rossiya, Russiýa, Сочи, Ростов-на-Дону, Воронеж, Краснодар, Нижний Новгород, РФ, St Petersburg, Saint Petersburg',
  ],
  ['Asia/Yekaterinburg', 'Челябинск, Уфа, Пермь, Оренбург, Тюмень, ЕКБ, Орынбор, Магнитогорск, Курган, Сургут'],
  ['Asia/Kabul', 'Афганистан, Afghanistan'],
  ['Asia/Baku', 'Азербайджан, Azerbaijan'],
  ['Asia/Tbilisi', 'Грузия, Georgia'],
  ['Asia/Yerevan', 'Армения, Armenia'],
  ['Asia/Tehran', 'Тегеран, Иран, Iran'],
  ['Asia/Urumqi', 'Урумчи, Үрімші'],
  ['Asia/Shanghai', 'Пекин, Шанхай, Beijing, Китай, Қытай, China, PRC, CST'],
  ['Asia/Ulaanbaatar', 'Улан-Батор, Монголия, Mongolia'],
  ['Asia/Dubai', 'ОАЭ, Абу-Даби, Abu Dhabi, GST'],
  ['Europe/Istanbul', 'Стамбул, Анкара, Ankara, Турция, Түркия, Turkey, Türkiye, Turkiya, Туркия, Türkiýe'],
  ['Europe/Kyiv', 'Киев, Киеву, Київ, Украина, Ukraine, EET, EEST'],
  ['Europe/Minsk', 'Беларусь, Белоруссия, Belarus'],
  ['Europe/Chisinau', 'Кишинёв, Молдова, Moldova'],
  [
    'Europe/Berlin',
    'Германия, Germany, Мюнхен, Франкфурт, CET, CEST, MET, Алмания, Олмония, Germaniýa, Гамбург, Кёльн, Бонн',
  ],
  ['Europe/Warsaw', 'Варшава, Warszawa, Польша, Poland'],
  ['Europe/Prague', 'Прага, Praha, Чехия, Czechia'],
  ['Europe/Vienna', 'Вена, Wien, Австрия, Austria'],
  ['Europe/Brussels', 'Брюссель, Бельгия, Belgium, Belgiya, Belgiýa'],
  ['Europe/Paris', 'Париж, Страсбург, Strasbourg, Франция, France, Fransiya, Fransiýa'],
  ['Europe/Rome', 'Рим, Roma, Италия, Italy, Милан'],
  ['Europe/Lisbon', 'Лиссабон, WET'],
  ['Europe/London', 'Лондон, BST, Англия, Великобритания, England, UK, Angliya, Angliýa'],
  [
    'America/New_York',
    'Нью-Йорк, NYC, Вашингтон, Washington, EST, EDT, США, АҚШ, АКШ, AQSH, ABŞ, USA, Америка, America, Amerika, Бостон, Майами',
  ],
  ['America/Chicago', 'Чикаго, CST, CDT'],
  ['America/Denver', 'MST, MDT'],
  ['America/Los_Angeles', 'Лос-Анджелес, San Francisco, PST, PDT'],
  ['Pacific/Honolulu', 'HST'],
  ['Asia/Kolkata', 'Дели, Delhi, Mumbai, IST'],
  ['Europe/Dublin', 'Дублин, IST'],
  ['Asia/Jerusalem', 'Иерусалим, Тель-Авив, Tel Aviv, IST, Израиль, Israel, Isroil'],
  ['Asia/Seoul', 'Сеул, KST, ROK'],
  ['Asia/Taipei', 'ROC'],
  ['Asia/Tokyo', 'Токио, JST'],
  ['Europe/Zurich', 'Женева, Geneva, Цюрих, Швейцария, Switzerland'],
  ['America/Toronto', 'Канада, Canada, Оттава, Монреаль'],
  ['Asia/Omsk', 'Омбы, Омбі'],
  ['Europe/Amsterdam', 'Гаага, Hague, Нидерланды, Голландия'],
  ['Europe/Stockholm', 'Стокгольм, Швеция, Sweden'],
  ['Europe/Helsinki', 'Финляндия, Finland, Хельсинки'],
  ['Europe/Madrid', 'Испания, Spain, Барселона, Barcelona'],
  ['Europe/Athens', 'Греция, Greece, Афины'],
  ['UTC', 'UCT'],
];

/** Words of the interface's languages that are written nearly as a zone's name: `қатар` is a row, and Qatar. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(['қатар', 'қарағанда', 'семьей', 'семьёй']);

/**
 * Zones whose standard time is this many minutes ahead of UTC, in the order in which they are proposed after those that the document offers. `Etc/GMT-5` is five hours
 * ahead but reads as if it were behind, so such zones are left out.
 */
export const BY_OFFSET: ReadonlyMap<number, readonly string[]> = new Map([
  [-660, ['Pacific/Pago_Pago']],
  [-600, ['Pacific/Honolulu']],
  [-570, ['Pacific/Marquesas']],
  [-540, ['America/Anchorage']],
  [-480, ['America/Los_Angeles']],
  [-420, ['America/Denver']],
  [-360, ['America/Chicago']],
  [-300, ['America/New_York']],
  [-240, ['America/Halifax', 'America/Caracas']],
  [-210, ['America/St_Johns']],
  [-180, ['America/Sao_Paulo']],
  [-120, ['America/Noronha']],
  [-60, ['Atlantic/Azores']],
  [0, ['UTC', 'Europe/London']],
  [60, ['Europe/Berlin', 'Europe/Warsaw', 'Europe/Paris']],
  [120, ['Europe/Kaliningrad', 'Europe/Kyiv', 'Europe/Helsinki']],
  [180, ['Europe/Moscow', 'Europe/Istanbul', 'Europe/Minsk']],
  [210, ['Asia/Tehran']],
  [240, ['Asia/Baku', 'Asia/Tbilisi', 'Asia/Dubai']],
  [270, ['Asia/Kabul']],
  [300, ['Asia/Almaty', 'Asia/Tashkent', 'Asia/Ashgabat']],
  [330, ['Asia/Kolkata']],
  [345, ['Asia/Kathmandu']],
  [360, ['Asia/Bishkek', 'Asia/Omsk', 'Asia/Urumqi']],
  [390, ['Asia/Yangon']],
  [420, ['Asia/Novosibirsk', 'Asia/Krasnoyarsk', 'Asia/Bangkok']],
  [480, ['Asia/Shanghai', 'Asia/Ulaanbaatar', 'Asia/Irkutsk']],
  [525, ['Australia/Eucla']],
  [540, ['Asia/Seoul', 'Asia/Tokyo', 'Asia/Yakutsk']],
  [570, ['Australia/Adelaide', 'Australia/Darwin']],
  [600, ['Asia/Vladivostok', 'Australia/Sydney']],
  [630, ['Australia/Lord_Howe']],
  [660, ['Asia/Magadan', 'Asia/Sakhalin']],
  [720, ['Asia/Kamchatka', 'Pacific/Auckland']],
  [765, ['Pacific/Chatham']],
  [780, ['Pacific/Tongatapu']],
  [840, ['Pacific/Kiritimati']],
]);
