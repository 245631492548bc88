### Uzbek: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Oʻzbekcha

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = { "Verbatim" }
command-text = Hujjatni oʻqish
command-search = Hujjatdan soʻz qidirish
command-quote = Tasodifiy parcha
command-verify = Iqtibos aniqligini tekshirish
command-places = Hujjatda tilga olingan joylar
command-signatories = Hujjatni kimlar imzolagan
command-subscribe = Parchalarni jadval boʻyicha shu yerda yoki kanalda eʼlon qilish
command-schedule = Sozlamalar va keyingi postlar
command-pause = Rejalashtirilgan postlarni toʻxtatib turish
command-resume = Rejalashtirilgan postlarni davom ettirish
command-header = Rejalashtirilgan postlar ustidagi oʻz matningiz
command-footer = Rejalashtirilgan postlar ostidagi oʻz matningiz
command-unsubscribe = Rejalashtirilgan postlarni butunlay toʻxtatish
command-language = Tilni tanlash
command-about = Manba, nazorat summasi va versiya
command-privacy = Siz haqingizda nima saqlanadi
command-mydata = Siz yoki shu chat haqida saqlanadigan hamma narsa
command-forget = Siz yoki shu chat haqida saqlanadigan hamma narsani oʻchirish
command-help = Botdan qanday foydalaniladi

## Buttons

button-contents = Mundarija
button-whole = Toʻliq hujjat
button-read = Hujjatni oʻqish
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = { $number }-boʻlim
button-quote-elsewhere = Iqtibos yuborish
button-copy-link = Havolani nusxalash
button-places = Joylar
button-all-places = Barcha joylar
button-signatories = Imzolaganlar
button-all-signatories = Barcha imzolaganlar
button-another = Boshqa parcha
button-map = Xarita
button-picture = Rasm shaklida
button-web-page = Veb-sahifa
button-rich-page = Bir sahifa shaklida
button-all-results = Barcha natijalar
button-language = Til
button-help = Yordam
button-open = Botda ochish
button-in-context = Matn ichida oʻqish

## Welcome and help

welcome-private = Hujjatni oʻqing yoki izlayotgan soʻzingizni yozing. Men uni kanalda yoki guruhda jadval boʻyicha, boʻlib-boʻlib eʼlon qilishim ham mumkin: /subscribe
welcome-group = Guruhda men faqat buyruqlarga javob beraman: `/search { -example-word }` soʻz qidiradi, /help qolgan hammasini koʻrsatadi. Men hujjatni bu yerda jadval boʻyicha, boʻlib-boʻlib eʼlon qilishim ham mumkin: /subscribe
help-title = Botdan qanday foydalaniladi
help-text =
    /{ -command-text } – mundarija
    `/{ -command-text } { -example-section }` – bitta boʻlim
    `/{ -command-text } { -example-sentence }` – bitta gap
    `/{ -command-text } { -example-sentences }` – bir nechta gap
    `/{ -command-text } { -example-sentence }, { -example-section }` – bitta xabarda ikki parcha
help-whole = `/{ -command-text } { "all" }` – butun matn bitta xabarda
help-quote = /quote – tasodifiy tanlangan bitta parcha
help-search = `/search { -example-word }` – soʻzga mos parchalar
help-signatories = /{ -command-signatories } – kimlar imzolagan
help-verify = /verify – iqtibos aniqligini tekshirish: matnni buyruqdan keyin yozing yoki xabarga shu buyruq bilan javob bering; shaxsiy chatda xabarni menga uzatsangiz ham boʻladi
help-inline = Istalgan chatda { $bot } va bitta soʻz yozib, parchani tanlang: u manbasi bilan birga yuboriladi.
help-guest = Men aʼzo boʻlmagan chatda xabarga { $bot } deb javob bering: men iqtibos aniqligini tekshiraman. Yoki { $bot } va soʻz, ism, nom yoki { -example-sentence } kabi raqam yozing.
help-scheduling =
    /subscribe – parchalarni jadval boʻyicha eʼlon qilish: guruh uchun buyruqni oʻsha guruhda, kanal uchun menga shaxsiy chatda yuboring
    `/subscribe { "weekdays" } 09:00,18:30 { -zone }` – xuddi shu, lekin oʻzingiz tanlagan vaqtda
    /schedule – sozlamalar va keyingi postlar; /pause, /resume, /unsubscribe
    /header, /footer – postlar ustidagi va ostidagi oʻz matningiz
    Buni faqat administratorlar oʻzgartira oladi. Kanal ichida yuborilgan buyruqlarni men koʻrmayman, shaxsiy chatda esa post rejalashtirib boʻlmaydi.
help-settings =
    /language – interfeys tili
    /privacy – siz haqingizda nima saqlanadi; /mydata uni koʻrsatadi, /forget oʻchiradi
    /about – manba, nazorat summasi va versiya

## Reading

contents-line = { $number }. { $title }
heading-section = { $number }-boʻlim · { $title }
heading-sentence = { $section }-boʻlim, { $sentence }-gap
heading-sentences = { $section }-boʻlim, { $from }–{ $to }-gaplar
heading-titled = { $place } · { $title }
address-not-understood = Qaysi parchani nazarda tutganingizni tushunmadim.
address-examples =
    `/{ -command-text } { -example-section }` – bitta boʻlim
    `/{ -command-text } { -example-sentence }` – bitta gap
    `/{ -command-text } { -example-sentences }` – bir nechta gap
address-example-whole = `/{ -command-text } { "all" }` – butun matn
address-no-section = { $section }-boʻlim yoʻq. Hujjat boʻlimlari: { $first }–{ $last }.
address-no-sentence =
    { $sentences ->
        [one] { $section }-boʻlimda faqat bitta gap bor.
       *[other] { $section }-boʻlimda { $sentences } ta gap bor.
    }
address-reversed = Avval kichik sonni yozing: /{ -command-text } { $address }
together-left-out = Bu yerga sigʻmagani: { $addresses }
link-unknown = Bunday havolani bilmayman. Shu yerdan boshlashingiz mumkin:

## Places

places-title = Hujjatda tilga olingan joylar
place-former = Avvalgi nomlari: { $names }
place-region = Hududi: { $region }
place-named-in = Tilga olingan joyi: { $section }-boʻlim, { $sentence }-gap.
place-understood = Soʻrov “{ $spelling }” deb tushunildi.
place-not-named = Hujjatda “{ $name }” degan joy tilga olinmagan.
place-near = Unda yozilishi oʻxshash quyidagi nomlar bor:
place-several = “{ $name }” soʻroviga bir nechta joy mos keladi:
place-words-stand = “{ $name }” joylar roʻyxatida yoʻq, lekin hujjat matnida bor:
place-other-script = Men faqat lotin va kirill harflarini oʻqiyman, shuning uchun hujjatda “{ $name }” bor-yoʻqligini ayta olmayman.

## Pictures

picture-none = Buning rasmi yoʻq.
picture-busy = Hozir koʻp rasm chizilmoqda. Bir necha soniyadan keyin qayta urinib koʻring.
picture-refused = Bu chatga rasm yuborib boʻlmaydi.
picture-unplaced = Xaritada yoʻq, chunki qaysi joy ekani aniq emas: { $names }

## All of it as one page

rich-page-sent = Yuborildi. Xabar boʻsh koʻrinsa, ilovangiz uni hozircha koʻrsata olmaydi. Unda /{ -command-text } { "all" } yuboring
rich-page-refused = Bu Telegram serveri bunday sahifani hozircha yubora olmaydi. Oʻrniga /{ -command-text } { "all" } yuboring
rich-page-name = Nomi
rich-page-region = Hududi

## Signatories

signatories-title = Hujjatni imzolaganlar
signatories-note = Imzolangan tartibda, aynan yozilganidek.
signatory-position = Imzolaganlar orasidagi raqami: { $number } (jami { $total } ta)
signatory-country = Hujjatda koʻrsatilgan mamlakati: { $country }
signatory-no-country = Hujjatda mamlakati koʻrsatilmagan.
signatory-none = Imzolaganlar orasida “{ $name }” degan nom yoʻq. Quyidagilar imzolagan:
signatory-several = “{ $name }” soʻroviga imzolaganlarning bir nechtasi mos keladi:

## Search

search-usage = Soʻzlarni buyruqdan keyin yozing: `/search { -example-word }`
search-results =
    { $count ->
        [one] “{ $query }” boʻyicha bitta parcha topildi
       *[other] “{ $query }” boʻyicha { $count } ta parcha topildi, eng mosi birinchi
    }
search-also = Yana qarang:
search-more =
    { $count ->
        [one] Yana bitta parcha mos keladi.
       *[other] Yana { $count } ta parcha mos keladi.
    }
search-names = “{ $query }” soʻroviga bir nechta nom mos keladi:
search-heading = “{ $query }” hujjat boshida uchraydi:
search-none = Hujjatda “{ $query }” boʻyicha hech narsa topilmadi.

## Verifying a quotation

verify-usage = Matnni buyruqdan keyin yozing yoki xabarga /verify deb javob bering.
verify-mark-words = U xabar boshqa chatdan, men uni koʻra olmayman. Soʻzlarini belgilab, iqtibos bilan javob bering yoki matnni buyruqdan keyin yozing.
verify-exact = Aniq: bu matn hujjatda soʻzma-soʻz bor.
verify-exact-but-case = Aniq, faqat bosh va kichik harflari farq qiladi: bu matn hujjatda soʻzma-soʻz bor.
verify-contains = Iqtibos bor: quyidagi soʻzlar hujjatdan soʻzma-soʻz olingan. Matnning qolgan qismi hujjatdan emas.
verify-pieced = Qismlardan tuzilgan: har bir qismi hujjatda soʻzma-soʻz bor, lekin u yerda ular ketma-ket kelmagan.
verify-times =
    { $times ->
        [one] Unda bir marta uchraydi.
       *[other] Unda { $times } marta uchraydi, birinchisi:
    }
verify-heading = Bu – hujjat sarlavhasining bir qismi.
verify-altered = Oʻzgartirilgan: hujjatda oʻxshash parcha bor, lekin aynan shunday emas.
verify-legend-added = Ustidan chizilgan: hujjatda yoʻq.
verify-legend-left-out = Tagiga chizilgan: hujjatda bor, lekin tushib qolgan.
verify-added = Qoʻshilgan: “{ $words }”
verify-left-out = Tushib qolgan: “{ $words }”
verify-changed = Almashtirilgan: “{ $own }” oʻrniga “{ $given }”
verify-more = Farqlar koʻp, hammasi bu yerga sigʻmaydi.
verify-absent = Topilmadi: hujjatda bu matn ham, unga yaqin narsa ham yoʻq.
verify-too-little = Iqtibos sifatida topilmadi: bu soʻzlar hujjatda bor, lekin iqtibos uchun ular juda kam va juda oddiy.
verify-only-english = Topilmadi: faqat hujjatning oʻz tilidagi matnni solishtirish mumkin, shuning uchun tarjima haqida hech narsa ayta olmayman.
verify-search-finds = Balki shu yerdandir:
verify-look-alike = Bu matnda hujjat harflariga oʻxshaydigan boshqa yozuv harflari bor: { $letters }

## Scheduled posts: commands

subscribed = Tayyor. Birinchi post vaqti:
nothing-scheduled = Rejalashtirilgan post yoʻq.
unsubscribed = Jadval oʻchirildi. Endi hech narsa eʼlon qilinmaydi, u uchun saqlangan maʼlumot ham oʻchirildi.
unsubscribe-sure = Jadval oʻchirilsinmi? Shunda hech narsa eʼlon qilinmaydi, u uchun saqlangan maʼlumot ham oʻchiriladi.
group-refused = Buni faqat shu guruh administratorlari qila oladi.
channel-in-private = Kanallar men bilan shaxsiy chatda boshqariladi: bu buyruqni menga oʻsha yerda yuboring.
channel-not-found = { $channel } degan kanal topilmadi. Iltimos, nomini tekshiring yoki buyruqni nomsiz yuborib, kanalni tanlang.
channel-is-none = { $channel } kanal emas. Guruh uchun buyruqni guruhning oʻzida yuboring.
channel-refused = Buni faqat ikkalamiz ham administrator boʻlgan va siz eʼlon qila oladigan kanalda qila olaman.
channel-bot-may-not = U kanalda eʼlon qilish huquqim yoʻq. Iltimos, meni u yerda eʼlon qilish huquqiga ega administrator qiling va qayta urinib koʻring.
pick-to-subscribe =
    Qaysi kanal? Pastdagi tugmani bosib, kanalni tanlang. Shunda men u yerda faqat eʼlon qila olaman, boshqa huquqim boʻlmaydi.

    Guruh uchun: meni guruhga qoʻshib, oʻsha yerda /subscribe yuboring. Shaxsiy chatda post rejalashtirib boʻlmaydi.
pick-channel = Bu qaysi kanal uchun? Pastdagi tugmani bosib, kanalni tanlang. Guruh uchun { $command } buyrugʻini oʻsha guruhda yuboring.
picked = Kanal: { $title }
pick-ended = Kanal tanlanmadi. Tanlash uchun { $command } buyrugʻini qaytadan yuboring.
start-offer = Endi men bu kanalda eʼlon qila olaman. Hujjatdan parchalarni jadval boʻyicha eʼlon qilaymi?
start-offer-group = Hujjatdan parchalarni bu yerda jadval boʻyicha eʼlon qilaymi?
start-times = Har kuni soat nechada eʼlon qilay? Vaqt mintaqasi: { $zone }. Kunlar va vaqt mintaqasini keyin oʻzgartirish mumkin.
subscribe-in-group = Shu guruhda jadval boʻyicha eʼlon qilish uchun bu yerda /subscribe yuboring. Kanal uchun buni men bilan shaxsiy chatda qiling.
not-saved = Hozir saqlab boʻlmadi. Iltimos, bir daqiqadan keyin qayta urinib koʻring.
not-looked-up = Hozir buni tekshirib boʻlmadi. Iltimos, bir daqiqadan keyin qayta urinib koʻring.
saved-not-shown = Saqlandi, lekin koʻrsatib boʻlmadi. Sozlamalarni koʻrish uchun /schedule yuboring.
preview-sent = Men bilan shaxsiy chatingizga yuborildi.
preview-start-first = Men sizga hozircha yoza olmayman: men bilan shaxsiy chatni oching, oʻsha yerda /start yuboring va qayta urinib koʻring.
only-you = Javobimni faqat siz koʻrasiz.
press-expired = Bu tugma chiqqaniga bir kundan oshdi. Yangilarini olish uchun /schedule yuboring.
press-gone = Bu tugma bu yerda endi ishlamaydi. Sozlamalarni koʻrish uchun /schedule yuboring.
press-late = U postning vaqti keldi yoki oʻtib ketdi. Keyingilarini koʻrish uchun /schedule yuboring.

## Scheduled posts: the card

card-title = Rejalashtirilgan postlar
card-section-in-order = Butun boʻlimlar, tartib bilan
card-section-shuffled = Butun boʻlimlar, aralash tartibda, hammasi chiqmaguncha takrorlanmaydi
card-sentence-in-order = Alohida gaplar, tartib bilan
card-sentence-shuffled = Alohida gaplar, aralash tartibda, hammasi chiqmaguncha takrorlanmaydi
card-silent = Bildirishnoma ovozisiz
card-with-sound = Bildirishnoma ovozi bilan
card-language = Sarlavhalar tili: { $language }
card-title-shown = Hujjat nomi bilan
card-link = Parchaga havola bilan
card-picture = Rasm bilan, post 1024 belgidan oshmasa
card-header = Yuqori matn bilan
card-footer = Quyi matn bilan
card-folded = Iqtiboslar yigʻilgan, bosilganda toʻliq ochiladi
card-once = Hammasi bir martadan chiqqach tugaydi
card-left-out = Eʼlon qilinmaydi: { $passages }
card-left-out-many = Eʼlon qilinmaydi: { $all } tadan { $count } tasi
card-topic = Oxirgi /subscribe yuborilgan mavzuda eʼlon qilinadi
card-coming = Keyingi postlar
card-ended = Oxirgi postlar
card-slot = { $time } – { $what }
card-slot-more = { $time } – { $what } – { $more }
slot-by-hand = { $what }, qoʻlda
card-your-clock = Keyingi post sizning soatingiz boʻyicha: { $time }
coming-skipped = oʻtkazib yuboriladi
coming-waits = hali yuborilmagan, imkon boʻlishi bilan yuboriladi
state-none = Eʼlon qilish yoqilgan.
state-by-person = Toʻxtatib turilibdi. Administrator davom ettirmaguncha hech narsa eʼlon qilinmaydi.
state-no-rights = Hozir eʼlon qilish huquqim yoʻq. Huquq qaytarilsa, postlar oʻz-oʻzidan davom etadi.
state-no-topic = Postlar chiqadigan mavzu yopilgan yoki oʻchirilgan. Boshqa mavzuda yoki guruhning oʻzida /subscribe yuboring, shunda ular oʻsha yerda davom etadi.
state-restored = Toʻxtatib turilibdi: bu jadval eski nusxadan tiklandi, nusxa olingandan keyin u oʻchirilgan boʻlishi mumkin. Administrator /resume yubormaguncha yoki shu yerda biror narsani oʻzgartirmaguncha hech narsa eʼlon qilinmaydi.
state-ended = Hammasi bir martadan chiqdi, shuning uchun endi hech narsa eʼlon qilinmaydi. Administrator davom ettirsa, yangi aylanish boshlanadi.
right-taken = { $title }: endi u yerda eʼlon qilish huquqim yoʻq. U yerdagi postlar toʻxtatib turilibdi. Huquq yana berilganda, ular oʻzi davom etadi.
bot-removed = { $title }: meni u yerdan chiqarishdi. Jadvali oʻchirildi, endi u yerda hech narsa eʼlon qilinmaydi. Qayta boshlash uchun meni u yerga qoʻshing va /subscribe buyrugʻini oʻsha yerda, kanal uchun esa shu yerda yuboring.
topic-closed = { $title }: postlar chiqadigan mavzu yopildi. U yerdagi postlar toʻxtatib turilibdi. Mavzu qayta ochilganda yoki boshqa mavzuda /subscribe yuborilganda, ular oʻzi davom etadi.
outcome-sent = eʼlon qilindi
outcome-unknown = eʼlon qilingan-qilinmagani nomaʼlum; qayta yuborilmaydi
outcome-too-late = eʼlon qilinmadi: juda kech boʻldi
outcome-refused = eʼlon qilinmadi: Telegram rad etdi
outcome-skipped = oʻtkazib yuborildi
outcome-paused = eʼlon qilinmadi: toʻxtatib turilgan
cure-channel = Huquqni qaytarish uchun kanal administratorlari roʻyxatini oching, meni tanlang va xabar eʼlon qilish huquqini yoqing.
cure-group = Huquqni qaytarish uchun xabar yuborishga qoʻyilgan taqiqni olib tashlang yoki meni administrator qiling.
cure-topic = Postlar chiqadigan mavzu yopiq boʻlsa, uni oching yoki boshqa mavzuda /subscribe yuboring. Aks holda xabar yuborishga qoʻyilgan taqiqni olib tashlang yoki meni administrator qiling.
cure-unknown = Nomaʼlum qolgan post chiqqan-chiqmaganini tekshirib koʻring: Telegram tasdiqlagunicha aloqa uzildi. U yoʻq boʻlsa, “Nima eʼlon qilinadi”, keyin “Keyingisini tanlash” va “Hozir eʼlon qilish” tugmalarini bosing.
cure-too-late = Postni oʻz vaqtidan keyin yarim soat ichida yubora olmasam, u juda kech hisoblanadi. Uning parchasi keyingi safar chiqadi, siz hech narsa qilishingiz shart emas.
cure-refused = Telegram oxirgi postni rad etdi; uning parchasi keyingi safar chiqadi. Men oʻsha chatda ekanimni va u yerda eʼlon qila olishimni tekshiring. Bu takrorlansa, shu botni yuritayotgan kishiga xabar bering.
cure-not-found = Telegram hozir bu chatni topa olmayapti. Men hali ham u yerda ekanimni tekshiring: ketma-ket uchta post shunday chiqmay qolsa, jadval oʻchiriladi.
choose-next = Keyingi qaysi biri chiqadi? Qolganlari oʻz tartibida davom etadi.
choose-out = ✓ belgisi borlari eʼlon qilinadi. Olib tashlash yoki qaytarish uchun bosing.
leave-out-last = Faqat shu parcha qoldi. Kamida bittasi qolishi kerak.
next-other-unit = Hozir boshqasi eʼlon qilinadi. Roʻyxatni qaytadan oching.
now-sure = Hozir eʼlon qilinsinmi: { $passage }? Shunda jadvaldagi keyingi postda undan keyingisi chiqadi.
now-expired = Bu bir necha daqiqa oldin soʻralgan edi. Qaytadan tasdiqlang.
now-other = Endi keyingi boshqa parcha chiqadi. Qaytadan tasdiqlang.
now-under-way = Post yuborilmoqda yoki hozirgina chiqdi. Yana bittasi uchun bir daqiqadan soʻng urinib koʻring.
now-waits = Bu yerga hozir boshqa post yuborilmoqda. U chiqqach, yana urinib koʻring.
now-paused = Jadval toʻxtatib turilgani uchun hozir hech narsa eʼlon qilinmaydi. Eʼlon qilish uchun avval davom ettiring.
post-language = Postlar ustidagi sarlavhalar qaysi tilda boʻlsin? Hujjatning oʻzi oʻz tilida qoladi.
own-words = Yuqori matn har bir post ustida, quyi matn ostida turadi, ikkalasi ham iqtibosdan alohida. Har biri – { $most } belgigacha oddiy matn, masalan, heshteglar.
own-header = Yuqori matn
own-footer = Quyi matn
own-none = Qoʻyilmagan
own-header-sample = Kun parchasi
own-footer-sample = #heshteglar
own-words-how = Matnni buyruqdan keyin yuboring (“{ $off }” uni olib tashlaydi):
own-words-long = Bu yerda { $count } ta belgi bor. Chegara – { $most }.
own-words-no-room = { $place }: post { $count } ta belgi boʻlardi. Telegram chegarasi – { $most }.
own-words-attribution = Kimning soʻzlari ekani iqtibos ostida aytilgan. Bu qatorni olib tashlang.
button-channel = Kanalga joylash
button-add-to-channel = Meni kanalga qoʻshish
button-add-to-group = Meni guruhga qoʻshish
button-choose-channel = Kanalni tanlash
button-start-daily = Boshlash: { $when }
button-other-time = Boshqa vaqt
button-when = Vaqt va kunlar
button-preview = Oldindan koʻrish
button-what = Nima eʼlon qilinadi
button-choose-next = Keyingisini tanlash
button-choose-out = Olib tashlash
button-once = Hammasi chiqqach tugatish
button-again = Boshidan takrorlash
button-now = Hozir eʼlon qilish
button-now-yes = Ha, eʼlon qilinsin
button-list-before = ‹ Oldingilari
button-list-after = Keyingilari ›
button-look = Koʻrinishi
button-sections = Butun boʻlimlar
button-sentences = Alohida gaplar
button-in-order = Tartib bilan
button-shuffle = Aralashtirish
button-silent = Ovozni oʻchirish
button-with-sound = Ovozni yoqish
button-post-language = Sarlavha tili
button-title = Nomini qoʻshish
button-title-off = Nomini yashirish
button-link = Havola qoʻshish
button-link-off = Havolasiz
button-post-picture = Rasm qoʻshish
button-post-picture-off = Rasmsiz
button-folded = Iqtibosni yigʻish
button-unfolded = Toʻliq koʻrsatish
button-own-words = Oʻz matningiz
button-copy-header = /header nusxasi
button-copy-footer = /footer nusxasi
button-no-header = Yuqori matnsiz
button-no-footer = Quyi matnsiz
button-skip-next = Keyingisi chiqmasin
button-post-next = Keyingisi chiqsin
button-more-coming = Yana koʻrsatish
button-fewer-coming = Kamroq koʻrsatish
button-pause = Toʻxtatib turish
button-resume = Davom ettirish
button-unsubscribe = Jadvalni oʻchirish
button-unsubscribe-yes = Ha, oʻchirilsin
button-forget-yes = Ha, oʻchirilsin
button-no = Yoʻq, qolsin
button-back = ‹ Orqaga

## When posts come

days-daily = Har kuni
days-weekdays = Dushanbadan jumagacha
days-weekends = Shanba va yakshanba
cadence = { $days }, soat { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Har soatda, yarim tundan boshlab ({ $zone })
       *[other] Har { $hours } soatda, yarim tundan boshlab ({ $zone })
    }
when-by-tap = Vaqt qoʻshish uchun uni, olib tashlash uchun esa belgilangan vaqtni bosing.
when-by-text = Boshqa vaqt uchun kunlar va vaqtni shu xabarga javob qilib yozing yoki, masalan, shunday buyruq yuboring:
when-by-command = Boshqa vaqt uchun, masalan, shunday buyruq yuboring:
when-example = Bunday yozish mumkin:
when-sample = ish kunlari 09:00,18:30
when-weekly-sample = har hafta dush 09:00
when-which-zone = “{ $word }” deganda qaysi vaqt mintaqasini nazarda tutyapsiz?
when-word = “{ $word }” deganingizni tushunmadim.
when-time = “{ $word }” vaqt emas. Vaqtni 00:00 dan 23:59 gacha yozing, masalan 09:00.
when-too-many-times = Bir kunga koʻpi bilan { $most } ta vaqt belgilash mumkin.
when-hours = “{ $word }” boʻlmaydi. Masalan, bunday yozing: har 6 soatda. Mumkin boʻlgan sonlar: { $hours }.
when-day = “{ $word }” degan kunni bilmayman. Quyidagilardan birini yozing: har kuni, ish kunlari, dam olish kunlari yoki dush, sesh, chor, pay, jum, shan, yak.
when-weekly = “{ $word }” soʻzidan keyin kunni yozing.
when-zone = “{ $word }” degan vaqt mintaqasini bilmayman.
when-twice = “{ $word }” qolganiga mos kelmaydi: kunlar, vaqt va vaqt mintaqasi faqat bir martadan yoziladi.
when-apart = “{ $word }” uchun alohida vaqt belgilab boʻlmaydi: jadvalning hamma kunlarida vaqt bir xil.

## What is kept, shown and erased

mydata-chat = Bu guruh yoki kanal haqida saqlanadigan hamma narsa:
mydata-nothing = Bu guruh yoki kanal haqida hech narsa saqlanmaydi.
mydata-nothing-of-you = Siz haqingizda hech narsa saqlanmaydi.
mydata-at-telegram = Siz tanlagan tilni ({ $language }) Telegram men bilan chatingizning buyruqlar roʻyxati sifatida saqlaydi. /forget uni oʻchiradi.
mydata-channel = Kanal uchun /mydata va kanalning @ bilan boshlanadigan nomini yuboring. Guruh uchun /mydata buyrugʻini oʻsha guruhda yuboring.
forget-channel = Kanal uchun /forget va kanalning @ bilan boshlanadigan nomini yuboring. Guruh uchun /forget buyrugʻini oʻsha guruhda yuboring.
forget-sure = Bu guruh yoki kanal haqida saqlanadigan hamma narsa oʻchirilsinmi? Shunda hech narsa eʼlon qilinmaydi.
forgotten = Oʻchirildi. Bu guruh yoki kanal haqida endi hech narsa saqlanmaydi. Shu maʼlumot bor shifrlangan zaxira nusxalar 7 kun ichida yoʻqoladi.
forgotten-you = Oʻchirildi: Telegram siz tanlagan tilni endi saqlamaydi. Siz haqingizda boshqa hech narsa saqlanmaydi.

## Language

language-choose = Interfeys tilini tanlang. Hujjatning oʻzi oʻz tilida qoladi.
language-as-telegram = Telegramdagidek
language-saved = Saqlandi.
language-start-first = Tanlovingizni Telegram men bilan shaxsiy chatingizda saqlaydi. Oʻsha chatni oching, /start yuboring va qayta urinib koʻring.

## The languages of this bot as people call them in this one, in the order of `LOCALES`: a semicolon
## stands between two languages, and a comma between two names of one. It is read and never shown.

language-names =
    inglizcha, ingliz tili; ruscha, rus tili; qozoqcha, qozoq tili; qirgʻizcha, qirgʻiz tili; oʻzbekcha, oʻzbek tili; oʻzbekcha (kirill), oʻzbekcha kirill; turkmancha, turkman tili

## Days and months. The lists are in the order of the calendar, from Monday and from January, and separated by commas:
## `month-names` as they stand in `written-day`, `month-names-alone` as they are called without a day, the short ones as in
## `moment`. Days must be such that the bot understands them in the times of a schedule, too.

day-names = dushanba, seshanba, chorshanba, payshanba, juma, shanba, yakshanba
day-names-short = Dush, Sesh, Chor, Pay, Jum, Shan, Yak
month-names = yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr, dekabr
month-names-alone = yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr, dekabr
month-names-short = yan, fev, mar, apr, may, iyun, iyul, avg, sen, okt, noyab, dek
written-day = { $year }-yil { $day }-{ $month }
moment = { $weekday }, { $day }-{ $month }, { $time } ({ $zone })

## About and privacy

about-title = Bot haqida
about-document = Hujjat: { $title }, { $date }
about-published = Eʼlon qilingan joyi: { $url }
about-unpublished = Eʼlon qilingan manzili nomaʼlum.
about-source = Matn botga qanday berilgan boʻlsa, shunday, har bir belgisigacha aynan keltiriladi. Matnning { "SHA-256" } qiymati:
about-text = Shu matnning oʻzi fayl shaklida: { $url }
about-signatories = Imzolaganlar:
about-independent = Bot mustaqil va hech kim nomidan gapirmaydi.
about-version = Versiyasi: { $version }
about-code = Kodi: { $url }
privacy-title = Maxfiylik, { $number }-tahrir · { $date }
privacy-nothing-of-you = Siz haqingizda hech narsa saqlamayman: ism ham, xabar ham, qidiruv soʻrovi ham, kimlar oʻqigani ham saqlanmaydi, log fayllariga ham yozilmaydi.
privacy-telegram = Har qanday botda boʻlgani kabi, menga yozganlaringizni Telegramning oʻzi koʻra oladi, men orqali yuborgan parchangizda esa “{ $bot } orqali” degan belgi turadi.
privacy-risk = Bu hujjatni oʻqish xavfli boʻlgan joyda botdan foydalanish ham xavfli: telefoningiz yoki Telegram akkauntingiz kimning qoʻliga tushsa, oʻsha bu chatni koʻradi, men esa buning oldini ololmayman.
privacy-show = /mydata siz haqingizda, guruhda esa guruh haqida nima saqlanishini koʻrsatadi; /forget uni oʻchiradi.
privacy-kept = Faqat quyidagilar saqlanadi:
privacy-kept-subscription = Rejalashtirilgan postlari bor har bir guruh yoki kanal uchun: identifikatori va mavzusi, qachon, nimani va qanday eʼlon qilish, qaysi tilda, postlar uchun yozilgan yuqori va quyi matn, qayergacha kelgani, toʻxtatib turilgan-turilmagani va bunga sabab boʻlgan kishiga aytilgan-aytilmagani, nima oʻtkazib yuborilishi, qaysi parchalar olib tashlangani, keyingi qilib tanlangani yoki navbatsiz chiqqani, bir aylanishdan keyin tugashi, post qachon qoʻlda soʻralgani, oxirgi post qanday yakunlangani, qaysi biri rejalashtirilgani yoki yuborilayotgani, Telegram qancha kutishni talab qilgani va chatni ketma-ket necha marta topmagani. Buni kim sozlagani haqida hech narsa saqlanmaydi. Jadval oʻchirilguncha, men chiqarib yuborilguncha yoki administrator /forget yuborguncha saqlanadi.
privacy-kept-slots = Rejalashtirilgan har bir post tasodifiy kod ostida: qaysi parcha ekani va qanday yakunlangani, hech biri ikki marta chiqmasligi uchun; 7 kun yoki /forget yuborilguncha.
privacy-kept-pace = Barcha postlar ichidan keyingisi qachon yuborilishi mumkinligi, birdaniga juda koʻp yubormaslik uchun; hech kim haqida hech narsa yoʻq; bir daqiqa.
privacy-kept-beat = Vaqti kelgan postlarni oxirgi marta qachon qidirganim va qachon ishlamaganim; hech kim haqida hech narsa yoʻq; 8 kun.
privacy-kept-alive = Saqlash joyiga yozib boʻlishini tekshirish uchun qayta-qayta yoziladigan boʻsh yozuv; hech kim haqida hech narsa yoʻq; bir daqiqa.
privacy-kept-rewritten = Oʻchirilgan maʼlumotlar diskdan ham yoʻqolishi uchun saqlash fayllari bugun qayta yozilgani; hech kim haqida hech narsa yoʻq; bir kun.
privacy-kept-owner = Bu saqlash joyi kimniki ekani: shu botning identifikatori yoki u sinov uchun ekani haqidagi belgi, boshqa bot undan foydalanmasligi uchun; hech kim haqida hech narsa yoʻq; undan foydalanilayotgan davrda.
privacy-kept-queue = Vaqti kelgan postlar navbati: faqat ularning tasodifiy kodlari; yuborilguncha.
privacy-encrypted = Chatlarning identifikatorlari, yuqori va quyi matnlar u yerda shifrlangan. Saqlash joyi, uning fayllari va zaxira nusxalarining oʻzi hech bir chatni oshkor qilmaydi; ularni faqat botning tokeni ham bor odam oʻqiy oladi.
privacy-erased = Oʻchirilgan maʼlumotlar bir daqiqa ichida, saqlash joyi fayllaridan oʻn daqiqa ichida (saqlash joyini boshqa birov yuritsa, bir kun ichida), shifrlangan zaxira nusxalardan esa 7 kun ichida yoʻqoladi.
privacy-language = Siz tanlagan tilni Telegram men bilan chatingizning buyruqlar roʻyxati sifatida saqlaydi. Uni oʻchirish uchun /language ichidan “{ $as-telegram }” bandini tanlang.
privacy-memory = Bot qayta ishga tushirilguncha, faqat xotirada: /quote chatda, jumladan shu chatda, oxirgi marta qaysi parchani koʻrsatgani; boshqa biror narsa qilguningizcha – kanal tanlayotganingiz; bir necha daqiqa (hech kim hech narsa soʻramasa, uzoqroq) – tilingiz, hozirgina nechta soʻrov yuborganingiz, qaysi albomlarga va bot yoʻq chatlardan kelgan qaysi soʻrovlarga javob berilgani va boshqa chatlarda bot nomidan keyin nima yozilgani; uni kim yozgani saqlanmaydi.
privacy-guest = Men aʼzo boʻlmagan chatda meni tilga olishsa, menga faqat oʻsha xabar va u javob bergan xabar keladi. Men javob beraman, lekin ikkalasini ham saqlamayman.
privacy-history = Oldingi tahrirlar va nima oʻzgargani: { $url } ichidagi { $file }

## When something is not understood or fails

not-understood = Hujjatda mos hech narsa topilmadi. Soʻz yozing yoxud shu yerdan boshlang:
unknown-command = Bunday buyruqni bilmayman. Men biladigan buyruqlar:
only-text = Men faqat matnni oʻqiy olaman. Soʻz yozing yoxud shu yerdan boshlang:
button-too-old = Bu tugma eskirgan. Qaytadan boshlash uchun /{ -command-text } yuboring.
button-changed = Bu xabarning tugmalari oʻzgardi. Ularga qarab, qayta bosing.
failed = Menda xatolik yuz berdi. Iltimos, qayta urinib koʻring.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Sarlavha
inline-place = { $name }: hujjatda tilga olingan
inline-signatory = { $name }: hujjatni imzolagan
inline-nothing = Hech narsa topilmadi. Mundarijani ochish

## What people type

asked-document = hujjat
asked-around = iltimos, bot, bu, ushbu, shu
asked-and = va, ham, bilan
asked-help =
    yordam, yordam ber, yordam bering, menyu, buyruqlar, komandalar, nima qila olasan, nima qila olasiz, qanday foydalanish mumkin, qoʻllanma, toʻxta,
    stop, bekor qilish, sozlamalar
asked-welcome =
    salom, assalomu alaykum, salom alaykum, xayrli kun, xayrli tong, xayrli kech, boshlash, rahmat, katta rahmat, raxmat, sen kimsan, siz kimsiz,
    bu nima, bu qanday bot, sen botmisan, sen robotmisan, qalaysan, qalaysiz
asked-contents = mundarija, boʻlimlar, barcha boʻlimlar, oʻqish, sana, qachon yozilgan, qachon imzolangan
asked-whole = toʻliq matn, butun matn, barcha matn, hammasi, barchasi, toʻliq, matn, matni, toʻliq matni
asked-places = xarita, xaritani koʻrsat, joylar roʻyxati, barcha joylar, qaysi joylar nomlangan
asked-signatories =
    kim imzolagan, kim imzoladi, kimlar imzolagan, kimlar imzoladi, imzolaganlar, imzo qoʻyganlar, kim imzo qoʻygan, kimlar imzo chekkan,
    kim imzo chekdi, mualliflar, mualliflari kim, kim yozgan, muallif, muallifi, muallifi kim
asked-quote = iqtibos, parcha, tasodifiy iqtibos
asked-language = til, tillar, tilni oʻzgartirish, oʻzbekcha, oʻzbek tili, oʻzbek tilida

## What people write to the bot in a chat where it is not a member, in order to have a message checked: single words, in all
## forms, separated by commas. `guest-verify` can stand before the text itself. It is read and never shown.

guest-verify = tekshir, tekshirish, tekshirchi, tekshiring, tekshirib, tekshiraylik
guest-check =
    rost, rostmi, rostdan, chin, chinmi, toʻgʻri, toʻgʻrimi, aniq, aniqmi, haqiqat, haqiqatan, yolgʻon, yozilgan, aytilgan, manba, qayerdan, shundaymi
guest-check-around =
    mi, shunday, oʻsha, iqtibos, matn, soʻz, ekan, xabar, degan, unda, bunda, nima, bor, bering, berchi, ham, ber, bervor, koʻrsat, koʻrsating, ayt, ayting, haqida, edi
