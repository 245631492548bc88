### Turkmen: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Türkmençe

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
command-text = Resminamany okamak
command-search = Ondan söz gözlemek
command-quote = Tötänleýin saýlanan bir bölek
command-verify = Sitatanyň takyklygyny barlamak
command-places = Onda agzalan ýerler
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
button-whole = Doly resminama
button-read = Resminamany okamak
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

help-title = Boty nähili ulanmaly
help-text =
    /{ -command-text } – mazmuny
    /{ -command-text } { -example-section } – bir bölüm
    /{ -command-text } { -example-sentence } – bir sözlem
    /{ -command-text } { -example-sentences } – birnäçe sözlem
help-whole = /{ -command-text } all – tutuş tekst bir habarda
help-quote = /quote – tötänleýin saýlanan bir bölek
help-search = /search { -example-word } – söze gabat gelýän bölekler
help-signatories = /{ -command-signatories } – kimler gol çekdi
help-verify = /verify we tekst ýa-da habara jogap hökmünde – ol resminamada barmy; şahsy çatda habary maňa gönükdirseňiz hem bolýar
help-inline = Islendik çatda { $bot } we bir söz ýazyp, bölegi saýlaň: ol çeşmesi bilen bile iberilýär.
help-scheduling =
    /subscribe – bölekleri meýilnama boýunça çap etmek: topar üçin buýrugy şol toparda, kanal üçin maňa şahsy çatda iberiň
    /subscribe weekdays 09:00,18:30 { -zone } – edil şol, ýöne öz islän wagtyňyzda
    /schedule – näme bellenendigi we soňra näme çykjakdygy; /pause, /resume, /unsubscribe
    Muny diňe administratorlar üýtgedip bilýär. Kanalyň içinde iberilen buýruklary men görmeýärin, şahsy çaty bolsa abuna edip bolmaýar.
help-settings =
    /language – interfeýsiň dili
    /privacy – siz barada näme saklanýar; /mydata ony görkezýär, /forget pozýar
    /about – çeşme, barlag jemi we wersiýa

## Reading

contents-line = { $number }. { $title }
heading-section = Bölüm { $number } · { $title }
heading-sentence = Bölüm { $section }, sözlem { $sentence }
heading-sentences = Bölüm { $section }, sözlemler { $from }–{ $to }
address-not-understood = Haýsy bölegi göz öňünde tutýandygyňyza düşünmedim.
address-examples =
    /{ -command-text } { -example-section } – bir bölüm
    /{ -command-text } { -example-sentence } – bir sözlem
    /{ -command-text } { -example-sentences } – birnäçe sözlem
address-example-whole = /{ -command-text } all – tutuş tekst
address-no-section = { $section } belgili bölüm ýok. Resminamanyň bölümleri: { $first }–{ $last }.
address-no-sentence =
    { $sentences ->
        [one] { $section } belgili bölümde diňe bir sözlem bar.
       *[other] { $section } belgili bölümde { $sentences } sözlem bar.
    }
address-reversed = Ilki kiçi sany ýazyň: /{ -command-text } { $address }
link-unknown = Bu baglanyşyk boýunça hiç zat tapylmady. Onuň dili iňlis dili: iňlisçe söz ýa-da ýeriň adyny gözläň. Şu ýerden başlap bilersiňiz:

## Places

places-title = Resminamada agzalan ýerler
place-former = Öňki atlary: { $names }
place-region = Sebiti: { $region }
place-named-in = Agzalan ýeri: bölüm { $section }, sözlem { $sentence }.
place-understood = Sorag { $spelling } diýip düşünildi.
place-not-named = Resminamada “{ $name }” diýen ýer agzalmaýar.
place-near = Onda ýazylyşy meňzeş şu atlar bar:
place-several = “{ $name }” soragyna birnäçe ýer gabat gelýär:
place-words-stand = “{ $name }” ýerleriň sanawynda ýok, emma resminamanyň tekstinde bar:

## Signatories

signatories-title = Resminama gol çekenler
signatories-note = Gol çekilen tertibinde, edil ýazylyşy ýaly.
signatory-position = Gol çekenleriň arasyndaky belgisi: { $number } (jemi { $total })
signatory-country = Resminamada görkezilen ýurdy: { $country }
signatory-no-country = Resminamada ýurdy görkezilmeýär.
signatory-none = Gol çekenleriň arasynda “{ $name }” diýen at ýok. Şular gol çekdi:
signatory-several = “{ $name }” soragyna gol çekenleriň birnäçesi gabat gelýär:

## Search

search-usage = Sözleri buýrukdan soň ýazyň: /search { -example-word }
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
search-heading = “{ $query }” resminamanyň başynda dur:
search-none = Resminamada “{ $query }” boýunça hiç zat tapylmady.

## Verifying a quotation

verify-usage = Teksti buýrukdan soň ýazyň ýa-da habara /verify diýip jogap beriň.
verify-mark-words = Ol habar başga çatdan, men ony görüp bilmeýärin. Sözlerini belläp, sitata bilen jogap beriň ýa-da teksti buýrukdan soň ýazyň.
verify-exact = Takyk: bu resminamada sözme-söz bar.
verify-exact-but-case = Bu resminamada sözme-söz bar, diňe baş we setir harplary tapawutlanýar.
verify-apart = Her sözlem onda bar, ýöne yzly-yzyna däl.
verify-times =
    { $times ->
        [one] Onda bir gezek duş gelýär.
       *[other] Onda { $times } gezek duş gelýär, birinjisi şu ýerde:
    }
verify-heading = Bu resminamanyň sözbaşysynyň bir bölegi.
verify-altered = Üýtgedilen: resminamada meňzeş bölek bar, emma edil şeýle däl.
verify-legend = Üsti çyzylan: resminamada ýok. Aşagy çyzylan: resminamada bar, emma galdyrylan.
verify-added = Goşulan: “{ $words }”
verify-left-out = Galdyrylan: “{ $words }”
verify-changed = Üýtgedilen: “{ $own }” ýerine “{ $given }”
verify-more = Tapawutlar köp, hemmesi bu ýere sygmaýar.
verify-absent = Tapylmady: resminamada bu tekst-de, oňa ýakyn zat-da ýok.

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
start-offer = Indi men bu kanalda çap edip bilýärin. Resminamadan bölekleri meýilnama boýunça çap edeýinmi?
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
post-language = Postlaryň üstündäki sözbaşylar haýsy dilde bolsun? Resminamanyň özi öz dilinde galýar.
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

language-choose = Interfeýsiň dilini saýlaň. Resminamanyň özi öz dilinde galýar.
language-as-telegram = Telegramdaky ýaly
language-saved = Ýatda saklandy.
language-start-first = Saýlawyňyzy Telegram meniň bilen şahsy çatyňyzda saklaýar. Şol çaty açyň, /start iberiň we gaýtadan synanyşyp görüň.

## About and privacy

about-title = Bot barada
about-document = Resminama: { $title }, { $date }
about-source = Tekst bota nähili berlen bolsa, şonuň ýaly, her belgisine çenli takyk getirilýär. Tekstiň SHA-256 bahasy:
about-signatories = Gol çekenler:
about-independent = Bot garaşsyz we hiç kimiň adyndan geplemeýär.
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

not-understood = Resminamada gabat gelýän zat tapylmady. Söz ýazyň ýa şu ýerden başlaň:
unknown-command = Beýle buýrugy bilmeýärin. Bilýän buýruklarym:
only-text = Men diňe tekst okap bilýärin. Söz ýazyň ýa şu ýerden başlaň:
button-too-old = Bu düwme könelipdir. Täzeden başlamak üçin /{ -command-text } iberiň.
button-changed = Bu habaryň düwmeleri üýtgedi. Olara seredip, gaýtadan basyň.
failed = Mende ýalňyşlyk ýüze çykdy. Gaýtadan synanyşyp görüň.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Sözbaşy
inline-place = { $name }: resminamada agzalýar
inline-signatory = { $name }: resminama gol çekdi
inline-nothing = Hiç zat tapylmady. Mazmunyny açmak
