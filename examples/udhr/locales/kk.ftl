### What the bot says about the Universal Declaration of Human Rights, in Kazakh.

document-title = Адам құқықтарының жалпыға бірдей декларациясы
profile-short-description = Адам құқықтарының жалпыға бірдей декларациясы: оқу, іздеу, сөзбе-сөз дәйексөз алу.
profile-description =
    Мұнда бір жария құжатты оқуға, одан сөз іздеуге және сөзбе-сөз дәйексөз алуға болады: бұл – БҰҰ Бас Ассамблеясы 1948 жылғы 10 желтоқсанда жариялаған Адам құқықтарының жалпыға бірдей декларациясы.

    Бот ешкімнің атынан сөйлемейді. Ол өз пікірін қоспайды, оқырмандар тізімін жүргізбейді. Не сақталады: /privacy
command-text = Декларацияны оқу
welcome =
    Бұл бот бір жария құжаттан сөзбе-сөз дәйексөз келтіреді: ол – БҰҰ Бас Ассамблеясы 1948 жылғы 10 желтоқсанда жариялаған Адам құқықтарының жалпыға бірдей декларациясы.

    Бот ешкімнің атынан сөйлемейді. Декларация ағылшынша келтіріледі.
welcome-private = Декларацияны оқыңыз немесе іздеген ағылшын сөзіңізді жазыңыз. Мен оны арнада немесе топта кесте бойынша үзінді-үзіндісімен жариялай да аламын: /subscribe
contents-note = Бөлімнің нөмірі – баптың нөмірі; 0 – преамбула.

## What people type

asked-document = декларация, құжат

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence = { $title }, { $sentence }-сөйлем
heading-sentences = { $title }, { $from }–{ $to }-сөйлемдер
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Преамбула
section-title-1 = 1-бап
section-title-2 = 2-бап
section-title-3 = 3-бап
section-title-4 = 4-бап
section-title-5 = 5-бап
section-title-6 = 6-бап
section-title-7 = 7-бап
section-title-8 = 8-бап
section-title-9 = 9-бап
section-title-10 = 10-бап
section-title-11 = 11-бап
section-title-12 = 12-бап
section-title-13 = 13-бап
section-title-14 = 14-бап
section-title-15 = 15-бап
section-title-16 = 16-бап
section-title-17 = 17-бап
section-title-18 = 18-бап
section-title-19 = 19-бап
section-title-20 = 20-бап
section-title-21 = 21-бап
section-title-22 = 22-бап
section-title-23 = 23-бап
section-title-24 = 24-бап
section-title-25 = 25-бап
section-title-26 = 26-бап
section-title-27 = 27-бап
section-title-28 = 28-бап
section-title-29 = 29-бап
section-title-30 = 30-бап
