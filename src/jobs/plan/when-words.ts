/** The days of the week, from Monday. */
export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * What a word of a WHEN means. `every` stands before what it repeats and `each` after it, as in Turkic languages; `from`, `to` and
 * `until` stand before a range of days, inside it and after it; `passed` says nothing by itself.
 */
export type Meaning =
  | (typeof WEEK)[number]
  | ('daily' | 'weekdays' | 'weekends' | 'weekly' | 'hourly' | 'every' | 'each' | 'day' | 'hour' | 'minute')
  | ('am' | 'pm' | 'morning' | 'afternoon' | 'evening' | 'night' | 'noon' | 'midnight')
  | ('from' | 'to' | 'until' | 'passed');

/**
 * The words for days and times in each language of the interface, as people write them and as the bot's own cards do; Uzbek in both
 * alphabets. Commas separate phrases. Case, diacritics, apostrophes, dots and Turkic endings do not matter. Of two meanings the first
 * one counts, but for what is written with the very letters: `жума сайын` is "weekly", `жұма сайын` "on Fridays".
 */
export const WHEN_WORDS: Readonly<Record<string, Partial<Readonly<Record<Meaning, string>>>>> = {
  en: {
    mon: 'mon, monday, mondays',
    tue: 'tue, tues, tuesday, tuesdays',
    wed: 'wed, weds, wednesday, wednesdays',
    thu: 'thu, thur, thurs, thursday, thursdays',
    fri: 'fri, friday, fridays',
    sat: 'sat, saturday, saturdays',
    sun: 'sun, sunday, sundays',
    daily: 'daily, everyday, once a day, once per day, all days, all week',
    weekdays: 'weekday, weekdays, workday, workdays, working day, working days, business days, week days, work days',
    weekends: 'weekend, weekends, week end, week ends, the weekend',
    weekly: 'weekly, every week, each week, once a week, once per week, once every week',
    hourly: 'hourly, once an hour, once per hour',
    every: 'every, each, once every, once in',
    day: 'day, days',
    hour: 'h, hr, hrs, hour, hours',
    minute: 'm, min, mins, minute, minutes',
    am: 'am, a.m',
    pm: 'pm, p.m',
    morning: 'morning, mornings, in the morning',
    afternoon: 'afternoon, afternoons, in the afternoon',
    evening: 'evening, evenings, in the evening',
    night: 'night, nights, at night',
    noon: 'noon, midday',
    midnight: 'midnight',
    from: 'from',
    to: 'to, till, until, through, thru',
    passed:
      'and, o’clock, at, on, by, in, the, of, time, times, timezone, zone, time zone, starting, starting at, sharp, only, plus, city',
  },
  ru: {
    mon: 'пн, пнд, пон, понед, понедельник, понедельника, понедельнику, понедельники, понедельникам, по понедельникам, понедельником',
    tue: 'вт, втр, вторник, вторника, вторнику, вторники, вторникам, по вторникам, вторником',
    wed: 'ср, срд, среда, среду, среды, среде, средам, по средам, средой',
    thu: 'чт, чтв, четв, четверг, четверга, четвергу, четверги, четвергам, по четвергам, четвергом',
    fri: 'пт, птн, пят, пятн, пятница, пятницу, пятницы, пятнице, пятницам, по пятницам, пятницей',
    sat: 'сб, суб, субб, сбт, суббота, субботу, субботы, субботе, субботам, по субботам, субботой',
    sun: 'вс, вск, воск, воскр, воскресенье, воскресенья, воскресенью, воскресеньям, по воскресеньям, воскресеньем, воскресение',
    daily: 'ежедневно, ежедневный, раз в день, раз в сутки, все дни, без выходных',
    weekdays:
      'будни, будний, будний день, будням, будние дни, будним дням, будних дней, буднях, буднично, рабочие дни, рабочий день, рабочим дням, рабочие, рабочим',
    weekends: 'выходные, выходной, выходным, выходные дни, выходным дням, выходной день, уикенд, уик-энд',
    weekly: 'еженедельно, каждую неделю, раз в неделю, один раз в неделю',
    hourly: 'ежечасно, раз в час, один раз в час',
    every: 'каждый, каждую, каждое, каждые, каждая, кажд, раз в, один раз в, раз каждые, через каждые',
    day: 'день, дней, дни, дням, сутки',
    hour: 'ч, час, часа, часов, часам, часу, часы',
    minute: 'м, мин, минут, минуту, минута, минуты',
    morning: 'утра, утром, утро, утрам, с утра, по утрам',
    afternoon: 'дня, днём, пополудни',
    evening: 'вечера, вечером, вечер, вечерам, ввечеру',
    night: 'ночи, ночью, ночь, ночам',
    noon: 'полдень, в полдень, полдня, полудня',
    midnight: 'полночь, в полночь, полуночи, полночи',
    from: 'с, со',
    to: 'до, по',
    passed:
      'и, в, во, на, к, ко, время, времени, часовой пояс, пояс, начиная, начиная с, ровно, только, а также, плюс, г, город, городу',
  },
  kk: {
    mon: 'дс, дүй, дүйсенбі',
    tue: 'сс, сей, сейсенбі',
    wed: 'ср, сәр, сәрсенбі',
    thu: 'бс, бей, бейсенбі',
    fri: 'жм, жұм, жұма, әр жұма, жұма сайын',
    sat: 'сб, сн, сен, сенбі',
    sun: 'жс, жк, жек, жексенбі',
    daily: 'күнде, күнделікті, күніне бір рет, барлық күн, барлық күндері',
    weekdays: 'жұмыс күні, жұмыс күндері, жұмыс күндер',
    weekends: 'демалыс, демалыс күні, демалыс күндері, демалыс күндер',
    weekly: 'апта сайын, әр апта, аптасына бір рет, аптасына бір, аптада бір рет, апталық',
    hourly: 'сағатына бір рет, сағатына бір',
    every: 'әр, әрбір',
    each: 'сайын, бір, бір рет',
    day: 'күн, күні, күндер, күндері',
    hour: 'сағ, сағат',
    minute: 'минут',
    morning: 'таңғы, таң, таңертең, таңертеңгі, ертеңгі, таңертеңгілік',
    afternoon: 'түскі, түстен кейін, күндізгі, күндіз',
    evening: 'кешкі, кешке, кеш, кешкілік, кешқұрым',
    night: 'түнгі, түнде, түн',
    noon: 'талтүс, тал түс, түс, түсте',
    midnight: 'түн ортасы, түн жарымы',
    until: 'дейін, шейін',
    passed:
      'және, мен, бен, пен, да, де, та, те, ға, ге, уақыт, уақыты, уақытымен, уақыт бойынша, бойынша, бастап, тек, дәл, қаласы',
  },
  ky: {
    mon: 'дш, дүй, дүйш, дүйшөмбү',
    tue: 'шш, шейш, шейшемби',
    wed: 'шр, шарш, шаршемби',
    thu: 'бш, бейш, бейшемби',
    fri: 'жм, жума',
    sat: 'иш, ишм, ишемби',
    sun: 'жк, жек, жекш, жекшемби',
    daily: 'күндө, күндөлүк, күнүнө бир жолу, күнүнө бир, бардык күндөр',
    weekdays: 'иш күнү, иш күндөрү, иш күндөр, жумуш күнү, жумуш күндөрү, жумуш күндөр',
    weekends: 'дем алыш, дем алыш күнү, дем алыш күндөрү, дем алыш күндөр, эс алуу күндөрү',
    weekly: 'жума сайын, ар жума, жумасына бир жолу, жумасына бир, апта сайын, апталык',
    hourly: 'саатына бир жолу, саатына бир',
    every: 'ар, ар бир',
    each: 'сайын, бир, бир жолу',
    day: 'күн, күнү, күндөр, күндөрү',
    hour: 'саат',
    minute: 'мүнөт',
    morning: 'таңкы, таң, эртең менен, эртең мененки, таңында',
    afternoon: 'түшкү, түштөн кийин, күндүзгү, күндүз',
    evening: 'кечки, кечинде, кеч, кечкурун, кечке',
    night: 'түнкү, түндө, түн',
    noon: 'чак түш, түш, түштө, талтүш',
    midnight: 'түн ортосу, түн жарымы',
    until: 'чейин, дейре',
    passed:
      'жана, менен, да, де, до, дө, убакыт, убактысы, убактысы менен, убактысы боюнча, боюнча, баштап, гана, туура, шаары',
  },
  uz: {
    mon: 'dush, du, dushanba, душ, ду, душанба',
    tue: 'sesh, se, seshanba, сеш, се, сешанба',
    wed: 'chor, cho, chorshanba, чор, чо, чоршанба',
    thu: 'pay, pa, payshanba, пай, па, пайшанба',
    fri: 'jum, ju, juma, жум, жу, жума',
    sat: 'shan, sha, shanba, шан, ша, шанба',
    sun: 'yak, yaksh, yakshanba, якш, як, якшанба',
    daily:
      'kunda, har kunlik, kundalik, kuniga bir marta, kunda bir marta, hamma kunlari, кунда, кундалик, кунига бир марта, кунда бир марта, ҳамма кунлари',
    weekdays: 'ish kuni, ish kunlari, ish kunlar, иш куни, иш кунлари, иш кунлар',
    weekends:
      'dam olish, dam olish kuni, dam olish kunlari, dam olish kunlar, дам олиш, дам олиш куни, дам олиш кунлари, дам олиш кунлар',
    weekly:
      'har hafta, haftada bir marta, haftada bir, haftasiga bir marta, haftalik, ҳар ҳафта, ҳафтада бир марта, ҳафтада бир, ҳафталик',
    hourly: 'soatiga bir marta, соатига бир марта',
    every: 'har, har bir, ҳар, ҳар бир',
    each: 'sayin, bir, bir marta, сайин, бир, бир марта',
    day: 'kun, kuni, kunlar, kunlari, кун, куни, кунлар, кунлари',
    hour: 'soat, соат',
    minute: 'daqiqa, minut, дақиқа, минут',
    morning: 'ertalab, ertalabki, tong, tongi, tonggi, sahar, эрталаб, эрталабки, тонг, тонги, тонгги',
    afternoon:
      'kunduzi, kunduz, kunduzgi, tushdan keyin, tushdan soʻng, кундузи, кундуз, кундузги, тушдан кейин, тушдан сўнг',
    evening: 'kechqurun, kechki, kech, oqshom, кечқурун, кечки, кеч, оқшом',
    night: 'tungi, tunda, tun, тунги, тунда, тун, kechasi, кечаси',
    noon: 'tush, tush payti, туш, туш пайти',
    midnight: 'yarim tun, yarim kecha, ярим тун, ярим кеча',
    until: 'gacha, qadar, гача, қадар',
    passed:
      'va, ham, hamda, bilan, da, dan, ga, vaqt, vaqti, vaqti bilan, boʻyicha, boshlab, faqat, shahri, ва, ҳам, ҳамда, билан, да, дан, га, вақт, вақти, бўйича, бошлаб, фақат, шаҳри',
  },
  tk: {
    mon: 'duş, duşenbe',
    tue: 'siş, sişenbe',
    wed: 'çar, çarş, çarşenbe',
    thu: 'pen, penş, penşenbe',
    fri: 'ann, anna',
    sat: 'şen, şenbe',
    sun: 'ýek, ýekş, ýekşenbe',
    daily: 'günde, gündelik, günde bir gezek, hemme günler',
    weekdays: 'iş güni, iş günleri, iş günler',
    weekends: 'dynç güni, dynç günleri, dynç günler, dynç alyş günleri',
    weekly: 'her hepde, hepdede bir gezek, hepdede bir, hepdelik',
    every: 'her, her bir',
    each: 'saýyn, bir, bir gezek',
    day: 'gün, güni, günler, günleri',
    hour: 'sag, sagat',
    minute: 'minut, minutda',
    morning: 'irden, ertir, ertirki, säher, irdenki',
    afternoon: 'günortan, günortanky, günortadan soň, gündiz, gündizki',
    evening: 'agşam, agşamky, agşamlyk, agşamara',
    night: 'gije, gijeki, gijesi',
    noon: 'günorta',
    midnight: 'ýary gije, ýarym gije, gijäniň ýary',
    until: 'çenli',
    passed: 'we, hem, bilen, da, de, ga, wagt, wagty, wagty bilen, boýunça, başlap, diňe, şäheri',
  },
};

/** What Kazakh, Kyrgyz, Uzbek and Turkmen put to a word, after folding; those in the second and third list begin and end a range. */
export const WORD_ENDINGS = {
  passed:
    'да де та те до то га ге ка ке го ко ны ни ды ди ты ти ну ду нин нын ки гы ги лар лер дар дер тар тер лор дор тор лары лери дары дери тары тери ' +
    'лору дору тору нда нде ндо ынын сы си нинг ' +
    'da de ga ka ni ny lar ler lary leri lari nda nde ki gi ning yn in',
  from: 'дан ден тан тен нан нен дон тон dan den ndan nden',
  until: 'гача gacha',
} as const;
