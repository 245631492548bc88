### Kyrgyz: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Кыргызча

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
profile-short-description = Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүү: окуу, издөө, сөзмө-сөз цитата алуу.
profile-description =
    Бул жерде жалпыга ачык бир документти окуп, андан сөз издеп, сөзмө-сөз цитата алса болот. Бул – Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүүсү.

    Бот алардын эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт. Ал өз пикирин кошпойт, окурмандардын тизмесин жүргүзбөйт. Эмне сакталат: /privacy
command-statement = Билдирүүнү окуу
command-search = Андан сөз издөө
command-quote = Кокустан тандалган бир үзүндү
command-verify = Цитатанын тактыгын текшерүү
command-cities = Анда аталган жерлер
command-signatories = Кимдер кол койгон
command-language = Тилди тандоо
command-about = Булак, текшерүү суммасы жана версия
command-privacy = Сиз тууралуу эмне сакталат
command-help = Ботту кантип колдонсо болот

## Buttons

button-contents = Мазмуну
button-whole = Толук билдирүү
button-read = Билдирүүнү окуу
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = { $number }-бөлүм
button-quote-elsewhere = Чатта цитата келтирүү
button-copy-link = Шилтемени көчүрүү
button-places = Жерлер
button-all-places = Бардык жерлер
button-signatories = Кол койгондор
button-all-signatories = Бардык кол койгондор
button-another = Башка үзүндү
button-map = Карта
button-all-results = Бардык жыйынтыктар
button-language = Тил
button-help = Жардам
button-open = Ботто ачуу

## Welcome and help

welcome =
    Бул бот жалпыга ачык бир документтен сөзмө-сөз цитата келтирет: ал – Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүүсү.

    Бот алардын эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт. Билдирүү өз тилинде, англисче келтирилет.

    Билдирүүнү окуңуз же издеген сөзүңүздү же жердин атын жазыңыз.
help-title = Ботту кантип колдонсо болот
help-reading =
    /statement – мазмуну
    /statement 3 – 3-бөлүм
    /statement 2.3 – 2-бөлүм, 3-сүйлөм
    /statement 4.2-4 – 4-бөлүм, 2–4-сүйлөмдөр
    /statement all – бүт текст бир катта
    /quote – кокустан тандалган бир үзүндү
help-finding =
    /search elections – сөзгө туура келген үзүндүлөр
    /cities – бардык жерлер; /cities Алматы – алардын бири, каалаган аты менен
    /signatories – кимдер кол койгон
    /verify жана текст же катка жооп катары – ал билдирүүдө барбы
help-inline = Каалаган чатта { $bot } жана бир сөз жазып, үзүндү тандаңыз: ал булагы менен кошо жөнөтүлөт.
help-settings =
    /language – интерфейстин тили
    /privacy – Сиз тууралуу эмне сакталат
    /about – булак, текшерүү суммасы жана версия

## Reading

statement-title = Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу билдирүүсү
contents-note = Документтин бөлүмдөрүндө аталыш жок. Бул жердеги аталыштарды редактор койгон.
section-title-1 = Көтөрүлүшкө чыгуу укугу
section-title-2 = Нааразылык акциялары жана талаптар
section-title-3 = Бийлик, оппозиция жана шайлоо
section-title-4 = Нааразылык акциялары процесс катары
section-title-5 = Казакстандын бийлигине чакырык
section-title-6 = Эл аралык өнөктөштөргө чакырык
heading-section = { $number }-бөлүм · { $title }
heading-sentence = { $section }-бөлүм, { $sentence }-сүйлөм
heading-sentences = { $section }-бөлүм, { $from }–{ $to }-сүйлөмдөр
address-not-understood = Кайсы үзүндүнү айтканыңызды түшүнбөдүм.
address-examples =
    /statement 3 – 3-бөлүм
    /statement 2.3 – 2-бөлүм, 3-сүйлөм
    /statement 4.2-4 – 4-бөлүм, 2–4-сүйлөмдөр
    /statement all – бүт текст
address-no-section = { $section }-бөлүм жок. Билдирүүнүн бөлүмдөрү: 1–{ $sections }.
address-no-sentence =
    { $sentences ->
        [one] { $section }-бөлүмдө бир гана сүйлөм бар.
       *[other] { $section }-бөлүмдө { $sentences } сүйлөм бар.
    }
address-reversed = Адегенде кичине санды жазыңыз: { $address }
link-unknown = Бул шилтеме боюнча эч нерсе табылган жок. Анын тили – англис тили: англисче сөз же жердин атын издеңиз. Ушул жерден баштасаңыз болот:

## Places

places-title = Билдирүүдө аталган жерлер
places-note = Билдирүүнүн 2-бөлүмүнүн 3-сүйлөмүндө саналган ирети менен.
place-in-kazakh = Казакча: { $name }
place-in-russian = Орусча: { $name }
place-former = Мурунку аттары: { $names }
place-region = Аймагы: { $region }
place-region-then = 2022-жылдын 5-январындагы аймагы: { $region }
place-named-in = Аталган жери: { $section }-бөлүм, { $sentence }-сүйлөм.
place-understood = Сурам { $spelling } деп түшүнүлдү.
place-not-named = Билдирүүдө «{ $name }» деген жер аталган эмес.
place-near = Анда жазылышы окшош мындай аттар бар:
place-several = «{ $name }» деген сурамга бир нече жер туура келет:
place-words-stand = «{ $name }» жерлердин тизмесинде жок, бирок билдирүүнүн текстинде бар:
place-kind-city = Шаар
place-kind-capital = Борбор шаар
place-kind-republican-city = Республикалык маанидеги шаар
place-kind-village = Айыл
place-kind-uncertain = Район же айыл: так белгисиз
place-note-astana = Билдирүү жасалган күнү шаардын расмий аты Нур-Султан болчу. Билдирүүдө «Astana» деп жазылган.
place-note-zhezkazgan = Билдирүүнүн тизмесинде бул эки коңшу шаар бир катары берилген.
place-note-satpayev = Билдирүүнүн тизмесинде бул эки коңшу шаар бир катары берилген.
place-note-tarbagatai = Билдирүүдө ушул аталыш гана берилген. Райондун, чакан айылдардын жана тоо кыркасынын да аты ушундай, ал эми кайсынысы айтылганы көрсөтүлгөн эмес. Ошондуктан карта жок.
place-note-torgai = Бул жерде Костанай облусундагы айыл алынды. Ушундай аттуу дагы бир айыл Акмола облусунда бар; кайсынысы айтылганы билдирүүдө көрсөтүлгөн эмес.
region-abai-region = Абай облусу
region-akmola-region = Акмола облусу
region-aktobe-region = Актөбө облусу
region-almaty = Алматы, республикалык маанидеги шаар
region-almaty-region = Алматы облусу
region-astana = Астана, борбор шаар
region-atyrau-region = Атырау облусу
region-east-kazakhstan-region = Чыгыш Казакстан облусу
region-jambyl-region = Жамбыл облусу
region-karaganda-region = Караганды облусу
region-kostanay-region = Костанай облусу
region-kyzylorda-region = Кызылорда облусу
region-mangystau-region = Мангыстау облусу
region-north-kazakhstan-region = Түндүк Казакстан облусу
region-nur-sultan = Нур-Султан, борбор шаар
region-pavlodar-region = Павлодар облусу
region-shymkent = Шымкент, республикалык маанидеги шаар
region-ulytau-region = Улытау облусу
region-uncertain = так белгисиз: Чыгыш Казакстан же Абай облусу
region-west-kazakhstan-region = Батыш Казакстан облусу
region-zhetysu-region = Жетисуу облусу

## Signatories

signatories-title = Билдирүүгө кол койгондор
signatories-note = Кол коюлган ирети менен, дал жазылгандай.
signatory-position = Кол койгондордун ичиндеги номери: { $number } (бардыгы { $total })
signatory-country = Билдирүүдө көрсөтүлгөн өлкөсү: { $country }
signatory-no-country = Билдирүүдө өлкөсү көрсөтүлгөн эмес.
signatory-none = Кол койгондордун арасында «{ $name }» деген аталыш жок. Мына бул бешөө кол койгон:
signatory-several = «{ $name }» деген сурамга кол койгондордун бир нечеси туура келет:

## Search

search-usage = Сөздөрдү буйруктан кийин жазыңыз: /search elections
search-results =
    { $count ->
        [one] «{ $query }» боюнча бир үзүндү табылды
       *[other] «{ $query }» боюнча { $count } үзүндү табылды, эң туура келгени биринчи
    }
search-also = Бул төмөнкүнүн да аталышы:
search-more =
    { $count ->
        [one] Дагы бир үзүндү туура келет.
       *[other] Дагы { $count } үзүндү туура келет.
    }
search-names = «{ $query }» сурамына бир нече аталыш туура келет:
search-heading = «{ $query }» билдирүүнүн башында турат:
search-none = Билдирүүдө «{ $query }» боюнча эч нерсе табылган жок. Анын тили – англис тили: англисче сөз же жердин атын издеңиз.

## Verifying a quotation

verify-usage = Текстти буйруктан кийин жазыңыз же катка /verify деп жооп бериңиз.
verify-exact = Так: бул билдирүүдө сөзмө-сөз бар.
verify-exact-but-case = Бул билдирүүдө сөзмө-сөз бар, баш жана кичине тамгалары гана башкача.
verify-apart = Ар бир сүйлөм анда бар, бирок катары менен турган эмес.
verify-times =
    { $times ->
        [one] Анда бир жолу кездешет.
       *[other] Анда { $times } жолу кездешет, биринчиси бул жерде:
    }
verify-heading = Бул – билдирүүнүн датасынын же кол койгондордун тизмесинин бир бөлүгү.
verify-altered = Өзгөртүлгөн: билдирүүдө окшош үзүндү бар, бирок дал ушундай эмес.
verify-legend = Үстү сызылган: билдирүүдө жок. Асты сызылган: билдирүүдө бар, бирок калып калган.
verify-more = Айырмалар көп, баары бул жерге батпайт.
verify-absent = Табылган жок: билдирүүдө бул текст да, ага жакын эч нерсе да жок.

## Language

language-choose = Интерфейстин тилин тандаңыз. Билдирүүнүн өзү өз тилинде, англисче калат.
language-as-telegram = Telegram тилинде
language-saved = Сакталды.
language-not-saved = Азыр сактоого мүмкүн болбоду. Бир мүнөттөн кийин кайра аракет кылып көрүңүз.

## About and privacy

about-title = Бот тууралуу
about-document = Документ: Борбор Азиядагы беш оппозициялык топтун билдирүүсү, { $date }
about-source = Текст ботко кандай берилсе, ошондой, ар бир белгисине чейин так келтирилет. Тексттин SHA-256 мааниси:
about-signatories = Кол койгондор:
about-independent = Бот кол койгондордун эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт.
about-places = Жерлер тууралуу маалымат: GeoNames (CC BY 4.0), Who’s On First
about-version = Версиясы: { $version }
about-code = Коду: { $url }
privacy-title = Купуялык
privacy-promise = Бот аттарды, каттарды, издөө сурамдарын жана окурмандардын тизмесин сактабайт, алардын бирин да журналдарына жазбайт.
privacy-kept = Ушул гана сакталат:
privacy-kept-language = Сиз /language аркылуу тандаган тил, эгер ал Telegram колдонмоңуздун тилинен башка болсо. Ал боттун токенинен алынган ачкычтын жардамы менен колдонуучу идентификаторуңуздан жасалган код менен 180 күн сакталат. Код идентификаторуңузду ушул маалыматты гана алган адамдан жашырат, ал эми токени да бар адамдан жашыра албайт. Жазууну өчүрүү үчүн /language ичинен «{ $as-telegram }» дегенди тандаңыз.
privacy-memory = Бот кайра иштетилгенге чейин, эс тутумда гана: /quote чатта акыркы жолу кайсы үзүндүнү көрсөткөнү.
privacy-telegram = Жашыруун чаттан башка бардык чаттардагыдай эле, ботко жазганыңызды Telegram кызматынын өзү көрөт.

## When something is not understood or fails

not-understood = Билдирүүдөн туура келген эч нерсе табылган жок. Англисче сөз же жердин атын жазыңыз же ушул жерден баштаңыз:
unknown-command = Мындай буйрукту билбейм. Мен билген буйруктар:
only-text = Мен текстти гана окуй алам. Сөз же жердин атын жазыңыз же ушул жерден баштаңыз:
button-too-old = Бул баскыч эскирип калган. Кайра баштоо үчүн /statement жөнөтүңүз.
failed = Менден ката кетти. Кайра аракет кылып көрүңүз.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Күнү жана кол койгондор
inline-place = { $name }: билдирүүдө аталган
inline-signatory = { $name }: билдирүүгө кол койгон
inline-nothing = Эч нерсе табылган жок. Мазмунун ачуу
