### Russian: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Русский

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
command-text = Читать документ
command-search = Найти в нём слова
command-quote = Случайный отрывок
command-verify = Проверить, точна ли цитата
command-places = Какие места в нём названы
command-signatories = Кто его подписал
command-subscribe = Публиковать отрывки по расписанию, здесь или в канале
command-schedule = Что настроено и следующие публикации
command-pause = Приостановить публикации по расписанию
command-resume = Возобновить публикации по расписанию
command-unsubscribe = Прекратить публикации по расписанию
command-language = Выбрать язык
command-about = Источник, контрольная сумма и версия
command-privacy = Что хранится о вас
command-mydata = Всё, что хранится о вас или об этом чате
command-forget = Стереть всё, что хранится о вас или об этом чате
command-help = Как пользоваться ботом

## Buttons

button-contents = Содержание
button-whole = Документ целиком
button-read = Читать документ
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

help-title = Как пользоваться ботом
help-text =
    /{ -command-text } — содержание
    /{ -command-text } { -example-section } — один раздел
    /{ -command-text } { -example-sentence } — одно предложение
    /{ -command-text } { -example-sentences } — несколько предложений
help-whole = /{ -command-text } all — весь текст одним сообщением
help-quote = /quote — случайный отрывок
help-search = /search { -example-word } — отрывки, которые подходят к слову
help-signatories = /{ -command-signatories } — кто подписал
help-verify = /verify и текст, или ответом на сообщение — есть ли он в документе; в личном чате можно просто переслать его
help-inline = В любом чате напишите { $bot } и слово, а затем выберите отрывок: он отправится вместе с источником.
help-scheduling =
    /subscribe — публиковать отрывки по расписанию: для группы отправьте команду в ней, для канала — мне в личном чате
    /subscribe weekdays 09:00,18:30 { -zone } — то же, но в выбранное вами время
    /schedule — что настроено и что будет дальше; /pause, /resume, /unsubscribe
    Менять это могут только администраторы. Команд, отправленных внутри канала, я не вижу, а личный чат подписать нельзя.
help-settings =
    /language — язык интерфейса
    /privacy — что хранится о вас; /mydata показывает это, /forget стирает
    /about — источник, контрольная сумма и версия

## Reading

contents-line = { $number }. { $title }
heading-section = Раздел { $number } · { $title }
heading-sentence = Раздел { $section }, предложение { $sentence }
heading-sentences = Раздел { $section }, предложения { $from }–{ $to }
address-not-understood = Не удалось понять, какой отрывок вам нужен.
address-examples =
    /{ -command-text } { -example-section } — один раздел
    /{ -command-text } { -example-sentence } — одно предложение
    /{ -command-text } { -example-sentences } — несколько предложений
address-example-whole = /{ -command-text } all — весь текст
address-no-section = Раздела { $section } нет. Разделы документа: { $first }–{ $last }.
address-no-sentence =
    { $sentences ->
        [one] В разделе { $section } всего { $sentences } предложение.
        [few] В разделе { $section } всего { $sentences } предложения.
        [many] В разделе { $section } всего { $sentences } предложений.
       *[other] В разделе { $section } всего { $sentences } предложения.
    }
address-reversed = Сначала напишите меньшее число: /{ -command-text } { $address }
link-unknown = Эта ссылка никуда не ведёт. Начать можно отсюда:

## Places

places-title = Места, названные в документе
place-former = Прежние названия: { $names }
place-region = Регион: { $region }
place-named-in = Где упоминается: раздел { $section }, предложение { $sentence }.
place-understood = Запрос понят как { $spelling }.
place-not-named = В документе нет места с названием «{ $name }».
place-near = В нём есть названия, похожие по написанию:
place-several = К запросу «{ $name }» подходит несколько мест:
place-words-stand = «{ $name }» нет в перечне мест, но есть в тексте документа:

## Signatories

signatories-title = Подписавшие документ
signatories-note = В том порядке, в каком они подписали, и точно так, как написано.
signatory-position = Номер среди подписавших: { $number } из { $total }
signatory-country = Страна, указанная в документе: { $country }
signatory-no-country = Страна в документе не указана.
signatory-none = Среди подписавших нет названия «{ $name }». Подписали:
signatory-several = К запросу «{ $name }» подходит несколько подписавших:

## Search

search-usage = Напишите слова после команды: /search { -example-word }
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
search-heading = «{ $query }» стоит в начале документа:
search-none = По запросу «{ $query }» в документе ничего не найдено.

## Verifying a quotation

verify-usage = Напишите текст после команды или ответьте на сообщение командой /verify.
verify-mark-words = Это сообщение из другого чата, я его не вижу. Выделите слова и ответьте с цитатой или напишите текст после команды.
verify-exact = Точно: в документе это есть слово в слово.
verify-exact-but-case = В документе это есть слово в слово; отличаются только заглавные и строчные буквы.
verify-apart = Каждое предложение там есть, но не подряд.
verify-times =
    { $times ->
        [1] Встречается там один раз.
        [one] Встречается там { $times } раз, впервые здесь:
        [few] Встречается там { $times } раза, впервые здесь:
        [many] Встречается там { $times } раз, впервые здесь:
       *[other] Встречается там { $times } раза, впервые здесь:
    }
verify-heading = Это часть заголовка документа.
verify-altered = Изменено: в документе есть похожее место, но не такое же.
verify-legend = Зачёркнуто: этого нет в документе. Подчёркнуто: есть в документе, но пропущено.
verify-added = Добавлено: «{ $words }»
verify-left-out = Пропущено: «{ $words }»
verify-changed = Изменено: вместо «{ $own }» – «{ $given }»
verify-more = Различий больше, чем здесь помещается.
verify-absent = Не найдено: в документе нет ни этого текста, ни близкого к нему.

## Scheduled posts: commands

subscribed = Готово. Первая публикация выйдет:
nothing-scheduled = Запланированных публикаций нет.
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
pick-ended = Канал не выбран. Чтобы выбрать его, отправьте команду ещё раз.
start-offer = Теперь я могу публиковать в этом канале. Начать публиковать отрывки документа по расписанию?
start-times = В какое время публиковать каждый день? Часовой пояс: { $zone }. Дни и часовой пояс можно изменить потом.
subscribe-in-group = Чтобы публиковать в этой группе по расписанию, отправьте здесь /subscribe. Для канала сделайте это в личном чате со мной.
not-saved = Сейчас сохранить не удалось. Пожалуйста, попробуйте через минуту.
not-looked-up = Сейчас проверить это не удалось. Пожалуйста, попробуйте через минуту.
saved-not-shown = Сохранено, но показать не удалось. Чтобы увидеть, отправьте /schedule.
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
coming-waits = ещё не отправлено, выйдет, как только это станет возможно
state-none = Публикации включены.
state-by-person = Приостановлено. Ничего не публикуется, пока администратор не возобновит публикации.
state-no-rights = Сейчас у меня нет права публиковать. Когда оно снова появится, публикации продолжатся сами.
state-no-topic = Темы, в которой выходили публикации, больше нет. Отправьте /subscribe в другой теме или в самой группе, и они продолжатся там.
state-restored = Приостановлено: это расписание восстановлено из более старой копии, и с тех пор его могли отключить. Ничего не публикуется, пока администратор не отправит /resume или не изменит что-нибудь здесь.
right-taken = У меня больше нет права публиковать в «{ $title }». Публикации там приостановлены. Когда право снова появится, они продолжатся сами.
bot-removed = Меня удалили из «{ $title }». Расписание стёрто, и больше там ничего не публикуется. Чтобы начать заново, добавьте меня туда и отправьте /subscribe там, а для канала — здесь.
outcome-sent = опубликовано
outcome-unknown = неизвестно, вышла ли публикация; второй раз она не выйдет
outcome-too-late = не опубликовано: было слишком поздно
outcome-refused = не опубликовано: Telegram отказал
outcome-skipped = пропущено
outcome-paused = не опубликовано: пауза
post-language = На каком языке давать заголовки над публикациями? Сам документ остаётся на своём языке.
button-channel = Публиковать в канале
button-add-to-channel = Добавить меня в канал
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

mydata-chat = Всё, что хранится об этой группе или об этом канале:
mydata-nothing = Об этой группе или об этом канале ничего не хранится.
mydata-nothing-of-you = О вас ничего не хранится.
mydata-at-telegram = Telegram хранит выбранный вами язык как список команд вашего чата со мной: { $language }. /forget его стирает.
mydata-channel = Для канала отправьте /mydata и его имя. Для группы отправьте /mydata в ней.
forget-channel = Для канала отправьте /forget и его имя. Для группы отправьте /forget в ней.
forget-sure = Стереть всё, что хранится об этой группе или об этом канале? Тогда больше ничего не будет публиковаться.
forgotten = Стёрто. Об этой группе или об этом канале больше ничего не хранится. Зашифрованные резервные копии, где это есть, исчезнут в течение 7 дней.
forgotten-you = Стёрто: Telegram больше не хранит выбранный вами язык. Больше о вас ничего не хранится.

## Language

language-choose = Выберите язык интерфейса. Сам документ остаётся на своём языке.
language-as-telegram = Как в Telegram
language-saved = Сохранено.
language-start-first = Ваш выбор хранит Telegram в личном чате со мной. Откройте его, отправьте /start и попробуйте ещё раз.

## About and privacy

about-title = О боте
about-document = Документ: { $title }, { $date }
about-source = Текст приводится таким, каким его получил бот, знак в знак. SHA-256 текста:
about-signatories = Подписавшие:
about-independent = Бот независим и не выступает ни от чьего имени.
about-version = Версия { $version }
about-code = Код: { $url }
privacy-title = Конфиденциальность
privacy-promise = Бот не хранит ни имён, ни сообщений, ни поисковых запросов, ни списка читателей и ничего из этого не пишет в журналы.
privacy-nothing-of-you = О вас не хранится вообще ничего. Язык, который вы выбрали, хранит Telegram — как список команд вашего чата со мной. Чтобы стереть его, выберите «{ $as-telegram }» в /language.
privacy-kept = Хранится только это:
privacy-kept-subscription = Для каждой группы или канала с публикациями по расписанию: идентификатор и тема, когда, что и как публиковать, на каком языке, на чём публикации остановились, приостановлены ли они, что пропускается, чем закончилась последняя, какая запланирована или отправляется сейчас, сколько Telegram велел мне подождать и сколько раз подряд он не нашёл чат. Ничего о том, кто это настроил. Хранится, пока подписку не отменят, меня не удалят или администратор не отправит /forget.
privacy-kept-slots = Каждая публикация по расписанию под случайным кодом: какой это отрывок и чем она закончилась, чтобы ни одна не вышла дважды; 7 дней или до команды /forget.
privacy-kept-pace = Когда может выйти следующая публикация из всех, чтобы не отправлять слишком много сразу; ничего ни о ком; одну минуту.
privacy-kept-beat = Когда я последний раз проверял, что пора публиковать, и когда я не работал; ничего ни о ком; 8 суток.
privacy-kept-alive = Пустая запись, по которой я проверяю, что в хранилище можно писать; ничего ни о ком; одну минуту.
privacy-kept-rewritten = Что файлы хранилища сегодня уже переписаны, чтобы стёртое исчезло и с диска; ничего ни о ком; сутки.
privacy-kept-owner = Чьё это хранилище: идентификатор этого бота или пометка, что оно для проб, чтобы им не пользовался другой бот; ничего ни о ком; пока им пользуются.
privacy-kept-queue = Очередь публикаций, которым пора выйти: только их случайные коды; до отправки.
privacy-encrypted = Идентификаторы чатов там зашифрованы. Хранилище, его файлы и копии сами по себе не называют ни одного чата; прочесть их может тот, у кого есть и токен бота.
privacy-show = /mydata показывает, что хранится о вас, а в группе — что хранится о группе; /forget стирает это.
privacy-erased = Стёртое исчезает в течение минуты, из файлов хранилища — в течение десяти минут (в течение суток, если хранилище держит кто-то другой), а из зашифрованных резервных копий — в течение 7 дней.
privacy-memory = Только в памяти, до перезапуска: какой отрывок команда /quote показала в чате последним; несколько минут — ваш язык, выбираете ли вы канал и сколько вы только что спрашивали.
privacy-telegram = Сам Telegram видит то, что вы пишете боту, как и в любом чате, кроме секретного.

## When something is not understood or fails

not-understood = В документе ничего подходящего не нашлось. Напишите слово либо начните отсюда:
unknown-command = Такой команды я не знаю. Вот что я знаю:
only-text = Я читаю только текст. Напишите слово либо начните отсюда:
button-too-old = Эта кнопка устарела. Отправьте /{ -command-text }, чтобы начать заново.
button-changed = У этого сообщения теперь другие кнопки. Посмотрите на них и нажмите ещё раз.
failed = У меня произошла ошибка. Пожалуйста, попробуйте ещё раз.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Заголовок
inline-place = { $name }: упоминается в документе
inline-signatory = { $name }: есть среди подписавших
inline-nothing = Ничего не найдено. Открыть содержание
