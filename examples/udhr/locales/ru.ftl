### What the bot says about the Universal Declaration of Human Rights, in Russian.

document-title = Всеобщая декларация прав человека
profile-short-description = Всеобщая декларация прав человека: читать, искать и цитировать слово в слово.
profile-description =
    Здесь можно читать один публичный документ, искать в нём и цитировать его слово в слово: это Всеобщая декларация прав человека, провозглашённая Генеральной Ассамблеей ООН 10 декабря 1948 года.

    Бот не выступает ни от чьего имени. Он не добавляет своих мнений и не ведёт списка читателей. Что он хранит: /privacy
command-text = Читать Декларацию
welcome =
    Этот бот цитирует слово в слово один публичный документ: Всеобщую декларацию прав человека, провозглашённую Генеральной Ассамблеей ООН 10 декабря 1948 года.

    Бот не выступает ни от чьего имени. Декларация цитируется на английском языке.
welcome-private = Прочитайте её или напишите английское слово, которое ищете. Ещё я могу публиковать её по расписанию, отрывок за отрывком, в канале или группе: /subscribe
contents-note = Номер раздела — это номер статьи; 0 — преамбула.

## What people type

asked-document = декларация, декларации, декларацию, декларацией, документ, документа, документу, документе, документом

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence = { $title }, предложение { $sentence }
heading-sentences = { $title }, предложения { $from }–{ $to }
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Преамбула
section-title-1 = Статья 1
section-title-2 = Статья 2
section-title-3 = Статья 3
section-title-4 = Статья 4
section-title-5 = Статья 5
section-title-6 = Статья 6
section-title-7 = Статья 7
section-title-8 = Статья 8
section-title-9 = Статья 9
section-title-10 = Статья 10
section-title-11 = Статья 11
section-title-12 = Статья 12
section-title-13 = Статья 13
section-title-14 = Статья 14
section-title-15 = Статья 15
section-title-16 = Статья 16
section-title-17 = Статья 17
section-title-18 = Статья 18
section-title-19 = Статья 19
section-title-20 = Статья 20
section-title-21 = Статья 21
section-title-22 = Статья 22
section-title-23 = Статья 23
section-title-24 = Статья 24
section-title-25 = Статья 25
section-title-26 = Статья 26
section-title-27 = Статья 27
section-title-28 = Статья 28
section-title-29 = Статья 29
section-title-30 = Статья 30
