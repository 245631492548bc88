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
command-subscribe = Публиковать отрывки по расписанию, здесь или в канале
command-schedule = Что настроено и следующие публикации
command-pause = Приостановить публикации по расписанию
command-resume = Возобновить публикации по расписанию
command-unsubscribe = Прекратить публикации по расписанию
command-language = Выбрать язык
command-about = Источник, контрольная сумма и версия
command-privacy = Что хранится о вас
command-mydata = Всё, что хранится об этом чате
command-forget = Стереть всё, что хранится об этом чате
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

    Прочитайте его или напишите слово либо место, которое ищете. Ещё я могу публиковать его по расписанию, отрывок за отрывком, в канале или группе: /subscribe
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
help-scheduling =
    /subscribe — публиковать отрывки по расписанию: для группы отправьте команду в ней, для канала — мне в личном чате
    /subscribe weekdays 09:00,18:30 Asia/Almaty — то же, но в выбранное вами время
    /schedule — что настроено и что будет дальше; /pause, /resume, /unsubscribe
    Менять это могут только администраторы. Команд, отправленных внутри канала, я не вижу, а личный чат подписать нельзя.
help-settings =
    /language — язык интерфейса
    /privacy — что хранится о вас; /mydata показывает это, /forget стирает
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
verify-added = Добавлено: «{ $words }»
verify-left-out = Пропущено: «{ $words }»
verify-changed = Изменено: вместо «{ $own }» – «{ $given }»
verify-more = Различий больше, чем здесь помещается.
verify-absent = Не найдено: в заявлении нет ни этого текста, ни близкого к нему.

## Scheduled posts: commands

subscribed = Готово. Первая публикация выйдет:
nothing-scheduled = Здесь ничего не запланировано.
unsubscribed = Подписка отменена. Больше ничего не публикуется, а то, что для неё хранилось, стёрто.
unsubscribe-sure = Отменить подписку? Больше ничего не будет публиковаться, а то, что для неё хранится, будет стёрто.
group-refused = Это могут делать только администраторы этой группы.
channel-in-private = Каналы настраиваются в личном чате со мной: отправьте мне эту команду там.
channel-not-found = Канал { $channel } найти не удалось. Пожалуйста, проверьте его имя или отправьте команду без имени и выберите канал.
channel-is-none = { $channel } — это не канал. Для группы отправьте команду в самой группе.
channel-refused = Это возможно только в канале, где вы администратор с правом публиковать и где я тоже администратор.
channel-bot-may-not = У меня нет права публиковать в этом канале. Пожалуйста, назначьте меня там администратором с правом публиковать и попробуйте ещё раз.
pick-to-subscribe =
    Какой канал? Нажмите кнопку внизу и выберите его. Тогда я смогу там публиковать, и больше ничего.

    Для группы: добавьте меня в неё и отправьте там /subscribe. Личный чат подписать нельзя.
pick-channel = Для какого канала? Нажмите кнопку внизу и выберите его. Для группы отправьте { $command } в ней.
picked = Канал: { $title }
start-offer = Теперь я могу здесь публиковать. Публиковать отрывки заявления по расписанию?
start-times = В какое время публиковать каждый день? Часовой пояс: { $zone }. Дни и часовой пояс можно изменить потом.
subscribe-in-group = Чтобы публиковать в этой группе по расписанию, отправьте здесь /subscribe. Для канала сделайте это в личном чате со мной.
not-saved = Сейчас сохранить не удалось. Пожалуйста, попробуйте через минуту.
not-looked-up = Сейчас проверить это не удалось. Пожалуйста, попробуйте через минуту.
preview-sent = Отправлено в ваш личный чат со мной.
preview-start-first = Я пока не могу вам написать: откройте личный чат со мной, нажмите «Запустить» и попробуйте ещё раз.
press-expired = Этой кнопке больше суток. Чтобы получить новые, отправьте /schedule.
press-gone = Эта кнопка здесь больше не действует. Чтобы увидеть, что настроено, отправьте /schedule.
press-late = Время этой публикации наступило или уже прошло. Чтобы увидеть следующие, отправьте /schedule.

## Scheduled posts: the card

card-title = Публикации по расписанию
card-section-in-order = Целые разделы, по порядку
card-section-shuffled = Целые разделы, вперемешку, без повторов, пока не выйдут все
card-sentence-in-order = Отдельные предложения, по порядку
card-sentence-shuffled = Отдельные предложения, вперемешку, без повторов, пока не выйдут все
card-silent = Без звука уведомления
card-with-sound = Со звуком уведомления
card-language = Язык заголовков: { $language }
card-topic = Выходят в той теме, где последней была отправлена команда /subscribe
card-coming = Следующие публикации
card-ended = Последние публикации
coming-skipped = пропускается
coming-waits = ещё не отправлено, выйдет, как только будет можно
state-none = Включено.
state-by-person = Приостановлено. Ничего не публикуется, пока администратор не возобновит публикации.
state-no-rights = Сейчас у меня нет права публиковать здесь. Когда оно снова появится, публикации продолжатся сами.
outcome-sent = опубликовано
outcome-unknown = неизвестно, вышла ли публикация; второй раз она не выйдет
outcome-too-late = не опубликовано: было слишком поздно
outcome-refused = не опубликовано: Telegram отказал
outcome-skipped = пропущено
outcome-paused = не опубликовано: пауза
post-language = На каком языке давать заголовки над публикациями? Само заявление остаётся на английском.
button-channel = Публиковать в канале
button-choose-channel = Выбрать канал
button-start-daily = Начать: { $when }
button-other-time = Другое время
button-when = Время и дни
button-preview = Предпросмотр
button-sections = Целые разделы
button-sentences = Отдельные предложения
button-in-order = По порядку
button-shuffle = Вперемешку
button-silent = Выключить звук
button-with-sound = Включить звук
button-post-language = Язык
button-skip-next = Пропустить следующую
button-post-next = Всё же опубликовать следующую
button-more-coming = Больше следующих
button-fewer-coming = Меньше
button-pause = Приостановить
button-resume = Возобновить
button-unsubscribe = Отменить подписку
button-unsubscribe-yes = Да, отменить подписку
button-forget-yes = Да, стереть
button-no = Нет, оставить
button-back = ‹ Назад

## When posts come

days-daily = Каждый день
days-weekdays = С понедельника по пятницу
days-weekends = Суббота и воскресенье
cadence = { $days }, { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [1] Каждый час, начиная с полуночи ({ $zone })
        [one] Каждый { $hours } час, начиная с полуночи ({ $zone })
        [few] Каждые { $hours } часа, начиная с полуночи ({ $zone })
        [many] Каждые { $hours } часов, начиная с полуночи ({ $zone })
       *[other] Каждые { $hours } часа, начиная с полуночи ({ $zone })
    }
when-by-text = Любое другое время задаётся текстом, например:
when-example = Подойдёт, например, это:
when-proposed = Может быть, вы имели в виду одно из этого? Нажмите, чтобы задать.
when-word = Не удалось понять «{ $word }».
when-time = «{ $word }» — это не время. Напишите его от 00:00 до 23:59, например 09:00.
when-too-many-times = Это слишком много. Сколько раз в день можно указать, самое большее: { $most }.
when-hours = «{ $word }» не подойдёт. После «every» напишите одно из этих чисел: { $hours }, и за ним букву h, например 6h.
when-day = Дня «{ $word }» я не знаю. Напишите daily, weekdays, weekends или mon, tue, wed, thu, fri, sat, sun.
when-zone = Часового пояса «{ $word }» я не знаю.
when-twice = «{ $word }» не сочетается с остальным: дни, время и часовой пояс указываются по одному разу.

## What is kept, shown and erased

mydata-chat = Это всё, что хранится об этом чате:
mydata-nothing = Об этом чате ничего не хранится.
mydata-you = Это всё, что хранится о вас:
mydata-nothing-of-you = О вас ничего не хранится.
mydata-channel = Для канала отправьте /mydata и его имя. Для группы отправьте /mydata в ней.
forget-channel = Для канала отправьте /forget и его имя. Для группы отправьте /forget в ней.
forget-sure = Стереть всё, что хранится об этом чате? Тогда больше ничего не будет публиковаться.
forgotten = Стёрто. Об этом чате больше ничего не хранится.
forgotten-you = Стёрто. О вас больше ничего не хранится.

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
privacy-kept-setup = То, что вы пишете после /subscribe до выбора канала, тоже под таким кодом; 15 минут.
privacy-kept-subscription = Для каждой группы или канала с публикациями по расписанию: идентификатор и тема, когда, что и как публиковать, на каком языке, на чём публикации остановились, приостановлены ли они, что пропускается и чем закончилась последняя. Ничего о том, кто это настроил. Хранится, пока подписку не отменят, меня не удалят или администратор не отправит /forget.
privacy-kept-slots = Каждая публикация по расписанию под случайным кодом: какой это отрывок и чем она закончилась, чтобы ни одна не вышла дважды; 7 дней или до команды /forget.
privacy-kept-pace = Когда может выйти следующая публикация из всех, чтобы не отправлять слишком много сразу; ничего ни о ком; одну минуту.
privacy-kept-beat = Когда он последний раз искал, что пора публиковать, и когда он не работал; ничего ни о ком; 8 суток.
privacy-kept-rewritten = Что файлы хранилища сегодня уже переписаны, чтобы стёртое исчезло и с диска; ничего ни о ком; сутки.
privacy-kept-owner = Что это хранилище бота, а не для проб; ничего ни о ком; пока им пользуются.
privacy-kept-queue = Очередь публикаций, которым пора выйти: только их случайные коды; до отправки.
privacy-show = /mydata показывает, что хранится о вас, а в группе — что хранится о группе; /forget стирает это.
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
