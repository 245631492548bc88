### What the bot says about the statement, in Russian: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = Заявление от 5 января 2022 года о протестах в Казахстане: читать, искать и цитировать слово в слово.
profile-description =
    Здесь можно читать один публичный документ, искать в нём и цитировать его слово в слово: это заявление пяти оппозиционных групп Центральной Азии от 5 января 2022 года о протестах в Казахстане.

    Бот не принадлежит ни одной из них и не выступает ни от чьего имени. Он не добавляет своих мнений и не ведёт списка читателей. Что он хранит: /privacy
command-text = Читать заявление

## Buttons

button-whole = Заявление целиком
button-read = Читать заявление

## Welcome and help

welcome =
    Этот бот цитирует слово в слово один публичный документ: заявление пяти оппозиционных групп Центральной Азии от 5 января 2022 года о протестах в Казахстане.

    Бот не принадлежит ни одной из них и не выступает ни от чьего имени. Заявление цитируется на своём языке, английском.

    Прочитайте его или напишите слово либо место, которое ищете. Ещё я могу публиковать его по расписанию, отрывок за отрывком, в канале или группе: /subscribe
help-text =
    /statement — содержание
    /statement 3 — раздел 3
    /statement 2.3 — раздел 2, предложение 3
    /statement 4.2-4 — раздел 4, предложения со 2-го по 4-е
help-search = /search elections — отрывки, которые подходят к слову
help-places = /cities — все места; /cities Алматы — одно из них, под любым его названием
help-verify = /verify и текст, или ответом на сообщение — есть ли он в заявлении; в личном чате можно просто переслать его

## Reading

document-title = Заявление пяти оппозиционных групп Центральной Азии о протестах в Казахстане
contents-note = В документе нет заголовков. Названия разделов здесь дал редактор.
section-title-1 = Право на восстание
section-title-2 = Протесты и требования
section-title-3 = Власть, оппозиция и выборы
section-title-4 = Протесты как процесс
section-title-5 = Призыв к властям Казахстана
section-title-6 = Призыв к международным партнёрам
address-examples =
    /statement 3 — раздел 3
    /statement 2.3 — раздел 2, предложение 3
    /statement 4.2-4 — раздел 4, предложения со 2-го по 4-е
address-no-section = Раздела { $section } нет. Разделы заявления: 1–{ $last }.

## Places

places-title = Места, названные в заявлении
places-note = В том порядке, в каком они перечислены в заявлении: раздел 2, предложение 3.
place-in-kazakh = По-казахски: { $name }
place-in-russian = По-русски: { $name }
place-region-then = Регион на 5 января 2022 года: { $region }
place-not-named = В заявлении нет места с названием «{ $name }».
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
signatory-country = Страна, указанная в заявлении: { $country }
signatory-no-country = Страна в заявлении не указана.
signatory-none = Среди подписавших нет названия «{ $name }». Вот эти пять:

## Search

search-heading = «{ $query }» стоит в начале заявления:
search-none = По запросу «{ $query }» в заявлении ничего не найдено. Его язык английский: ищите английское слово или название места.

## Verifying a quotation

verify-exact = Точно: в заявлении это есть слово в слово.
verify-exact-but-case = В заявлении это есть слово в слово; отличаются только заглавные и строчные буквы.
verify-heading = Это часть даты заявления или перечня подписавших.
verify-altered = Изменено: в заявлении есть похожее место, но не такое же.
verify-legend = Зачёркнуто: этого нет в заявлении. Подчёркнуто: есть в заявлении, но пропущено.
verify-absent = Не найдено: в заявлении нет ни этого текста, ни близкого к нему.

## Scheduled posts: commands

start-offer = Теперь я могу публиковать в этом канале. Начать публиковать отрывки заявления по расписанию?

## Scheduled posts: the card

post-language = На каком языке давать заголовки над публикациями? Само заявление остаётся на английском.

## Language

language-choose = Выберите язык интерфейса. Само заявление остаётся на своём языке, английском.

## About and privacy

about-document = Документ: заявление пяти оппозиционных групп Центральной Азии, { $date }
about-independent = Бот не принадлежит никому из подписавших и не выступает ни от чьего имени.
about-places = Данные о местах: GeoNames (CC BY 4.0), Who’s On First

## When something is not understood or fails

not-understood = В заявлении ничего подходящего не нашлось. Напишите английское слово или место либо начните отсюда:
only-text = Я читаю только текст. Напишите слово или место либо начните отсюда:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Дата и подписавшие
inline-place = { $name }: упоминается в заявлении
inline-signatory = { $name }: есть среди подписавших
