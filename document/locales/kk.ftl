### What the bot says about the statement, in Kazakh: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдеме: оқу, іздеу, сөзбе-сөз дәйексөз алу.
profile-description =
    Мұнда бір жария құжатты оқуға, одан сөз іздеуге және сөзбе-сөз дәйексөз алуға болады. Бұл – Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдемесі.

    Бот олардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді. Ол өз пікірін қоспайды, оқырмандар тізімін жүргізбейді. Не сақталады: /privacy
command-text = Мәлімдемені оқу

## Buttons

button-whole = Толық мәлімдеме
button-read = Мәлімдемені оқу

## Welcome and help

welcome =
    Бұл бот бір жария құжаттан сөзбе-сөз дәйексөз келтіреді: ол – Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы 2022 жылғы 5 қаңтардағы мәлімдемесі.

    Бот олардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді. Мәлімдеме өз тілінде, ағылшынша келтіріледі.

    Мәлімдемені оқыңыз немесе іздеген сөзіңізді не жердің атауын жазыңыз. Мен оны арнада немесе топта кесте бойынша үзінді-үзіндісімен жариялай да аламын: /subscribe
help-text =
    /statement – мазмұны
    /statement 3 – 3-бөлім
    /statement 2.3 – 2-бөлім, 3-сөйлем
    /statement 4.2-4 – 4-бөлім, 2–4-сөйлемдер
help-search = /search elections – сөзге сай келетін үзінділер
help-places = /cities – барлық жерлер; /cities Алматы – солардың бірі, кез келген атауымен
help-verify = /verify және мәтін немесе хабарламаға жауап ретінде – мәтін мәлімдемеде бар ма; жеке чатта хабарламаны маған қайта жіберсеңіз де болады

## Reading

document-title = Орталық Азиядағы бес оппозициялық топтың Қазақстандағы наразылықтар туралы мәлімдемесі
contents-note = Құжатта тақырыптар жоқ. Мұндағы бөлім атауларын редактор қойған.
section-title-1 = Көтеріліске шығу құқығы
section-title-2 = Наразылықтар мен талаптар
section-title-3 = Билік, оппозиция және сайлау
section-title-4 = Наразылықтар үдеріс ретінде
section-title-5 = Қазақстан билігіне үндеу
section-title-6 = Халықаралық серіктестерге үндеу
address-examples =
    /statement 3 – 3-бөлім
    /statement 2.3 – 2-бөлім, 3-сөйлем
    /statement 4.2-4 – 4-бөлім, 2–4-сөйлемдер
address-no-section = { $section }-бөлім жоқ. Мәлімдеменің бөлімдері: 1–{ $last }.

## Places

places-title = Мәлімдемеде аталған жерлер
places-note = Мәлімдеменің 2-бөліміндегі 3-сөйлемде берілген ретімен.
place-in-kazakh = Қазақша: { $name }
place-in-russian = Орысша: { $name }
place-region-then = 2022 жылғы 5 қаңтардағы өңірі: { $region }
place-not-named = Мәлімдемеде «{ $name }» деген жер аталмаған.
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
signatory-country = Мәлімдемеде көрсетілген елі: { $country }
signatory-no-country = Мәлімдемеде елі көрсетілмеген.
signatory-none = Қол қойғандар арасында «{ $name }» деген атау жоқ. Мына бесеуі қол қойған:

## Search

search-heading = «{ $query }» мәлімдеменің басында тұр:
search-none = Мәлімдемеде «{ $query }» бойынша ештеңе табылмады. Оның тілі – ағылшын тілі: ағылшынша сөз немесе жер атауын іздеңіз.

## Verifying a quotation

verify-exact = Дәл: бұл мәлімдемеде сөзбе-сөз бар.
verify-exact-but-case = Бұл мәлімдемеде сөзбе-сөз бар, тек бас әріптер мен кіші әріптерде айырма бар.
verify-heading = Бұл – мәлімдеме күнінің немесе қол қойғандар тізімінің бір бөлігі.
verify-altered = Өзгертілген: мәлімдемеде ұқсас үзінді бар, бірақ дәл осындай емес.
verify-legend = Үсті сызылған: мәлімдемеде жоқ. Асты сызылған: мәлімдемеде бар, бірақ түсіп қалған.
verify-absent = Табылмады: мәлімдемеде бұл мәтін де, оған жақын ештеңе де жоқ.

## Scheduled posts: commands

start-offer = Енді мен бұл арнада жариялай аламын. Мәлімдемеден үзінділерді кесте бойынша жариялайын ба?

## Scheduled posts: the card

post-language = Жарияланымдардың үстіндегі тақырыптар қай тілде болсын? Мәлімдеменің өзі ағылшынша қалады.

## Language

language-choose = Интерфейс тілін таңдаңыз. Мәлімдеменің өзі өз тілінде, ағылшынша қалады.

## About and privacy

about-document = Құжат: Орталық Азиядағы бес оппозициялық топтың мәлімдемесі, { $date }
about-independent = Бот қол қойғандардың ешқайсысына тиесілі емес және ешкімнің атынан сөйлемейді.
about-places = Жерлер туралы деректер: GeoNames (CC BY 4.0), Who’s On First

## When something is not understood or fails

not-understood = Мәлімдемеден сай келетін ештеңе табылмады. Ағылшынша сөз немесе жердің атауын жазыңыз не осыдан бастаңыз:
only-text = Мен тек мәтінді оқи аламын. Сөз немесе жердің атауын жазыңыз не осыдан бастаңыз:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Күні және қол қойғандар
inline-place = { $name }: мәлімдемеде аталған
inline-signatory = { $name }: мәлімдемеге қол қойған
