### Kazakh: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Қазақша

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
profile-short-description = Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдеме: оқу, іздеу, сөзбе-сөз дәйексөз алу.
profile-description =
    Мұнда бір жария құжатты оқуға, одан сөз іздеуге және сөзбе-сөз дәйексөз алуға болады. Бұл – Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдемесі.

    Бот олардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді. Ол өз пікірін қоспайды, оқырмандар тізімін жүргізбейді. Не сақталады: /privacy
command-statement = Мәлімдемені оқу
command-search = Одан сөз іздеу
command-quote = Кездейсоқ таңдалған бір үзінді
command-verify = Дәйексөздің дәлдігін тексеру
command-cities = Онда аталған жерлер
command-signatories = Кімдер қол қойды
command-subscribe = Үзінділерді кесте бойынша осында немесе арнада жариялау
command-schedule = Не бапталғаны және келесі жарияланымдар
command-pause = Кесте бойынша жариялауды кідірту
command-resume = Кесте бойынша жариялауды жалғастыру
command-unsubscribe = Кесте бойынша жариялауды тоқтату
command-language = Тілді таңдау
command-about = Дереккөз, бақылау сомасы және нұсқа
command-privacy = Сіз туралы не сақталады
command-mydata = Осы чат туралы сақталғанның бәрі
command-forget = Осы чат туралы сақталғанның бәрін өшіру
command-help = Ботты қалай қолдануға болады

## Buttons

button-contents = Мазмұны
button-whole = Толық мәлімдеме
button-read = Мәлімдемені оқу
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = { $number }-бөлім
button-quote-elsewhere = Чатта дәйексөз келтіру
button-copy-link = Сілтемені көшіру
button-places = Жерлер
button-all-places = Барлық жерлер
button-signatories = Қол қойғандар
button-all-signatories = Барлық қол қойғандар
button-another = Басқа үзінді
button-map = Карта
button-all-results = Барлық нәтиже
button-language = Тіл
button-help = Көмек
button-open = Ботта ашу

## Welcome and help

welcome =
    Бұл бот бір жария құжаттан сөзбе-сөз дәйексөз келтіреді: ол – Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдемесі.

    Бот олардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді. Мәлімдеме өз тілінде, ағылшынша келтіріледі.

    Мәлімдемені оқыңыз немесе іздеген сөзіңізді не жердің атауын жазыңыз. Мен оны арнада немесе топта кесте бойынша үзінді-үзіндісімен жариялай да аламын: /subscribe
help-title = Ботты қалай қолдануға болады
help-reading =
    /statement – мазмұны
    /statement 3 – 3-бөлім
    /statement 2.3 – 2-бөлім, 3-сөйлем
    /statement 4.2-4 – 4-бөлім, 2–4-сөйлемдер
    /statement all – бүкіл мәтін бір хабарламада
    /quote – кездейсоқ таңдалған бір үзінді
help-finding =
    /search elections – сөзге сай келетін үзінділер
    /cities – барлық жерлер; /cities Алматы – солардың бірі, кез келген атауымен
    /signatories – кімдер қол қойды
    /verify және мәтін немесе хабарламаға жауап ретінде – мәтін мәлімдемеде бар ма
help-inline = Кез келген чатта { $bot } және бір сөз жазып, үзінді таңдаңыз: ол дереккөзімен бірге жіберіледі.
help-scheduling =
    /subscribe – үзінділерді кесте бойынша жариялау: топ үшін команданы сол топта, арна үшін маған жеке чатта жіберіңіз
    /subscribe weekdays 09:00,18:30 Asia/Almaty – дәл сол, бірақ өзіңіз қалаған уақытта
    /schedule – не бапталғаны және алда не бары; /pause, /resume, /unsubscribe
    Мұны тек әкімшілер өзгерте алады. Арна ішінде жіберілген командаларды мен көрмеймін, ал жеке чатты жазылымға қосуға болмайды.
help-settings =
    /language – интерфейс тілі
    /privacy – Сіз туралы не сақталады; /mydata оны көрсетеді, /forget өшіреді
    /about – дереккөз, бақылау сомасы және нұсқа

## Reading

statement-title = Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы мәлімдемесі
contents-note = Құжатта тақырыптар жоқ. Мұндағы бөлім атауларын редактор қойған.
section-title-1 = Көтеріліске шығу құқығы
section-title-2 = Наразылықтар мен талаптар
section-title-3 = Билік, оппозиция және сайлау
section-title-4 = Наразылықтар үдеріс ретінде
section-title-5 = Қазақстан билігіне үндеу
section-title-6 = Халықаралық серіктестерге үндеу
heading-section = { $number }-бөлім · { $title }
heading-sentence = { $section }-бөлім, { $sentence }-сөйлем
heading-sentences = { $section }-бөлім, { $from }–{ $to }-сөйлемдер
address-not-understood = Қай үзіндіні айтқаныңызды түсінбедім.
address-examples =
    /statement 3 – 3-бөлім
    /statement 2.3 – 2-бөлім, 3-сөйлем
    /statement 4.2-4 – 4-бөлім, 2–4-сөйлемдер
    /statement all – бүкіл мәтін
address-no-section = { $section }-бөлім жоқ. Мәлімдеменің бөлімдері: 1–{ $sections }.
address-no-sentence =
    { $sentences ->
        [one] { $section }-бөлімде бір ғана сөйлем бар.
       *[other] { $section }-бөлімде { $sentences } сөйлем бар.
    }
address-reversed = Алдымен кіші санды жазыңыз: { $address }
link-unknown = Бұл сілтеме бойынша ештеңе табылмады. Оның тілі – ағылшын тілі: ағылшынша сөз немесе жер атауын іздеңіз. Осыдан бастай аласыз:

## Places

places-title = Мәлімдемеде аталған жерлер
places-note = Мәлімдеменің 2-бөліміндегі 3-сөйлемде берілген ретімен.
place-in-kazakh = Қазақша: { $name }
place-in-russian = Орысша: { $name }
place-former = Бұрынғы атаулары: { $names }
place-region = Өңірі: { $region }
place-region-then = 2022 жылғы 5 қаңтардағы өңірі: { $region }
place-named-in = Аталған жері: { $section }-бөлім, { $sentence }-сөйлем.
place-understood = Сұрау { $spelling } деп түсінілді.
place-not-named = Мәлімдемеде «{ $name }» деген жер аталмаған.
place-near = Онда жазылуы ұқсас мына атаулар бар:
place-several = «{ $name }» сұрауына бірнеше жер сай келеді:
place-words-stand = «{ $name }» жерлер тізімінде жоқ, бірақ мәлімдеме мәтінінде бар:
place-kind-city = Қала
place-kind-capital = Ел астанасы
place-kind-republican-city = Республикалық маңызы бар қала
place-kind-village = Ауыл
place-kind-uncertain = Аудан немесе ауыл: нақты белгісіз
place-note-astana = Мәлімдеме жасалған күні қаланың ресми атауы Нұр-Сұлтан еді. Мәлімдемеде «Astana» деп жазылған.
place-note-zhezkazgan = Мәлімдеме тізімінде бұл екі көрші қала біріктіріп берілген.
place-note-satpayev = Мәлімдеме тізімінде бұл екі көрші қала біріктіріп берілген.
place-note-tarbagatai = Мәлімдемеде тек осы атау берілген. Ауданның, шағын елді мекендердің және тау жотасының да атауы осындай, ал қайсысы айтылғаны көрсетілмеген. Сондықтан карта жоқ.
place-note-torgai = Мұнда Қостанай облысындағы ауыл алынды. Аттас тағы бір ауыл Ақмола облысында бар; қайсысы айтылғаны мәлімдемеде көрсетілмеген.
region-abai-region = Абай облысы
region-akmola-region = Ақмола облысы
region-aktobe-region = Ақтөбе облысы
region-almaty = Алматы, республикалық маңызы бар қала
region-almaty-region = Алматы облысы
region-astana = Астана, ел астанасы
region-atyrau-region = Атырау облысы
region-east-kazakhstan-region = Шығыс Қазақстан облысы
region-jambyl-region = Жамбыл облысы
region-karaganda-region = Қарағанды облысы
region-kostanay-region = Қостанай облысы
region-kyzylorda-region = Қызылорда облысы
region-mangystau-region = Маңғыстау облысы
region-north-kazakhstan-region = Солтүстік Қазақстан облысы
region-nur-sultan = Нұр-Сұлтан, ел астанасы
region-pavlodar-region = Павлодар облысы
region-shymkent = Шымкент, республикалық маңызы бар қала
region-ulytau-region = Ұлытау облысы
region-uncertain = нақты белгісіз: Шығыс Қазақстан немесе Абай облысы
region-west-kazakhstan-region = Батыс Қазақстан облысы
region-zhetysu-region = Жетісу облысы

## Signatories

signatories-title = Мәлімдемеге қол қойғандар
signatories-note = Қол қойған ретімен, дәл жазылғанындай.
signatory-position = Қол қойғандар арасындағы нөмірі: { $number } (барлығы { $total })
signatory-country = Мәлімдемеде көрсетілген елі: { $country }
signatory-no-country = Мәлімдемеде елі көрсетілмеген.
signatory-none = Қол қойғандар арасында «{ $name }» деген атау жоқ. Мына бесеуі қол қойған:
signatory-several = «{ $name }» сұрауына қол қойғандардың бірнешеуі сай келеді:

## Search

search-usage = Сөздерді команданың соңынан жазыңыз: /search elections
search-results =
    { $count ->
        [one] «{ $query }» бойынша бір үзінді табылды
       *[other] «{ $query }» бойынша { $count } үзінді табылды, ең сай келетіні бірінші
    }
search-also = Бұл төмендегінің де атауы:
search-more =
    { $count ->
        [one] Тағы бір үзінді сай келеді.
       *[other] Тағы { $count } үзінді сай келеді.
    }
search-names = «{ $query }» сұрауына бірнеше атау сай келеді:
search-heading = «{ $query }» мәлімдеменің басында тұр:
search-none = Мәлімдемеде «{ $query }» бойынша ештеңе табылмады. Оның тілі – ағылшын тілі: ағылшынша сөз немесе жер атауын іздеңіз.

## Verifying a quotation

verify-usage = Мәтінді команданың соңынан жазыңыз немесе хабарламаға /verify деп жауап беріңіз.
verify-exact = Дәл: бұл мәлімдемеде сөзбе-сөз бар.
verify-exact-but-case = Бұл мәлімдемеде сөзбе-сөз бар, тек бас әріптер мен кіші әріптерде айырма бар.
verify-apart = Әр сөйлем онда бар, бірақ қатар тұрған жоқ.
verify-times =
    { $times ->
        [one] Онда бір рет кездеседі.
       *[other] Онда { $times } рет кездеседі, алғашқысы мына жерде:
    }
verify-heading = Бұл – мәлімдеме күнінің немесе қол қойғандар тізімінің бір бөлігі.
verify-altered = Өзгертілген: мәлімдемеде ұқсас үзінді бар, бірақ дәл осындай емес.
verify-legend = Үсті сызылған: мәлімдемеде жоқ. Асты сызылған: мәлімдемеде бар, бірақ түсіп қалған.
verify-added = Қосылған: «{ $words }»
verify-left-out = Қалдырылған: «{ $words }»
verify-changed = Өзгертілген: «{ $own }» орнына «{ $given }»
verify-more = Айырмашылықтар көп, бәрі мұнда сыймайды.
verify-absent = Табылмады: мәлімдемеде бұл мәтін де, оған жақын ештеңе де жоқ.

## Scheduled posts: commands

subscribed = Дайын. Алғашқы жарияланымның уақыты:
nothing-scheduled = Мұнда ештеңе жоспарланбаған.
unsubscribed = Жазылым тоқтатылды. Енді ештеңе жарияланбайды, ол үшін сақталған деректер өшірілді.
unsubscribe-sure = Жазылымды тоқтату керек пе? Сонда ештеңе жарияланбайды, ол үшін сақталған деректер өшіріледі.
group-refused = Мұны тек осы топтың әкімшілері істей алады.
channel-in-private = Арналар менімен жеке чатта басқарылады: бұл команданы маған сонда жіберіңіз.
channel-not-found = { $channel } деген арна табылмады. Атауын тексеріңіз немесе команданы атаусыз жіберіп, арнаны таңдаңыз.
channel-is-none = { $channel } арна емес. Топ үшін команданы сол топтың өзінде жіберіңіз.
channel-refused = Мұны тек Сіз жариялау құқығы бар әкімші болған және мен де әкімші болған арнада істей аламын.
channel-bot-may-not = Бұл арнада жариялауға құқығым жоқ. Мені сонда жариялау құқығы бар әкімші етіп, қайталап көріңіз.
pick-to-subscribe =
    Қай арна? Төмендегі батырманы басып, арнаны таңдаңыз. Сонда мен онда жариялай аламын, басқа ештеңе істемеймін.

    Топ үшін: мені топқа қосып, сонда /subscribe жіберіңіз. Жеке чатты жазылымға қосуға болмайды.
pick-channel = Бұл қай арна үшін? Төмендегі батырманы басып, арнаны таңдаңыз. Топ үшін { $command } командасын сол топта жіберіңіз.
picked = Арна: { $title }
start-offer = Енді мен мұнда жариялай аламын. Мәлімдемеден үзінділерді кесте бойынша жариялайын ба?
start-times = Күн сайын сағат нешеде жариялайын? Уақыт белдеуі: { $zone }. Күндер мен уақыт белдеуін кейін өзгертуге болады.
subscribe-in-group = Осы топта кесте бойынша жариялау үшін мұнда /subscribe жіберіңіз. Арна үшін мұны менімен жеке чатта істеңіз.
not-saved = Қазір сақтау мүмкін болмады. Бір минуттан кейін қайталап көріңіз.
not-looked-up = Қазір мұны тексеру мүмкін болмады. Бір минуттан кейін қайталап көріңіз.
preview-sent = Менімен жеке чатыңызға жіберілді.
preview-start-first = Мен Сізге әзірге жаза алмаймын: менімен жеке чатты ашып, «Start» батырмасын басыңыз да, қайталап көріңіз.
press-expired = Бұл батырмаға бір тәуліктен астам уақыт болды. Жаңаларын алу үшін /schedule жіберіңіз.
press-gone = Бұл батырма мұнда енді жарамсыз. Не бапталғанын көру үшін /schedule жіберіңіз.
press-late = Ол жарияланымның уақыты келді немесе өтіп кетті. Келесілерін көру үшін /schedule жіберіңіз.

## Scheduled posts: the card

card-title = Кесте бойынша жарияланымдар
card-section-in-order = Тұтас бөлімдер, ретімен
card-section-shuffled = Тұтас бөлімдер, аралас ретпен, бәрі шыққанша қайталанбайды
card-sentence-in-order = Жеке сөйлемдер, ретімен
card-sentence-shuffled = Жеке сөйлемдер, аралас ретпен, бәрі шыққанша қайталанбайды
card-silent = Хабарландыру дыбысынсыз
card-with-sound = Хабарландыру дыбысымен
card-language = Тақырыптардың тілі: { $language }
card-topic = Соңғы /subscribe жіберілген талқылау тақырыбында жарияланады
card-coming = Келесі жарияланымдар
card-ended = Соңғы жарияланымдар
coming-skipped = өткізіп жіберіледі
state-none = Қосулы.
state-by-person = Кідіртілді. Әкімші жалғастырғанша ештеңе жарияланбайды.
state-no-rights = Қазір мұнда жариялауға құқығым жоқ. Құқық қайта берілгенде, жариялау өздігінен жалғасады.
outcome-sent = жарияланды
outcome-unknown = жарияланған-жарияланбағаны белгісіз; қайта ешқашан жарияланбайды
outcome-too-late = жарияланбады: тым кеш болды
outcome-refused = жарияланбады: Telegram қабылдамады
outcome-skipped = өткізіп жіберілді
outcome-paused = жарияланбады: кідіртілген
post-language = Жарияланымдардың үстіндегі тақырыптар қай тілде болсын? Мәлімдеменің өзі ағылшынша қалады.
button-channel = Арнада жариялау
button-choose-channel = Арнаны таңдау
button-start-daily = Бастау: { $when }
button-other-time = Басқа уақыт
button-when = Уақыты мен күндері
button-preview = Алдын ала қарау
button-sections = Тұтас бөлімдер
button-sentences = Жеке сөйлемдер
button-in-order = Ретімен
button-shuffle = Араластыру
button-silent = Дыбысты өшіру
button-with-sound = Дыбысты қосу
button-post-language = Тіл
button-skip-next = Келесісін өткізіп жіберу
button-post-next = Келесісін бәрібір жариялау
button-more-coming = Келесілерін көбірек көрсету
button-fewer-coming = Азырақ
button-pause = Кідірту
button-resume = Жалғастыру
button-unsubscribe = Жазылымды тоқтату
button-unsubscribe-yes = Иә, жазылымды тоқтату
button-forget-yes = Иә, өшіру
button-no = Жоқ, қалдыру
button-back = ‹ Артқа

## When posts come

days-daily = Күн сайын
days-weekdays = Дүйсенбіден жұмаға дейін
days-weekends = Сенбі және жексенбі
cadence = { $days }, { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Сағат сайын, түн ортасынан бастап ({ $zone })
       *[other] { $hours } сағат сайын, түн ортасынан бастап ({ $zone })
    }
when-by-text = Кез келген басқа уақыт мәтінмен беріледі, мысалы:
when-example = Мысалы, мынау жарайды:
when-proposed = Мыналардың бірін айтқыңыз келді ме? Орнату үшін басыңыз.
when-word = «{ $word }» дегенді түсінбедім.
when-time = «{ $word }» уақыт емес. Уақытты 00:00 мен 23:59 аралығында жазыңыз, мысалы 09:00.
when-too-many-times = Бұл тым көп. Бір күнде көрсетуге болатын уақыттың ең көп саны: { $most }.
when-hours = «{ $word }» жарамайды. «every» сөзінен кейін мына сандардың бірін жазыңыз: { $hours }, соңына h әрпін қосыңыз, мысалы 6h.
when-day = «{ $word }» деген күнді білмеймін. Мынаны жазыңыз: daily, weekdays, weekends немесе mon, tue, wed, thu, fri, sat, sun.
when-zone = «{ $word }» деген уақыт белдеуін білмеймін.
when-twice = «{ $word }» қалғанымен үйлеспейді: күндер, уақыт және уақыт белдеуі бір-бір рет қана айтылады.

## What is kept, shown and erased

mydata-chat = Осы чат туралы сақталғанның бәрі мынау:
mydata-nothing = Осы чат туралы ештеңе сақталмайды.
mydata-you = Сіз туралы сақталғанның бәрі мынау:
mydata-nothing-of-you = Сіз туралы ештеңе сақталмайды.
mydata-channel = Арна үшін /mydata мен арнаның атауын жіберіңіз. Топ үшін /mydata командасын сол топта жіберіңіз.
forget-channel = Арна үшін /forget пен арнаның атауын жіберіңіз. Топ үшін /forget командасын сол топта жіберіңіз.
forget-sure = Осы чат туралы сақталғанның бәрін өшіру керек пе? Сонда ештеңе жарияланбайды.
forgotten = Өшірілді. Осы чат туралы енді ештеңе сақталмайды.
forgotten-you = Өшірілді. Сіз туралы енді ештеңе сақталмайды.

## Language

language-choose = Интерфейс тілін таңдаңыз. Мәлімдеменің өзі өз тілінде, ағылшынша қалады.
language-as-telegram = Telegram тілінде
language-saved = Сақталды.
language-not-saved = Қазір сақтау мүмкін болмады. Бір минуттан кейін қайталап көріңіз.

## About and privacy

about-title = Бот туралы
about-document = Құжат: Орталық Азиядағы бес оппозициялық топтың мәлімдемесі, { $date }
about-source = Мәтін ботқа қалай берілсе, солай, әр таңбасына дейін дәл келтіріледі. Мәтіннің SHA-256 мәні:
about-signatories = Қол қойғандар:
about-independent = Бот қол қойғандардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді.
about-places = Жерлер туралы деректер: GeoNames (CC BY 4.0), Who’s On First
about-version = Нұсқасы: { $version }
about-code = Коды: { $url }
privacy-title = Құпиялылық
privacy-promise = Бот аттарды, хабарламаларды, іздеу сұрауларын және оқырмандар тізімін сақтамайды, олардың ешқайсысын журналдарына жазбайды.
privacy-kept = Тек мынау сақталады:
privacy-kept-language = Сіз /language арқылы таңдаған тіл, егер ол Telegram қолданбаңыздың тілінен бөлек болса. Ол бот токенінен алынған кілттің көмегімен пайдаланушы идентификаторыңыздан жасалған кодпен 180 күн сақталады. Код идентификаторыңызды тек осы деректерді алған адамнан жасырады, ал токен де қолында бар адамнан жасыра алмайды. Жазбаны өшіру үшін /language ішінен «{ $as-telegram }» дегенді таңдаңыз.
privacy-kept-setup = Арнаны таңдағанға дейін /subscribe соңынан жазғаныңыз, ол да сондай кодпен; 15 минут.
privacy-kept-subscription = Кесте бойынша жарияланымдары бар әр топ немесе арна үшін: идентификаторы мен талқылау тақырыбы, қашан, нені және қалай жариялау керегі, қай тілде екені, қай жерге жеткені, кідіртілген-кідіртілмегені, не өткізіп жіберілетіні және соңғы жарияланым қалай аяқталғаны. Мұны кім баптағаны туралы ештеңе сақталмайды. Жазылым тоқтатылғанша, мен жойылғанша немесе әкімші /forget жібергенше сақталады.
privacy-kept-slots = Кесте бойынша әр жарияланым кездейсоқ кодпен: қай үзінді екені және қалай аяқталғаны, ешқайсысы екі рет шықпауы үшін; 7 күн немесе /forget жіберілгенше.
privacy-kept-pace = Барлық жарияланымның ішінен келесісі қашан жіберілуі мүмкін екені, бірден тым көп жібермеу үшін; ешкім туралы ештеңе жоқ; бір минут.
privacy-kept-queue = Уақыты келген жарияланымдардың кезегі: тек олардың кездейсоқ кодтары; жіберілгенше.
privacy-show = /mydata Сіз туралы, ал топта топ туралы не сақталатынын көрсетеді; /forget оны өшіреді.
privacy-memory = Бот қайта іске қосылғанша, тек жадта: /quote чатта соңғы рет қай үзіндіні көрсеткені.
privacy-telegram = Құпия чаттан басқа кез келген чаттағыдай, ботқа жазғаныңызды Telegram қызметінің өзі көреді.

## When something is not understood or fails

not-understood = Мәлімдемеден сай келетін ештеңе табылмады. Ағылшынша сөз немесе жердің атауын жазыңыз не осыдан бастаңыз:
unknown-command = Мұндай команданы білмеймін. Мен білетін командалар:
only-text = Мен тек мәтінді оқи аламын. Сөз немесе жердің атауын жазыңыз не осыдан бастаңыз:
button-too-old = Бұл батырма ескірген. Қайта бастау үшін /statement жіберіңіз.
failed = Менде қате шықты. Қайталап көріңіз.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Күні және қол қойғандар
inline-place = { $name }: мәлімдемеде аталған
inline-signatory = { $name }: мәлімдемеге қол қойған
inline-nothing = Ештеңе табылмады. Мазмұнын ашу
