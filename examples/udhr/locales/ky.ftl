### What the bot says about the Universal Declaration of Human Rights, in Kyrgyz.

document-title = Адам укуктарынын жалпы декларациясы
profile-short-description = Адам укуктарынын жалпы декларациясы: окуу, издөө, сөзмө-сөз цитата алуу.
profile-description =
    Бул жерде жалпыга ачык бир документти окуп, андан сөз издеп, сөзмө-сөз цитата алса болот: бул – БУУнун Башкы Ассамблеясы 1948-жылдын 10-декабрында жарыялаган Адам укуктарынын жалпы декларациясы.

    Бот эч кимдин атынан сүйлөбөйт. Ал өз пикирин кошпойт, окурмандардын тизмесин жүргүзбөйт. Эмне сакталат: /privacy
command-text = Декларацияны окуу
welcome =
    Бул бот жалпыга ачык бир документтен сөзмө-сөз цитата келтирет: ал – БУУнун Башкы Ассамблеясы 1948-жылдын 10-декабрында жарыялаган Адам укуктарынын жалпы декларациясы.

    Бот эч кимдин атынан сүйлөбөйт. Декларация англисче келтирилет.
welcome-private = Декларацияны окуңуз же издеген англисче сөзүңүздү жазыңыз. Мен аны каналда же топто график боюнча үзүндү-үзүндүсү менен жарыялай да алам: /subscribe
contents-note = Бөлүмдүн номери – статьянын номери; 0 – преамбула.

## What people type

asked-document = декларация, документ

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence = { $title }, { $sentence }-сүйлөм
heading-sentences = { $title }, { $from }–{ $to }-сүйлөмдөр
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Преамбула
section-title-1 = 1-статья
section-title-2 = 2-статья
section-title-3 = 3-статья
section-title-4 = 4-статья
section-title-5 = 5-статья
section-title-6 = 6-статья
section-title-7 = 7-статья
section-title-8 = 8-статья
section-title-9 = 9-статья
section-title-10 = 10-статья
section-title-11 = 11-статья
section-title-12 = 12-статья
section-title-13 = 13-статья
section-title-14 = 14-статья
section-title-15 = 15-статья
section-title-16 = 16-статья
section-title-17 = 17-статья
section-title-18 = 18-статья
section-title-19 = 19-статья
section-title-20 = 20-статья
section-title-21 = 21-статья
section-title-22 = 22-статья
section-title-23 = 23-статья
section-title-24 = 24-статья
section-title-25 = 25-статья
section-title-26 = 26-статья
section-title-27 = 27-статья
section-title-28 = 28-статья
section-title-29 = 29-статья
section-title-30 = 30-статья
