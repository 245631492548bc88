### What the bot says about the statement, in Uzbek: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = Qozogʻistondagi noroziliklar haqidagi 2022-yil 5-yanvardagi bayonot: oʻqish, qidirish, soʻzma-soʻz iqtibos.
profile-description =
    Bu yerda ommaga eʼlon qilingan bitta hujjatni oʻqish, undan soʻz qidirish va soʻzma-soʻz iqtibos olish mumkin: bu – Markaziy Osiyodagi beshta muxolifat guruhining Qozogʻistondagi norozilik namoyishlari haqida 2022-yil 5-yanvarda bergan bayonoti.

    Bot ularning hech biriga tegishli emas va hech kim nomidan gapirmaydi. U oʻz fikrini qoʻshmaydi va kimlar oʻqiganini yozib bormaydi. Nima saqlanadi: /privacy
command-text = Bayonotni oʻqish
command-search = Bayonotdan soʻz qidirish
command-places = Bayonotda tilga olingan joylar
command-signatories = Bayonotni kimlar imzolagan

## Buttons

button-whole = Toʻliq bayonot
button-read = Bayonotni oʻqish

## Welcome and help

welcome =
    Bu bot ommaga eʼlon qilingan bitta hujjatdan soʻzma-soʻz iqtibos keltiradi: bu – Markaziy Osiyodagi beshta muxolifat guruhining Qozogʻistondagi norozilik namoyishlari haqida 2022-yil 5-yanvarda bergan bayonoti.

    Bot ularning hech biriga tegishli emas va hech kim nomidan gapirmaydi. Bayonot tarjima qilinmaydi, u ingliz tilida keltiriladi.
welcome-private = Bayonotni oʻqing yoki izlayotgan soʻzingizni yo joy nomini yozing. Men uni kanalda yoki guruhda jadval boʻyicha, boʻlib-boʻlib eʼlon qilishim ham mumkin: /subscribe
help-text =
    /statement – mundarija
    `/statement 3` – 3-boʻlim
    `/statement 2.3` – 2-boʻlim, 3-gap
    `/statement 4.2-4` – 4-boʻlim, 2–4-gaplar
    `/statement 2.3, 4.1` – bitta xabarda ikki parcha
help-search = `/search { -example-word }` – soʻzga mos parchalar; oʻzbekcha va botning boshqa tillaridagi soʻzlar ham boʻladi
help-places = /cities – barcha joylar; `/cities Almati` – bitta joy, istalgan nomi boʻyicha
help-verify = /verify – iqtibos aniqligini tekshirish: matnni buyruqdan keyin yozing yoki xabarga shu buyruq bilan javob bering; shaxsiy chatda xabarni menga uzatsangiz ham boʻladi

## Reading

document-title = Markaziy Osiyodagi beshta muxolifat guruhining Qozogʻistondagi norozilik namoyishlari haqidagi bayonoti
contents-note = Bayonotning oʻzida boʻlim nomlari yoʻq: ularni muharrir qoʻygan.
section-title-1 = Qoʻzgʻolon koʻtarish huquqi
section-title-2 = Norozilik namoyishlari va talablar
section-title-3 = Hokimiyat, muxolifat va saylovlar
section-title-4 = Norozilik namoyishlari jarayon sifatida
section-title-5 = Qozogʻiston hokimiyatiga chaqiriq
section-title-6 = Xalqaro hamkorlarga chaqiriq
address-examples =
    `/statement 3` – 3-boʻlim
    `/statement 2.3` – 2-boʻlim, 3-gap
    `/statement 4.2-4` – 4-boʻlim, 2–4-gaplar
address-no-section = { $section }-boʻlim yoʻq. Bayonot boʻlimlari: 1–{ $last }.

## Places

places-title = Bayonotda tilga olingan joylar
places-note = Bayonotning 2-boʻlim 3-gapida sanalgan tartibda.
place-in-kazakh = Qozoqcha: { $name }
place-in-russian = Ruscha: { $name }
place-region-then = 2022-yil 5-yanvardagi hududi: { $region }
place-not-named = Bayonotda “{ $name }” degan joy tilga olinmagan.
place-words-stand = “{ $name }” joylar roʻyxatida yoʻq, lekin bayonot matnida bor:
place-other-script = Men faqat lotin va kirill harflarini oʻqiyman, shuning uchun bayonotda “{ $name }” bor-yoʻqligini ayta olmayman.
place-kind-city = Shahar
place-kind-capital = Poytaxt
place-kind-republican-city = Respublika ahamiyatidagi shahar
place-kind-village = Qishloq
place-kind-uncertain = Tuman yoki qishloq (aniq maʼlum emas)
place-note-astana = Bayonot berilgan kuni shaharning rasmiy nomi Nur-Sulton edi. Bayonotda “{ "Astana" }” deb yozilgan.
place-note-zhezkazgan = Bayonot roʻyxatida bu ikki qoʻshni shahar bitta shahar sifatida keltirilgan.
place-note-satpayev = Bayonot roʻyxatida bu ikki qoʻshni shahar bitta shahar sifatida keltirilgan.
place-note-tarbagatai = Bayonotda faqat shu nom berilgan. Tuman, bir nechta kichik aholi punkti va togʻ tizmasi ham shunday ataladi, qaysi biri nazarda tutilgani esa koʻrsatilmagan. Shuning uchun xarita yoʻq.
place-note-torgai = Bu yerda Qoʻstanay viloyatidagi qishloq nazarda tutilgan deb olindi. Shu nomli yana bir qishloq Aqmola viloyatida bor; qaysi biri nazarda tutilgani bayonotda aytilmagan.
region-abai-region = Abay viloyati
region-akmola-region = Aqmola viloyati
region-aktobe-region = Aqtoʻbe viloyati
region-almaty = Almati, respublika ahamiyatidagi shahar
region-almaty-region = Almati viloyati
region-astana = Ostona, poytaxt
region-atyrau-region = Atirau viloyati
region-east-kazakhstan-region = Sharqiy Qozogʻiston viloyati
region-jambyl-region = Jambul viloyati
region-karaganda-region = Qaragʻanda viloyati
region-kostanay-region = Qoʻstanay viloyati
region-kyzylorda-region = Qiziloʻrda viloyati
region-mangystau-region = Mangʻistau viloyati
region-north-kazakhstan-region = Shimoliy Qozogʻiston viloyati
region-nur-sultan = Nur-Sulton, poytaxt
region-pavlodar-region = Pavlodar viloyati
region-shymkent = Shimkent, respublika ahamiyatidagi shahar
region-ulytau-region = Ulitau viloyati
region-uncertain = Sharqiy Qozogʻiston yoki Abay viloyati (aniq maʼlum emas)
region-west-kazakhstan-region = Gʻarbiy Qozogʻiston viloyati
region-zhetysu-region = Yettisuv viloyati

## Signatories

signatories-title = Bayonotni imzolaganlar
signatory-country = Bayonotda koʻrsatilgan mamlakati: { $country }
signatory-no-country = Bayonotda mamlakati koʻrsatilmagan.
signatory-none = Imzolaganlar orasida “{ $name }” degan nom yoʻq. Quyidagi beshtasi imzolagan:

## Search

search-heading = “{ $query }” bayonot boshida uchraydi:
search-none = Bayonotda “{ $query }” boʻyicha hech narsa topilmadi. Bayonot ingliz tilida: inglizcha, oʻzbekcha yoki botning boshqa tilidagi soʻz yoki joy nomini yozing.

## Verifying a quotation

verify-usage = Matnni buyruqdan keyin yozing yoki xabarga /verify deb javob bering. Faqat inglizcha matn solishtiriladi.
verify-exact = Aniq: bu matn bayonotda soʻzma-soʻz bor.
verify-exact-but-case = Aniq, faqat bosh va kichik harflari farq qiladi: bu matn bayonotda soʻzma-soʻz bor.
verify-heading = Bu – bayonot sanasining yoki imzolaganlar roʻyxatining bir qismi.
verify-altered = Oʻzgartirilgan: bayonotda oʻxshash parcha bor, lekin aynan shunday emas.
verify-legend-added = Ustidan chizilgan: bayonotda yoʻq.
verify-legend-left-out = Tagiga chizilgan: bayonotda bor, lekin tushib qolgan.
verify-contains = Iqtibos bor: quyidagi soʻzlar bayonotdan soʻzma-soʻz olingan. Matnning qolgan qismi bayonotdan emas.
verify-pieced = Qismlardan tuzilgan: har bir qismi bayonotda soʻzma-soʻz bor, lekin u yerda ular ketma-ket kelmagan.
verify-absent = Topilmadi: bayonotda bu matn ham, unga yaqin narsa ham yoʻq.
verify-only-english = Topilmadi: faqat inglizcha matnni solishtirish mumkin, shuning uchun tarjima haqida hech narsa ayta olmayman.
verify-look-alike = Bu matnda ingliz harflariga oʻxshaydigan boshqa yozuv harflari bor: { $letters }

## Scheduled posts: commands

start-offer = Endi men bu kanalda eʼlon qila olaman. Bayonotdan parchalarni jadval boʻyicha eʼlon qilaymi?
start-offer-group = Bayonotdan parchalarni bu yerda jadval boʻyicha eʼlon qilaymi?

## Scheduled posts: the card

post-language = Postlar ustidagi sarlavhalar qaysi tilda boʻlsin? Bayonotning oʻzi ingliz tilida qoladi.

## Language

language-choose = Interfeys tilini tanlang. Bayonotning oʻzi ingliz tilida qoladi.

## About and privacy

about-document = Hujjat: Markaziy Osiyodagi beshta muxolifat guruhining bayonoti, { $date }
about-independent = Bot imzolaganlarning hech biriga tegishli emas va hech kim nomidan gapirmaydi.
about-places = Joylar haqidagi maʼlumotlar: { "GeoNames (CC BY 4.0), Who’s On First" }

## When something is not understood or fails

not-understood = Bayonotda mos hech narsa topilmadi. Inglizcha, oʻzbekcha yoki botning boshqa tilidagi soʻz yoki joy nomini yozing yoxud shu yerdan boshlang:
only-text = Men faqat matnni oʻqiy olaman. Soʻz yoki joy nomini yozing yoxud shu yerdan boshlang:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Sana va imzolaganlar
inline-place = { $name }: bayonotda tilga olingan
inline-signatory = { $name }: bayonotni imzolagan

## What people type

asked-document = bayonot, hujjat
asked-places =
    xarita, shaharlar xaritasi, shaharlar roʻyxati, barcha shaharlar, qaysi shaharlar nomlangan, xaritani koʻrsat, joylar roʻyxati, barcha joylar,
    qaysi joylar nomlangan
asked-signatories =
    kim imzolagan, kim imzoladi, kimlar imzolagan, kimlar imzoladi, imzolaganlar, imzo qoʻyganlar, kim imzo qoʻygan, kimlar imzo chekkan,
    kim imzo chekdi, mualliflar, mualliflari kim, qaysi partiyalar imzolagan, kim yozgan, muallif, muallifi, muallifi kim
