### Turkmen: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Türkmençe

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
profile-short-description = Gazagystandaky protestler barada 2022-nji ýylyň 5-nji ýanwaryndaky beýannama: okamak, gözlemek, sözme-söz sitata almak.
profile-description =
    Bu ýerde açyk bir resminamany okap, ondan söz gözläp we sözme-söz sitata alyp bilersiňiz. Bu – Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler barada 2022-nji ýylyň 5-nji ýanwaryndaky beýannamasy.

    Bot olaryň hiç birine degişli däl we hiç kimiň adyndan geplemeýär. Ol öz pikirini goşmaýar we okyjylaryň sanawyny ýöretmeýär. Näme saklanýar: /privacy
command-statement = Beýannamany okamak
command-search = Ondan söz gözlemek
command-quote = Tötänleýin saýlanan bir bölek
command-verify = Sitatanyň takyklygyny barlamak
command-cities = Onda agzalan ýerler
command-signatories = Oňa kimler gol çekdi
command-subscribe = Bölekleri meýilnama boýunça şu ýerde ýa-da kanalda çap etmek
command-schedule = Näme bellenendigi we indiki postlar
command-pause = Meýilnama boýunça postlary wagtlaýyn saklamak
command-resume = Meýilnama boýunça postlary dowam etdirmek
command-unsubscribe = Meýilnama boýunça postlary bes etmek
command-language = Dili saýlamak
command-about = Çeşme, barlag jemi we wersiýa
command-privacy = Siz barada näme saklanýar
command-mydata = Siz ýa-da şu çat barada saklanýan ähli zat
command-forget = Siz ýa-da şu çat barada saklanýan ähli zady pozmak
command-help = Boty nähili ulanmaly

## Buttons

button-contents = Mazmuny
button-whole = Doly beýannama
button-read = Beýannamany okamak
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = Bölüm { $number }
button-quote-elsewhere = Çatda sitata getirmek
button-copy-link = Baglanyşygy göçürmek
button-places = Ýerler
button-all-places = Ähli ýerler
button-signatories = Gol çekenler
button-all-signatories = Ähli gol çekenler
button-another = Başga bölek
button-map = Karta
button-all-results = Ähli netijeler
button-language = Dil
button-help = Kömek
button-open = Botda açmak

## Welcome and help

welcome =
    Bu bot açyk bir resminamadan sözme-söz sitata getirýär: ol – Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler barada 2022-nji ýylyň 5-nji ýanwaryndaky beýannamasy.

    Bot olaryň hiç birine degişli däl we hiç kimiň adyndan geplemeýär. Beýannama öz dilinde, iňlis dilinde getirilýär.

    Beýannamany okaň ýa-da gözleýän sözüňizi ýa ýeriň adyny ýazyň. Men ony kanalda ýa-da toparda meýilnama boýunça, bölekleýin çap edip hem bilýärin: /subscribe
help-title = Boty nähili ulanmaly
help-reading =
    /statement – mazmuny
    /statement 3 – bölüm 3
    /statement 2.3 – bölüm 2, sözlem 3
    /statement 4.2-4 – bölüm 4, sözlemler 2–4
    /statement all – tutuş tekst bir habarda
    /quote – tötänleýin saýlanan bir bölek
help-finding =
    /search elections – söze gabat gelýän bölekler
    /cities – ähli ýerler; /cities Almaty – olaryň biri, islendik ady bilen
    /signatories – kimler gol çekdi
    /verify we tekst ýa-da habara jogap hökmünde – ol beýannamada barmy; şahsy çatda habary maňa gönükdirseňiz hem bolýar
help-inline = Islendik çatda { $bot } we bir söz ýazyp, bölegi saýlaň: ol çeşmesi bilen bile iberilýär.
help-scheduling =
    /subscribe – bölekleri meýilnama boýunça çap etmek: topar üçin buýrugy şol toparda, kanal üçin maňa şahsy çatda iberiň
    /subscribe weekdays 09:00,18:30 Asia/Almaty – edil şol, ýöne öz islän wagtyňyzda
    /schedule – näme bellenendigi we soňra näme çykjakdygy; /pause, /resume, /unsubscribe
    Muny diňe administratorlar üýtgedip bilýär. Kanalyň içinde iberilen buýruklary men görmeýärin, şahsy çaty bolsa abuna edip bolmaýar.
help-settings =
    /language – interfeýsiň dili
    /privacy – siz barada näme saklanýar; /mydata ony görkezýär, /forget pozýar
    /about – çeşme, barlag jemi we wersiýa

## Reading

statement-title = Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler baradaky beýannamasy
contents-note = Resminamada sözbaşylar ýok. Bu ýerdäki bölüm atlaryny redaktor goýdy.
section-title-1 = Gozgalaň etmek hukugy
section-title-2 = Protestler we talaplar
section-title-3 = Häkimiýet, oppozisiýa we saýlawlar
section-title-4 = Protestler proses hökmünde
section-title-5 = Gazagystanyň häkimiýetlerine çagyryş
section-title-6 = Halkara hyzmatdaşlara çagyryş
heading-section = Bölüm { $number } · { $title }
heading-sentence = Bölüm { $section }, sözlem { $sentence }
heading-sentences = Bölüm { $section }, sözlemler { $from }–{ $to }
address-not-understood = Haýsy bölegi göz öňünde tutýandygyňyza düşünmedim.
address-examples =
    /statement 3 – bölüm 3
    /statement 2.3 – bölüm 2, sözlem 3
    /statement 4.2-4 – bölüm 4, sözlemler 2–4
    /statement all – tutuş tekst
address-no-section = { $section } belgili bölüm ýok. Beýannamanyň bölümleri: 1–{ $sections }.
address-no-sentence =
    { $sentences ->
        [one] { $section } belgili bölümde diňe bir sözlem bar.
       *[other] { $section } belgili bölümde { $sentences } sözlem bar.
    }
address-reversed = Ilki kiçi sany ýazyň: { $address }
link-unknown = Bu baglanyşyk boýunça hiç zat tapylmady. Onuň dili iňlis dili: iňlisçe söz ýa-da ýeriň adyny gözläň. Şu ýerden başlap bilersiňiz:

## Places

places-title = Beýannamada agzalan ýerler
places-note = Beýannamanyň 2-nji bölüminiň 3-nji sözleminde sanalan tertibinde.
place-in-kazakh = Gazakça: { $name }
place-in-russian = Rusça: { $name }
place-former = Öňki atlary: { $names }
place-region = Sebiti: { $region }
place-region-then = 2022-nji ýylyň 5-nji ýanwaryndaky sebiti: { $region }
place-named-in = Agzalan ýeri: bölüm { $section }, sözlem { $sentence }.
place-understood = Sorag { $spelling } diýip düşünildi.
place-not-named = Beýannamada “{ $name }” diýen ýer agzalmaýar.
place-near = Onda ýazylyşy meňzeş şu atlar bar:
place-several = “{ $name }” soragyna birnäçe ýer gabat gelýär:
place-words-stand = “{ $name }” ýerleriň sanawynda ýok, emma beýannamanyň tekstinde bar:
place-kind-city = Şäher
place-kind-capital = Paýtagt
place-kind-republican-city = Respublika ähmiýetli şäher
place-kind-village = Oba
place-kind-uncertain = Etrap ýa-da oba: takyk belli däl
place-note-astana = Beýannamanyň güni şäheriň resmi ady Nur-Sultan boldy. Beýannamada “Astana” diýlip ýazylýar.
place-note-zhezkazgan = Beýannamanyň sanawynda bu iki goňşy şäher bile getirilýär.
place-note-satpayev = Beýannamanyň sanawynda bu iki goňşy şäher bile getirilýär.
place-note-tarbagatai = Beýannamada diňe şu at berilýär. Etrap, kiçi ilatly ýerler we dag gerşi hem şeýle atlandyrylýar, haýsysynyň göz öňünde tutulýandygy bolsa görkezilmeýär. Şonuň üçin karta ýok.
place-note-torgai = Bu ýerde Kostanaý welaýatyndaky oba alyndy. Şeýle atly ýene bir oba Akmola welaýatynda bar; haýsysynyň göz öňünde tutulýandygy beýannamada aýdylmaýar.
region-abai-region = Abaý welaýaty
region-akmola-region = Akmola welaýaty
region-aktobe-region = Aktöbe welaýaty
region-almaty = Almaty, respublika ähmiýetli şäher
region-almaty-region = Almaty welaýaty
region-astana = Astana, paýtagt
region-atyrau-region = Atyrau welaýaty
region-east-kazakhstan-region = Gündogar Gazagystan welaýaty
region-jambyl-region = Jambyl welaýaty
region-karaganda-region = Karaganda welaýaty
region-kostanay-region = Kostanaý welaýaty
region-kyzylorda-region = Kyzylorda welaýaty
region-mangystau-region = Mangystau welaýaty
region-north-kazakhstan-region = Demirgazyk Gazagystan welaýaty
region-nur-sultan = Nur-Sultan, paýtagt
region-pavlodar-region = Pawlodar welaýaty
region-shymkent = Şymkent, respublika ähmiýetli şäher
region-ulytau-region = Ulytau welaýaty
region-uncertain = takyk belli däl: Gündogar Gazagystan ýa-da Abaý welaýaty
region-west-kazakhstan-region = Günbatar Gazagystan welaýaty
region-zhetysu-region = Jetisu welaýaty

## Signatories

signatories-title = Beýannama gol çekenler
signatories-note = Gol çekilen tertibinde, edil ýazylyşy ýaly.
signatory-position = Gol çekenleriň arasyndaky belgisi: { $number } (jemi { $total })
signatory-country = Beýannamada görkezilen ýurdy: { $country }
signatory-no-country = Beýannamada ýurdy görkezilmeýär.
signatory-none = Gol çekenleriň arasynda “{ $name }” diýen at ýok. Şu bäşisi gol çekdi:
signatory-several = “{ $name }” soragyna gol çekenleriň birnäçesi gabat gelýär:

## Search

search-usage = Sözleri buýrukdan soň ýazyň: /search elections
search-results =
    { $count ->
        [one] “{ $query }” boýunça bir bölek tapyldy
       *[other] “{ $query }” boýunça { $count } bölek tapyldy, iň laýygy birinji
    }
search-also = Bu aşakdakynyň hem ady:
search-more =
    { $count ->
        [one] Ýene bir bölek gabat gelýär.
       *[other] Ýene { $count } bölek gabat gelýär.
    }
search-names = “{ $query }” soragyna birnäçe at gabat gelýär:
search-heading = “{ $query }” beýannamanyň başynda dur:
search-none = Beýannamada “{ $query }” boýunça hiç zat tapylmady. Onuň dili iňlis dili: iňlisçe söz ýa-da ýeriň adyny gözläň.

## Verifying a quotation

verify-usage = Teksti buýrukdan soň ýazyň ýa-da habara /verify diýip jogap beriň.
verify-mark-words = Ol habar başga çatdan, men ony görüp bilmeýärin. Sözlerini belläp, sitata bilen jogap beriň ýa-da teksti buýrukdan soň ýazyň.
verify-exact = Takyk: bu beýannamada sözme-söz bar.
verify-exact-but-case = Bu beýannamada sözme-söz bar, diňe baş we setir harplary tapawutlanýar.
verify-apart = Her sözlem onda bar, ýöne yzly-yzyna däl.
verify-times =
    { $times ->
        [one] Onda bir gezek duş gelýär.
       *[other] Onda { $times } gezek duş gelýär, birinjisi şu ýerde:
    }
verify-heading = Bu beýannamanyň senesiniň ýa-da gol çekenleriň sanawynyň bir bölegi.
verify-altered = Üýtgedilen: beýannamada meňzeş bölek bar, emma edil şeýle däl.
verify-legend = Üsti çyzylan: beýannamada ýok. Aşagy çyzylan: beýannamada bar, emma galdyrylan.
verify-added = Goşulan: “{ $words }”
verify-left-out = Galdyrylan: “{ $words }”
verify-changed = Üýtgedilen: “{ $own }” ýerine “{ $given }”
verify-more = Tapawutlar köp, hemmesi bu ýere sygmaýar.
verify-absent = Tapylmady: beýannamada bu tekst-de, oňa ýakyn zat-da ýok.

## Scheduled posts: commands

subscribed = Taýýar. Birinji postuň wagty:
nothing-scheduled = Meýilleşdirilen post ýok.
unsubscribed = Abuna bes edildi. Indi hiç zat çap edilmeýär, onuň üçin saklanan maglumat pozuldy.
unsubscribe-sure = Abuna bes edilsinmi? Onda hiç zat çap edilmez, onuň üçin saklanýan maglumat pozular.
group-refused = Muny diňe şu toparyň administratorlary edip bilýär.
channel-in-private = Kanallar meniň bilen şahsy çatda dolandyrylýar: bu buýrugy maňa şol ýerde iberiň.
channel-not-found = { $channel } diýen kanal tapylmady. Adyny barlaň ýa-da buýrugy atsyz iberip, kanaly saýlaň.
channel-is-none = { $channel } kanal däl. Topar üçin buýrugy toparyň özünde iberiň.
channel-refused = Muny diňe şeýle kanalda edip bilýärin: siz onda çap etmäge hukukly administrator, men hem onda administrator.
channel-bot-may-not = Ol kanalda çap etmäge hukugym ýok. Meni ol ýerde çap etmäge hukukly administrator ediň we gaýtadan synanyşyp görüň.
pick-to-subscribe =
    Haýsy kanal? Aşakdaky düwmä basyp, kanaly saýlaň. Şonda men ol ýerde çap edip bilýärin, başga hiç zat etmeýärin.

    Topar üçin: meni topara goşup, şol ýerde /subscribe iberiň. Şahsy çaty abuna edip bolmaýar.
pick-channel = Bu haýsy kanal üçin? Aşakdaky düwmä basyp, kanaly saýlaň. Topar üçin { $command } buýrugyny şol toparda iberiň.
picked = Kanal: { $title }
pick-ended = Kanal saýlanmady. Saýlamak üçin buýrugy gaýtadan iberiň.
start-offer = Indi men bu kanalda çap edip bilýärin. Beýannamadan bölekleri meýilnama boýunça çap edeýinmi?
start-times = Her gün sagat näçede çap edeýin? Wagt guşaklygy: { $zone }. Günleri we wagt guşaklygyny soň üýtgedip bolýar.
subscribe-in-group = Şu toparda meýilnama boýunça çap etmek üçin bu ýerde /subscribe iberiň. Kanal üçin muny meniň bilen şahsy çatda ediň.
not-saved = Häzir ýatda saklap bolmady. Bir minutdan soň gaýtadan synanyşyp görüň.
not-looked-up = Häzir muny barlap bolmady. Bir minutdan soň gaýtadan synanyşyp görüň.
saved-not-shown = Ýatda saklandy, ýöne görkezip bolmady. Görmek üçin /schedule iberiň.
preview-sent = Meniň bilen şahsy çatyňyza iberildi.
preview-start-first = Men size heniz ýazyp bilmeýärin: meniň bilen şahsy çaty açyň, “Start” düwmesine basyň we gaýtadan synanyşyp görüň.
press-expired = Bu düwmä bir günden köp wagt boldy. Täzelerini almak üçin /schedule iberiň.
press-gone = Bu düwme bu ýerde indi güýjünde däl. Näme bellenendigini görmek üçin /schedule iberiň.
press-late = Ol postuň wagty geldi ýa-da geçdi. Indikilerini görmek üçin /schedule iberiň.

## Scheduled posts: the card

card-title = Meýilnama boýunça postlar
card-section-in-order = Tutuş bölümler, tertip boýunça
card-section-shuffled = Tutuş bölümler, garyşyk tertipde, hemmesi çykýança gaýtalanmaýar
card-sentence-in-order = Aýratyn sözlemler, tertip boýunça
card-sentence-shuffled = Aýratyn sözlemler, garyşyk tertipde, hemmesi çykýança gaýtalanmaýar
card-silent = Bildiriş sesi ýok
card-with-sound = Bildiriş sesi bilen
card-language = Sözbaşylaryň dili: { $language }
card-topic = Iň soňky /subscribe iberilen temada çap edilýär
card-coming = Indiki postlar
card-ended = Soňky postlar
coming-skipped = galdyrylýar
coming-waits = entek iberilmedi, mümkin bolan badyna iberiler
state-none = Çap etmek açyk.
state-by-person = Wagtlaýyn saklandy. Administrator dowam etdirýänçä hiç zat çap edilmeýär.
state-no-rights = Häzir çap etmäge hukugym ýok. Hukuk gaýtarylyp berilse, postlar öz-özünden dowam eder.
state-no-topic = Postlar çykýan tema indi ýok. Başga temada ýa-da toparyň özünde /subscribe iberiň, şonda olar şol ýerde dowam eder.
state-restored = Wagtlaýyn saklandy: bu meýilnama has köne göçürmeden dikeldildi, şondan bäri ol ýatyrylan bolup biler. Administrator /resume ibermese ýa-da şu ýerde bir zady üýtgetmese, hiç zat çap edilmez.
right-taken = Indi bu ýerde çap etmäge hukugym ýok: { $title }. Ol ýerdäki postlar wagtlaýyn saklandy. Hukuk ýene berlende, olar öz-özünden dowam eder.
bot-removed = Meni bu ýerden çykardylar: { $title }. Meýilnamasy pozuldy, indi ol ýerde hiç zat çap edilmeýär. Täzeden başlamak üçin meni ol ýere goşuň we /subscribe buýrugyny şol ýerde, kanal üçin bolsa şu ýerde iberiň.
outcome-sent = çap edildi
outcome-unknown = çap edilendigi belli däl; gaýtadan hiç haçan çap edilmez
outcome-too-late = çap edilmedi: gaty giç boldy
outcome-refused = çap edilmedi: Telegram kabul etmedi
outcome-skipped = galdyryldy
outcome-paused = çap edilmedi: wagtlaýyn saklandy
post-language = Postlaryň üstündäki sözbaşylar haýsy dilde bolsun? Beýannamanyň özi iňlis dilinde galýar.
button-channel = Kanalda çap etmek
button-add-to-channel = Meni kanala goşmak
button-choose-channel = Kanaly saýlamak
button-start-daily = Başlamak: { $when }
button-other-time = Başga wagt
button-when = Wagty we günleri
button-preview = Öňünden görmek
button-sections = Tutuş bölümler
button-sentences = Aýratyn sözlemler
button-in-order = Tertip boýunça
button-shuffle = Garyşdyrmak
button-silent = Sesi öçürmek
button-with-sound = Sesi açmak
button-post-language = Dil
button-skip-next = Indikisini galdyrmak
button-post-next = Indikisini her niçigem bolsa çap etmek
button-more-coming = Indikilerini köpräk görkezmek
button-fewer-coming = Azrak
button-pause = Wagtlaýyn saklamak
button-resume = Dowam etdirmek
button-unsubscribe = Abunany bes etmek
button-unsubscribe-yes = Hawa, abunany bes etmek
button-forget-yes = Hawa, pozmak
button-no = Ýok, galsyn
button-back = ‹ Yza

## When posts come

days-daily = Her gün
days-weekdays = Duşenbeden anna çenli
days-weekends = Şenbe we ýekşenbe
cadence = { $days }, { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Her sagatda, ýary gijeden başlap ({ $zone })
       *[other] Her { $hours } sagatdan, ýary gijeden başlap ({ $zone })
    }
when-by-text = Islendik başga wagt tekst bilen berilýär, mysal üçin:
when-example = Mysal üçin, şeýle bolýar:
when-proposed = Şularyň birini göz öňünde tutduňyzmy? Bellemek üçin oňa basyň.
when-word = “{ $word }” diýenine düşünmedim.
when-time = “{ $word }” wagt däl. Wagty 00:00 bilen 23:59 aralygynda ýazyň, mysal üçin 09:00.
when-too-many-times = Bu gaty köp. Bir günde görkezip boljak wagtlaryň iň köp sany: { $most }.
when-hours = “{ $word }” bolmaýar. “every” sözünden soň şu sanlaryň birini ýazyň: { $hours }, yzyna h harpyny goşuň, mysal üçin 6h.
when-day = “{ $word }” diýen güni bilmeýärin. Şulardan ýazyň: daily, weekdays, weekends ýa-da mon, tue, wed, thu, fri, sat, sun.
when-zone = “{ $word }” diýen wagt guşaklygyny bilmeýärin.
when-twice = “{ $word }” galanyna gabat gelmeýär: günler, wagt we wagt guşaklygy diňe bir gezekden aýdylýar.

## What is kept, shown and erased

mydata-chat = Bu topar ýa-da kanal barada saklanýan ähli zat:
mydata-nothing = Bu topar ýa-da kanal barada hiç zat saklanmaýar.
mydata-nothing-of-you = Siz barada hiç zat saklanmaýar.
mydata-at-telegram = Siziň saýlan diliňizi Telegram meniň bilen çatyňyzyň buýruklar sanawy hökmünde saklaýar: { $language }. /forget ony pozýar.
mydata-channel = Kanal üçin /mydata we kanalyň adyny iberiň. Topar üçin /mydata buýrugyny şol toparda iberiň.
forget-channel = Kanal üçin /forget we kanalyň adyny iberiň. Topar üçin /forget buýrugyny şol toparda iberiň.
forget-sure = Bu topar ýa-da kanal barada saklanýan ähli zat pozulsynmy? Onda hiç zat çap edilmez.
forgotten = Pozuldy. Bu topar ýa-da kanal barada indi hiç zat saklanmaýar. Bu saklanan şifrlenen ätiýaçlyk göçürmeler 7 günüň içinde ýitýär.
forgotten-you = Pozuldy: Telegram siziň saýlan diliňizi indi saklamaýar. Siz barada başga hiç zat saklanmaýar.

## Language

language-choose = Interfeýsiň dilini saýlaň. Beýannamanyň özi öz dilinde, iňlis dilinde galýar.
language-as-telegram = Telegramdaky ýaly
language-saved = Ýatda saklandy.
language-start-first = Saýlawyňyzy Telegram meniň bilen şahsy çatyňyzda saklaýar. Şol çaty açyň, /start iberiň we gaýtadan synanyşyp görüň.

## About and privacy

about-title = Bot barada
about-document = Resminama: Merkezi Aziýadaky bäş oppozisiýa toparynyň beýannamasy, { $date }
about-source = Tekst bota nähili berlen bolsa, şonuň ýaly, her belgisine çenli takyk getirilýär. Tekstiň SHA-256 bahasy:
about-signatories = Gol çekenler:
about-independent = Bot gol çekenleriň hiç birine degişli däl we hiç kimiň adyndan geplemeýär.
about-places = Ýerler baradaky maglumatlar: GeoNames (CC BY 4.0), Who’s On First
about-version = Wersiýasy: { $version }
about-code = Kody: { $url }
privacy-title = Gizlinlik
privacy-promise = Bot atlary, habarlary, gözleg soraglaryny we okyjylaryň sanawyny saklamaýar, olaryň hiç birini žurnallaryna ýazmaýar.
privacy-nothing-of-you = Siz barada asla hiç zat saklanmaýar. Siziň saýlan diliňizi Telegram meniň bilen çatyňyzyň buýruklar sanawy hökmünde saklaýar. Ony pozmak üçin /language içinden “{ $as-telegram }” diýeni saýlaň.
privacy-kept = Diňe şu saklanýar:
privacy-kept-subscription = Meýilnama boýunça postlary bolan her topar ýa-da kanal üçin: belgisi we temasy, haçan, nämäni we nähili çap etmeli, haýsy dilde, nirä ýetendigi, wagtlaýyn saklanandygy, nämäniň galdyrylýandygy, soňky postuň näme bilen gutarandygy, haýsysynyň meýilleşdirilendigi ýa-da iberilýändigi, Telegramyň näçe garaşmagy talap edendigi we çaty yzly-yzyna näçe gezek tapmandygy. Muny kimiň belländigi barada hiç zat saklanmaýar. Abuna bes edilýänçä, meni aýyrýançalar ýa-da administrator /forget iberýänçä saklanýar.
privacy-kept-slots = Meýilnama boýunça her post tötänleýin kod bilen: haýsy bölekdigi we näme bilen gutarandygy, hiç biri iki gezek çykmaz ýaly; 7 gün ýa-da /forget iberilýänçä.
privacy-kept-pace = Ähli postlaryň içinden indikisiniň haçan iberilip bilinjekdigi, birbada gaty köp ibermezlik üçin; hiç kim barada hiç zat ýok; bir minut.
privacy-kept-beat = Wagty gelen postlary soňky gezek haçan gözländigim we haçan işlemändigim; hiç kim barada hiç zat ýok; 8 gün.
privacy-kept-alive = Ammara ýazyp bolýandygyny barlamak üçin ýazylýan boş ýazgy; hiç kim barada hiç zat ýok; bir minut.
privacy-kept-rewritten = Öçürilen maglumatlar diskden hem ýitmegi üçin ammaryň faýllarynyň şu gün täzeden ýazylandygy; hiç kim barada hiç zat ýok; bir gün.
privacy-kept-owner = Bu ammaryň kimiňkidigi: şu botuň belgisi ýa-da ammaryň synag üçindigi baradaky bellik, başga bot ony ulanmaz ýaly; hiç kim barada hiç zat ýok; ulanylýança.
privacy-kept-queue = Wagty gelen postlaryň nobaty: diňe olaryň tötänleýin kodlary; iberilýänçä.
privacy-encrypted = Çatlaryň belgileri ol ýerde şifrlenen. Ammar, onuň faýllary we göçürmeleri özlüginden hiç bir çaty aýan etmeýär; olary diňe botuň tokeni hem bar adam okap bilýär.
privacy-show = /mydata siz barada, toparda bolsa topar barada nämäniň saklanýandygyny görkezýär; /forget ony pozýar.
privacy-erased = Pozulan maglumatlar bir minudyň içinde, ammaryň faýllaryndan on minudyň içinde (ammary başga biri saklaýan bolsa, bir günüň içinde), şifrlenen ätiýaçlyk göçürmelerden bolsa 7 günüň içinde ýitýär.
privacy-memory = Bot gaýtadan işledilýänçä, diňe wagtlaýyn ýatda: /quote çatda iň soňky gezek haýsy bölegi görkezdi; birnäçe minut – diliňiz, kanal saýlaýandygyňyz ýa-da ýokdugy we ýaňyja näçe soranyňyz.
privacy-telegram = Gizlin çatdan başga islendik çatda bolşy ýaly, bota ýazanyňyzy Telegramyň özi görýär.

## When something is not understood or fails

not-understood = Beýannamada gabat gelýän zat tapylmady. Iňlisçe söz ýa-da ýeriň adyny ýazyň ýa şu ýerden başlaň:
unknown-command = Beýle buýrugy bilmeýärin. Bilýän buýruklarym:
only-text = Men diňe tekst okap bilýärin. Söz ýa-da ýeriň adyny ýazyň ýa şu ýerden başlaň:
button-too-old = Bu düwme könelipdir. Täzeden başlamak üçin /statement iberiň.
button-changed = Bu habaryň düwmeleri üýtgedi. Olara seredip, gaýtadan basyň.
failed = Mende ýalňyşlyk ýüze çykdy. Gaýtadan synanyşyp görüň.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Sene we gol çekenler
inline-place = { $name }: beýannamada agzalýar
inline-signatory = { $name }: beýannama gol çekdi
inline-nothing = Hiç zat tapylmady. Mazmunyny açmak
