### Russian: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Русский

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
profile-short-description = Заявление от 5 января 2022 года о протестах в Казахстане: читать, искать и цитировать слово в слово.
profile-description =
    Здесь можно читать один публичный документ, искать в нём и цитировать его слово в слово: это заявление пяти оппозиционных групп Центральной Азии от 5 января 2022 года о протестах в Казахстане.

    Бот не принадлежит ни одной из них и не выступает ни от чьего имени. Он не добавляет своих мнений и не ведёт списка читателей. Что он хранит: /privacy
command-statement = Читать заявление
command-search = Найти в нём слова
command-quote = Случайный отрывок
command-verify = Проверить, точна ли цитата
command-cities = Какие места в нём названы
command-signatories = Кто его подписал
command-language = Выбрать язык
command-about = Источник, контрольная сумма и версия
command-privacy = Что хранится о вас
command-help = Как пользоваться ботом

## Buttons

button-contents = Содержание
button-whole = Заявление целиком
button-read = Читать заявление
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = Раздел { $number }
button-quote-elsewhere = Процитировать в чате
button-copy-link = Скопировать ссылку
button-places = Места
button-all-places = Все места
button-signatories = Подписавшие
button-all-signatories = Все подписавшие
button-another = Другой отрывок
button-map = Карта
button-all-results = Все результаты
button-language = Язык
button-help = Помощь
button-open = Открыть в боте

## Welcome and help

welcome =
    Этот бот цитирует слово в слово один публичный документ: заявление пяти оппозиционных групп Центральной Азии от 5 января 2022 года о протестах в Казахстане.

    Бот не принадлежит ни одной из них и не выступает ни от чьего имени. Заявление цитируется на своём языке, английском.

    Прочитайте его или напишите слово либо место, которое ищете.
help-title = Как пользоваться ботом
help-reading =
    /statement — содержание
    /statement 3 — раздел 3
    /statement 2.3 — раздел 2, предложение 3
    /statement 4.2-4 — раздел 4, предложения со 2-го по 4-е
    /statement all — весь текст одним сообщением
    /quote — случайный отрывок
help-finding =
    /search elections — отрывки, которые подходят к слову
    /cities — все места; /cities Алматы — одно из них, под любым его названием
    /signatories — кто подписал
    /verify и текст, или ответом на сообщение — есть ли он в заявлении
help-inline = В любом чате напишите { $bot } и слово, а затем выберите отрывок: он отправится вместе с источником.
help-settings =
    /language — язык интерфейса
    /privacy — что хранится о вас
    /about — источник, контрольная сумма и версия

## Reading

statement-title = Заявление пяти оппозиционных групп Центральной Азии о протестах в Казахстане
contents-note = В документе нет заголовков. Названия разделов здесь дал редактор.
section-title-1 = Право на восстание
section-title-2 = Протесты и требования
section-title-3 = Власть, оппозиция и выборы
section-title-4 = Протесты как процесс
section-title-5 = Призыв к властям Казахстана
section-title-6 = Призыв к международным партнёрам
heading-section = Раздел { $number } · { $title }
heading-sentence = Раздел { $section }, предложение { $sentence }
heading-sentences = Раздел { $section }, предложения { $from }–{ $to }
address-not-understood = Не удалось понять, какой отрывок вам нужен.
address-examples =
    /statement 3 — раздел 3
    /statement 2.3 — раздел 2, предложение 3
    /statement 4.2-4 — раздел 4, предложения со 2-го по 4-е
    /statement all — весь текст
address-no-section = Раздела { $section } нет. Разделы заявления: 1–{ $sections }.
address-no-sentence =
    { $sentences ->
        [one] В разделе { $section } всего { $sentences } предложение.
        [few] В разделе { $section } всего { $sentences } предложения.
        [many] В разделе { $section } всего { $sentences } предложений.
       *[other] В разделе { $section } всего { $sentences } предложения.
    }
address-reversed = Сначала напишите меньшее число: { $address }
link-unknown = Эта ссылка никуда не ведёт. Начать можно отсюда:

## Places

places-title = Места, названные в заявлении
places-note = В том порядке, в каком они перечислены в заявлении: раздел 2, предложение 3.
place-in-kazakh = По-казахски: { $name }
place-in-russian = По-русски: { $name }
place-former = Прежние названия: { $names }
place-region = Регион: { $region }
place-region-then = Регион на 5 января 2022 года: { $region }
place-named-in = Где упоминается: раздел { $section }, предложение { $sentence }.
place-understood = Запрос понят как { $spelling }.
place-not-named = В заявлении нет места с названием «{ $name }».
place-near = В нём есть названия, похожие по написанию:
place-several = К запросу «{ $name }» подходит несколько мест:
place-words-stand = «{ $name }» нет в перечне мест, но есть в тексте заявления:
place-kind-city = Город
place-kind-capital = Столица
place-kind-republican-city = Город республиканского значения
place-kind-village = Село
place-kind-uncertain = Район или село: точно неизвестно
place-note-astana = В день заявления город официально назывался Нур-Султан. В заявлении написано «Astana».
place-note-zhezkazgan = В заявлении эти два соседних города указаны как один.
place-note-satpayev = В заявлении эти два соседних города указаны как один.
place-note-tarbagatai = В заявлении дано только это название. Так называются район, небольшие населённые пункты и горный хребет, и ничто не указывает, что именно имеется в виду. Поэтому карты нет.
place-note-torgai = Здесь показано село в Костанайской области. Есть и другое, в Акмолинской области; какое из них имеется в виду, в заявлении не сказано.
region-abai-region = область Абай
region-akmola-region = Акмолинская область
region-aktobe-region = Актюбинская область
region-almaty = Алматы, город республиканского значения
region-almaty-region = Алматинская область
region-astana = Астана, столица
region-atyrau-region = Атырауская область
region-east-kazakhstan-region = Восточно-Казахстанская область
region-jambyl-region = Жамбылская область
region-karaganda-region = Карагандинская область
region-kostanay-region = Костанайская область
region-kyzylorda-region = Кызылординская область
region-mangystau-region = Мангистауская область
region-north-kazakhstan-region = Северо-Казахстанская область
region-nur-sultan = Нур-Султан, столица
region-pavlodar-region = Павлодарская область
region-shymkent = Шымкент, город республиканского значения
region-ulytau-region = область Улытау
region-uncertain = точно неизвестно: Восточно-Казахстанская область или область Абай
region-west-kazakhstan-region = Западно-Казахстанская область
region-zhetysu-region = область Жетысу

## Signatories

signatories-title = Подписавшие заявление
signatories-note = В том порядке, в каком они подписали, и точно так, как написано.
signatory-position = Номер среди подписавших: { $number } из { $total }
signatory-country = Страна, указанная в заявлении: { $country }
signatory-no-country = Страна в заявлении не указана.
signatory-none = Среди подписавших нет названия «{ $name }». Вот эти пять:
signatory-several = К запросу «{ $name }» подходит несколько подписавших:

## Search

search-usage = Напишите слова после команды: /search elections
search-results =
    { $count ->
        [one] По запросу «{ $query }» найден { $count } отрывок
        [few] По запросу «{ $query }» найдено { $count } отрывка, сначала самые подходящие
        [many] По запросу «{ $query }» найдено { $count } отрывков, сначала самые подходящие
       *[other] По запросу «{ $query }» найдено { $count } отрывка, сначала самые подходящие
    }
search-also = Это название также носит:
search-more =
    { $count ->
        [one] Подходит ещё { $count } отрывок.
        [few] Подходят ещё { $count } отрывка.
        [many] Подходят ещё { $count } отрывков.
       *[other] Подходят ещё { $count } отрывка.
    }
search-names = К запросу «{ $query }» подходит несколько названий:
search-heading = «{ $query }» стоит в начале заявления:
search-none = По запросу «{ $query }» в заявлении ничего не найдено. Его язык английский: ищите английское слово или название места.

## Verifying a quotation

verify-usage = Напишите текст после команды или ответьте на сообщение командой /verify.
verify-exact = Точно: в заявлении это есть слово в слово.
verify-exact-but-case = В заявлении это есть слово в слово; отличаются только заглавные и строчные буквы.
verify-apart = Каждое предложение там есть, но не подряд.
verify-times =
    { $times ->
        [1] Встречается там один раз.
        [one] Встречается там { $times } раз, впервые здесь:
        [few] Встречается там { $times } раза, впервые здесь:
        [many] Встречается там { $times } раз, впервые здесь:
       *[other] Встречается там { $times } раза, впервые здесь:
    }
verify-heading = Это часть даты заявления или перечня подписавших.
verify-altered = Изменено: в заявлении есть похожее место, но не такое же.
verify-legend = Зачёркнуто: этого нет в заявлении. Подчёркнуто: есть в заявлении, но пропущено.
verify-more = Различий больше, чем здесь помещается.
verify-absent = Не найдено: в заявлении нет ни этого текста, ни близкого к нему.

## Language

language-choose = Выберите язык интерфейса. Само заявление остаётся на своём языке, английском.
language-as-telegram = Как в Telegram
language-saved = Сохранено.
language-not-saved = Сейчас сохранить не удалось. Пожалуйста, попробуйте через минуту.

## About and privacy

about-title = О боте
about-document = Документ: заявление пяти оппозиционных групп Центральной Азии, { $date }
about-source = Текст приводится таким, каким его получил бот, знак в знак. SHA-256 текста:
about-signatories = Подписавшие:
about-independent = Бот не принадлежит никому из подписавших и не выступает ни от чьего имени.
about-places = Данные о местах: GeoNames (CC BY 4.0), Who’s On First
about-version = Версия { $version }
about-code = Код: { $url }
privacy-title = Конфиденциальность
privacy-promise = Бот не хранит ни имён, ни сообщений, ни поисковых запросов, ни списка читателей и ничего из этого не пишет в журналы.
privacy-kept = Хранится только это:
privacy-kept-language = Язык, который вы выбрали командой /language, если это не язык вашего Telegram. Он хранится 180 дней под кодом, который получен из вашего идентификатора с помощью ключа, выведенного из токена бота. Код скрывает ваш идентификатор от того, кто получит только эти данные, но не от того, у кого есть и токен. Чтобы стереть запись, выберите «{ $as-telegram }» в /language.
privacy-memory = Только в памяти, до перезапуска: какой отрывок команда /quote показала в чате последним.
privacy-telegram = Сам Telegram видит то, что вы пишете боту, как и в любом чате, кроме секретного.

## When something is not understood or fails

not-understood = В заявлении ничего подходящего не нашлось. Напишите английское слово или место либо начните отсюда:
unknown-command = Такой команды я не знаю. Вот что я знаю:
only-text = Я читаю только текст. Напишите слово или место либо начните отсюда:
button-too-old = Эта кнопка устарела. Отправьте /statement, чтобы начать заново.
failed = У меня произошла ошибка. Пожалуйста, попробуйте ещё раз.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Дата и подписавшие
inline-place = { $name }: упоминается в заявлении
inline-signatory = { $name }: есть среди подписавших
inline-nothing = Ничего не найдено. Открыть содержание
