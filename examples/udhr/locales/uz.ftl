### What the bot says about the Universal Declaration of Human Rights, in Uzbek.

document-title = Inson huquqlari umumjahon deklaratsiyasi
profile-short-description = Inson huquqlari umumjahon deklaratsiyasi: oʻqish, qidirish, soʻzma-soʻz iqtibos olish.
profile-description =
    Bu yerda ommaga eʼlon qilingan bitta hujjatni oʻqish, undan soʻz qidirish va soʻzma-soʻz iqtibos olish mumkin: bu – BMT Bosh Assambleyasi 1948-yil 10-dekabrda eʼlon qilgan Inson huquqlari umumjahon deklaratsiyasi.

    Bot hech kim nomidan gapirmaydi. U oʻz fikrini qoʻshmaydi va kimlar oʻqiganini yozib bormaydi. Nima saqlanadi: /privacy
command-text = Deklaratsiyani oʻqish
welcome =
    Bu bot ommaga eʼlon qilingan bitta hujjatdan soʻzma-soʻz iqtibos keltiradi: bu – BMT Bosh Assambleyasi 1948-yil 10-dekabrda eʼlon qilgan Inson huquqlari umumjahon deklaratsiyasi.

    Bot hech kim nomidan gapirmaydi. Deklaratsiya ingliz tilida keltiriladi.
welcome-private = Deklaratsiyani oʻqing yoki qidirayotgan inglizcha soʻzingizni yozing. Men uni kanalda yoki guruhda jadval boʻyicha, boʻlib-boʻlib eʼlon qilishim ham mumkin: /subscribe
contents-note = Boʻlimning raqami – moddaning raqami; 0 – preambula.

## What people type

asked-document = deklaratsiya, hujjat

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence = { $title }, { $sentence }-gap
heading-sentences = { $title }, { $from }–{ $to }-gaplar
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Preambula
section-title-1 = 1-modda
section-title-2 = 2-modda
section-title-3 = 3-modda
section-title-4 = 4-modda
section-title-5 = 5-modda
section-title-6 = 6-modda
section-title-7 = 7-modda
section-title-8 = 8-modda
section-title-9 = 9-modda
section-title-10 = 10-modda
section-title-11 = 11-modda
section-title-12 = 12-modda
section-title-13 = 13-modda
section-title-14 = 14-modda
section-title-15 = 15-modda
section-title-16 = 16-modda
section-title-17 = 17-modda
section-title-18 = 18-modda
section-title-19 = 19-modda
section-title-20 = 20-modda
section-title-21 = 21-modda
section-title-22 = 22-modda
section-title-23 = 23-modda
section-title-24 = 24-modda
section-title-25 = 25-modda
section-title-26 = 26-modda
section-title-27 = 27-modda
section-title-28 = 28-modda
section-title-29 = 29-modda
section-title-30 = 30-modda
