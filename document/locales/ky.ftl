### What the bot says about the statement, in Kyrgyz: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүү: окуу, издөө, сөзмө-сөз цитата алуу.
profile-description =
    Бул жерде жалпыга ачык бир документти окуп, андан сөз издеп, сөзмө-сөз цитата алса болот. Бул – Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүүсү.

    Бот алардын эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт. Ал өз пикирин кошпойт, окурмандардын тизмесин жүргүзбөйт. Эмне сакталат: /privacy
command-text = Билдирүүнү окуу

## Buttons

button-whole = Толук билдирүү
button-read = Билдирүүнү окуу

## Welcome and help

welcome =
    Бул бот жалпыга ачык бир документтен сөзмө-сөз цитата келтирет: ал – Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу 2022-жылдын 5-январындагы билдирүүсү.

    Бот алардын эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт. Билдирүү өз тилинде, англисче келтирилет.

    Билдирүүнү окуңуз же издеген сөзүңүздү же жердин атын жазыңыз. Мен аны каналда же топто график боюнча үзүндү-үзүндүсү менен жарыялай да алам: /subscribe
help-text =
    /statement – мазмуну
    /statement 3 – 3-бөлүм
    /statement 2.3 – 2-бөлүм, 3-сүйлөм
    /statement 4.2-4 – 4-бөлүм, 2–4-сүйлөмдөр
help-search = /search elections – сөзгө туура келген үзүндүлөр
help-places = /cities – бардык жерлер; /cities Алматы – алардын бири, каалаган аты менен
help-verify = /verify жана текст же катка жооп катары – ал билдирүүдө барбы; жеке чатта катты мага кайра жөнөтсөңүз да болот

## Reading

document-title = Борбор Азиядагы беш оппозициялык топтун Казакстандагы нааразылык акциялары тууралуу билдирүүсү
contents-note = Документтин бөлүмдөрүндө аталыш жок. Бул жердеги аталыштарды редактор койгон.
section-title-1 = Көтөрүлүшкө чыгуу укугу
section-title-2 = Нааразылык акциялары жана талаптар
section-title-3 = Бийлик, оппозиция жана шайлоо
section-title-4 = Нааразылык акциялары процесс катары
section-title-5 = Казакстандын бийлигине чакырык
section-title-6 = Эл аралык өнөктөштөргө чакырык
address-examples =
    /statement 3 – 3-бөлүм
    /statement 2.3 – 2-бөлүм, 3-сүйлөм
    /statement 4.2-4 – 4-бөлүм, 2–4-сүйлөмдөр
address-no-section = { $section }-бөлүм жок. Билдирүүнүн бөлүмдөрү: 1–{ $last }.

## Places

places-title = Билдирүүдө аталган жерлер
places-note = Билдирүүнүн 2-бөлүмүнүн 3-сүйлөмүндө саналган ирети менен.
place-in-kazakh = Казакча: { $name }
place-in-russian = Орусча: { $name }
place-region-then = 2022-жылдын 5-январындагы аймагы: { $region }
place-not-named = Билдирүүдө «{ $name }» деген жер аталган эмес.
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
signatory-country = Билдирүүдө көрсөтүлгөн өлкөсү: { $country }
signatory-no-country = Билдирүүдө өлкөсү көрсөтүлгөн эмес.
signatory-none = Кол койгондордун арасында «{ $name }» деген аталыш жок. Мына бул бешөө кол койгон:

## Search

search-heading = «{ $query }» билдирүүнүн башында турат:
search-none = Билдирүүдө «{ $query }» боюнча эч нерсе табылган жок. Анын тили – англис тили: англисче сөз же жердин атын издеңиз.

## Verifying a quotation

verify-exact = Так: бул билдирүүдө сөзмө-сөз бар.
verify-exact-but-case = Бул билдирүүдө сөзмө-сөз бар, баш жана кичине тамгалары гана башкача.
verify-heading = Бул – билдирүүнүн датасынын же кол койгондордун тизмесинин бир бөлүгү.
verify-altered = Өзгөртүлгөн: билдирүүдө окшош үзүндү бар, бирок дал ушундай эмес.
verify-legend = Үстү сызылган: билдирүүдө жок. Асты сызылган: билдирүүдө бар, бирок калып калган.
verify-absent = Табылган жок: билдирүүдө бул текст да, ага жакын эч нерсе да жок.

## Scheduled posts: commands

start-offer = Эми мен бул каналда жарыялай алам. Документтен үзүндүлөрдү график боюнча жарыялайынбы?

## Scheduled posts: the card

post-language = Посттордун үстүндөгү аталыштар кайсы тилде болсун? Билдирүүнүн өзү англисче калат.

## Language

language-choose = Интерфейстин тилин тандаңыз. Билдирүүнүн өзү өз тилинде, англисче калат.

## About and privacy

about-document = Документ: Борбор Азиядагы беш оппозициялык топтун билдирүүсү, { $date }
about-independent = Бот кол койгондордун эч кимисине таандык эмес жана эч кимдин атынан сүйлөбөйт.
about-places = Жерлер тууралуу маалымат: GeoNames (CC BY 4.0), Who’s On First

## When something is not understood or fails

not-understood = Билдирүүдөн туура келген эч нерсе табылган жок. Англисче сөз же жердин атын жазыңыз же ушул жерден баштаңыз:
only-text = Мен текстти гана окуй алам. Сөз же жердин атын жазыңыз же ушул жерден баштаңыз:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Күнү жана кол койгондор
inline-place = { $name }: билдирүүдө аталган
inline-signatory = { $name }: билдирүүгө кол койгон
