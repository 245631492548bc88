### Turkmen: translated from en.ftl. Short, plain sentences in the polite form; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = Türkmençe

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
command-text = Resminamany okamak
command-search = Resminamadan söz gözlemek
command-quote = Tötänleýin bölek
command-verify = Sitatanyň takyklygyny barlamak
command-places = Resminamada agzalan ýerler
command-signatories = Resminama kimler gol çekdi
command-subscribe = Bölekleri meýilnama boýunça şu ýerde ýa-da kanalda çap etmek
command-schedule = Sazlamalar we indiki postlar
command-pause = Meýilleşdirilen postlary wagtlaýyn togtatmak
command-resume = Meýilleşdirilen postlary dowam etdirmek
command-header = Meýilleşdirilen postlaryň üstündäki öz tekstiňiz
command-footer = Meýilleşdirilen postlaryň astyndaky öz tekstiňiz
command-unsubscribe = Meýilleşdirilen postlary düýbünden bes etmek
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
button-section =
    { ORDINAL($number) ->
        [few] { $number }-njy
       *[other] { $number }-nji
    } bölüm
button-quote-elsewhere = Sitata ibermek
button-copy-link = Salgyny göçürmek
button-places = Ýerler
button-all-places = Ähli ýerler
button-signatories = Gol çekenler
button-all-signatories = Ähli gol çekenler
button-another = Başga bölek
button-map = Karta
button-picture = Surat görnüşinde
button-web-page = Web sahypa
button-rich-page = Bir sahypada
button-all-results = Ähli netijeler
button-language = Dil
button-help = Kömek
button-open = Botda açmak
button-in-context = Tekstiň içinde okamak

## Welcome and help

welcome-private = Resminamany okaň ýa-da gözleýän sözüňizi ýazyň. Men ony kanalda ýa-da toparda meýilnama boýunça, bölek-bölek edip çap edip hem bilerin: /subscribe
welcome-group = Toparda men diňe buýruklara jogap berýärin: `/search { -example-word }` söz gözleýär, /help galanynyň hemmesini görkezýär. Men resminamany bu ýerde meýilnama boýunça, bölek-bölek edip çap edip hem bilerin: /subscribe
help-title = Boty nähili ulanmaly
help-text =
    /{ -command-text } – mazmuny
    `/{ -command-text } { -example-section }` – bir bölüm
    `/{ -command-text } { -example-sentence }` – bir sözlem
    `/{ -command-text } { -example-sentences }` – birnäçe sözlem
    `/{ -command-text } { -example-sentence }, { -example-section }` – bir habarda iki bölek
help-whole = `/{ -command-text } all` – tutuş tekst bir habarda
help-quote = /quote – tötänleýin bölek
help-search = `/search { -example-word }` – söze gabat gelýän bölekler
help-signatories = /{ -command-signatories } – kimler gol çekdi
help-verify = /verify – sitatanyň takyklygyny barlamak: teksti buýrukdan soň ýazyň ýa-da habara şu buýruk bilen jogap beriň; şahsy çatda habary maňa gönükdirseňiz hem bolýar
help-inline = Islendik çatda { $bot } we bir söz ýazyp, bölegi saýlaň: ol çeşmesi bilen bile iberilýär.
help-guest = Men agza bolmadyk çatda habara { $bot } diýip jogap beriň: men sitatanyň takyklygyny barlaryn. Ýa-da { $bot } we söz, at ýa-da { -example-sentence } ýaly san ýazyň.
help-scheduling =
    /subscribe – bölekleri meýilnama boýunça çap etmek: topar üçin buýrugy şol toparda, kanal üçin maňa şahsy çatda iberiň
    `/subscribe weekdays 09:00,18:30 { -zone }` – edil şol, ýöne öz islän wagtyňyzda
    /schedule – sazlamalar we indiki postlar; /pause, /resume, /unsubscribe
    /header, /footer – postlaryň üstündäki we astyndaky öz tekstiňiz
    Muny diňe administratorlar üýtgedip bilýär. Kanalyň içinde iberilen buýruklary men görmeýärin, şahsy çatda bolsa post meýilleşdirip bolmaýar.
help-settings =
    /language – interfeýsiň dili
    /privacy – siz barada näme saklanýar; /mydata ony görkezýär, /forget pozýar
    /about – çeşme, barlag jemi we wersiýa

## Reading

contents-line = { $number }. { $title }
heading-section =
    { ORDINAL($number) ->
        [few] { $number }-njy
       *[other] { $number }-nji
    } bölüm · { $title }
heading-sentence =
    { ORDINAL($section) ->
        [few] { $section }-njy
       *[other] { $section }-nji
    } bölüm, { ORDINAL($sentence) ->
        [few] { $sentence }-njy
       *[other] { $sentence }-nji
    } sözlem
heading-sentences =
    { ORDINAL($section) ->
        [few] { $section }-njy
       *[other] { $section }-nji
    } bölüm, { $from }–{ ORDINAL($to) ->
        [few] { $to }-njy
       *[other] { $to }-nji
    } sözlemler
heading-titled = { $place } · { $title }
address-not-understood = Haýsy bölegi göz öňünde tutýandygyňyza düşünmedim.
address-examples =
    `/{ -command-text } { -example-section }` – bir bölüm
    `/{ -command-text } { -example-sentence }` – bir sözlem
    `/{ -command-text } { -example-sentences }` – birnäçe sözlem
address-example-whole = `/{ -command-text } all` – tutuş tekst
address-no-section =
    { ORDINAL($section) ->
        [few] { $section }-njy
       *[other] { $section }-nji
    } bölüm ýok. Resminamanyň bölümleri: { $first }–{ $last }.
address-no-sentence =
    { $sentences ->
        [one] { ORDINAL($section) ->
            [few] { $section }-njy
           *[other] { $section }-nji
        } bölümde diňe bir sözlem bar.
       *[other] { ORDINAL($section) ->
            [few] { $section }-njy
           *[other] { $section }-nji
        } bölümde { $sentences } sözlem bar.
    }
address-reversed = Ilki kiçi sany ýazyň: /{ -command-text } { $address }
together-left-out = Bu ýere sygmadygy: { $addresses }
link-unknown = Beýle salgyny bilmeýärin. Şu ýerden başlap bilersiňiz:

## Places

places-title = Resminamada agzalan ýerler
place-former = Öňki atlary: { $names }
place-region = Sebiti: { $region }
place-named-in =
    Agzalan ýeri: { ORDINAL($section) ->
        [few] { $section }-njy
       *[other] { $section }-nji
    } bölüm, { ORDINAL($sentence) ->
        [few] { $sentence }-njy
       *[other] { $sentence }-nji
    } sözlem.
place-understood = Gözlegiňiz “{ $spelling }” diýlip düşünildi.
place-not-named = Resminamada “{ $name }” diýen ýer agzalmaýar.
place-near = Onda ýazylyşy meňzeş şu atlar bar:
place-several = “{ $name }” gözlegine birnäçe ýer gabat gelýär:
place-words-stand = “{ $name }” ýerleriň sanawynda ýok, emma resminamanyň tekstinde bar:
place-other-script = Men diňe latyn we kiril harplaryny okaýaryn, şonuň üçin resminamada “{ $name }” barmy-ýokmy, aýdyp bilmeýärin.

## Pictures

picture-none = Munuň suraty ýok.
picture-busy = Häzir köp surat çekilýär. Birnäçe sekuntdan soň gaýtadan synanyşyň.
picture-refused = Bu çata surat iberip bolmaýar.
picture-unplaced = Kartada ýok, sebäbi haýsy ýer göz öňünde tutulýandygy belli däl: { $names }

## All of it as one page

rich-page-sent = Iberildi. Habar boş görünse, programmaňyz ony entek görkezip bilmeýär. Onda /{ -command-text } all iberiň
rich-page-refused = Bu Telegram serweri beýle sahypany entek iberip bilmeýär. Ýerine /{ -command-text } all iberiň
rich-page-name = Ady
rich-page-region = Sebiti

## Signatories

signatories-title = Resminama gol çekenler
signatories-note = Gol çekiliş tertibinde, edil ýazylyşy ýaly.
signatory-position = Gol çekenleriň arasyndaky tertip belgisi: { $number } (jemi { $total })
signatory-country = Resminamada görkezilen ýurdy: { $country }
signatory-no-country = Resminamada ýurdy görkezilmeýär.
signatory-none = Gol çekenleriň arasynda “{ $name }” diýen at ýok. Şular gol çekdi:
signatory-several = “{ $name }” gözlegine gol çekenleriň birnäçesi gabat gelýär:

## Search

search-usage = Sözleri buýrukdan soň ýazyň: `/search { -example-word }`
search-results =
    { $count ->
        [one] “{ $query }” boýunça bir bölek tapyldy
       *[other] “{ $query }” boýunça { $count } bölek tapyldy, iň laýygy birinji
    }
search-also = Şeýle-de serediň:
search-more =
    { $count ->
        [one] Ýene bir bölek gabat gelýär.
       *[other] Ýene { $count } bölek gabat gelýär.
    }
search-names = “{ $query }” gözlegine birnäçe at gabat gelýär:
search-heading = “{ $query }” resminamanyň başynda duş gelýär:
search-none = Resminamada “{ $query }” boýunça hiç zat tapylmady.

## Verifying a quotation

verify-usage = Teksti buýrukdan soň ýazyň ýa-da habara /verify diýip jogap beriň.
verify-mark-words = Ol habar başga çatdan, men ony görüp bilmeýärin. Sözlerini belläp, sitata bilen jogap beriň ýa-da teksti buýrukdan soň ýazyň.
verify-exact = Takyk: bu tekst resminamada sözme-söz bar.
verify-exact-but-case = Takyk, diňe baş we setir harplary tapawutlanýar: bu tekst resminamada sözme-söz bar.
verify-contains = Sitata bar: aşakdaky sözler resminamadan sözme-söz alnan. Tekstiň galan bölegi resminamadan däl.
verify-pieced = Böleklerden düzülen: her bölegi resminamada sözme-söz bar, ýöne olar onda yzly-yzyna gelmeýär.
verify-times =
    { $times ->
        [one] Onda bir gezek duş gelýär.
       *[other] Onda { $times } gezek duş gelýär, birinjisi:
    }
verify-heading = Bu resminamanyň sözbaşysynyň bir bölegi.
verify-altered = Üýtgedilen: resminamada meňzeş bölek bar, emma edil şeýle däl.
verify-legend-added = Üsti çyzylan: resminamada ýok.
verify-legend-left-out = Aşagy çyzylan: resminamada bar, emma bu tekstde ýok.
verify-added = Goşulan: “{ $words }”
verify-left-out = Ýetmeýär: “{ $words }”
verify-changed = Çalşyrylan: “{ $own }” ýerine “{ $given }”
verify-more = Tapawutlar köp, hemmesi bu ýere sygmaýar.
verify-absent = Tapylmady: resminamada bu tekst-de, oňa ýakyn zat-da ýok.
verify-too-little = Sitata hökmünde tapylmady: bu sözler resminamada bar, ýöne sitata üçin olar örän az we örän adaty.
verify-only-english = Tapylmady: diňe resminamanyň öz dilindäki teksti deňeşdirip bolýar, şonuň üçin terjime barada hiç zat aýdyp bilmeýärin.
verify-search-finds = Belki, şu ýerdendir:
verify-look-alike = Bu tekstde resminamanyň harplaryna meňzeş başga ýazuwyň harplary bar: { $letters }

## Scheduled posts: commands

subscribed = Taýýar. Birinji postuň wagty:
nothing-scheduled = Meýilleşdirilen post ýok.
unsubscribed = Meýilnama pozuldy. Indi hiç zat çap edilmez, onuň üçin saklanan maglumat hem pozuldy.
unsubscribe-sure = Meýilnama pozulsynmy? Onda hiç zat çap edilmez, onuň üçin saklanýan maglumat hem pozular.
group-refused = Muny diňe şu toparyň administratorlary edip bilýär.
channel-in-private = Kanallar meniň bilen şahsy çatda dolandyrylýar: bu buýrugy maňa şol ýerde iberiň.
channel-not-found = { $channel } diýen kanal tapylmady. Adyny barlaň ýa-da buýrugy atsyz iberip, kanaly saýlaň.
channel-is-none = { $channel } kanal däl. Topar üçin buýrugy toparyň özünde iberiň.
channel-refused = Muny diňe ikimiziň hem administrator bolan we siziň çap edip bilýän kanalyňyzda edip bilýärin.
channel-bot-may-not = Ol kanalda çap etmäge hukugym ýok. Meni ol ýerde çap etmäge hukukly administrator belläň we gaýtadan synanyşyp görüň.
pick-to-subscribe =
    Haýsy kanal? Aşakdaky düwmä basyp, kanaly saýlaň. Şonda men ol ýerde diňe çap edip bilerin, başga hukugym bolmaz.

    Topar üçin: meni topara goşup, şol ýerde /subscribe iberiň. Şahsy çatda post meýilleşdirip bolmaýar.
pick-channel = Bu haýsy kanal üçin? Aşakdaky düwmä basyp, kanaly saýlaň. Topar üçin { $command } buýrugyny şol toparda iberiň.
picked = Kanal: { $title }
pick-ended = Kanal saýlanmady. Saýlamak üçin { $command } buýrugyny gaýtadan iberiň.
start-offer = Indi men bu kanalda çap edip bilýärin. Resminamadan bölekleri meýilnama boýunça çap edeýinmi?
start-offer-group = Resminamadan bölekleri bu ýerde meýilnama boýunça çap edeýinmi?
start-times = Her gün sagat näçede çap edeýin? Sagat guşaklygy: { $zone }. Günleri we sagat guşaklygyny soň üýtgedip bolýar.
subscribe-in-group = Şu toparda meýilnama boýunça çap etmek üçin bu ýerde /subscribe iberiň. Kanal üçin muny meniň bilen şahsy çatda ediň.
not-saved = Häzir ýatda saklap bolmady. Bir minutdan soň gaýtadan synanyşyp görüň.
not-looked-up = Häzir muny barlap bolmady. Bir minutdan soň gaýtadan synanyşyp görüň.
saved-not-shown = Ýatda saklandy, ýöne görkezip bolmady. Sazlamalary görmek üçin /schedule iberiň.
preview-sent = Meniň bilen şahsy çatyňyza iberildi.
preview-start-first = Men size heniz ýazyp bilmeýärin: meniň bilen şahsy çaty açyň, şol ýerde /start iberiň we gaýtadan synanyşyp görüň.
only-you = Jogabymy diňe siz görýärsiňiz.
press-expired = Bu düwmäniň çykanyna bir günden köp wagt geçdi. Täzelerini almak üçin /schedule iberiň.
press-gone = Bu düwme bu ýerde indi işlemeýär. Sazlamalary görmek üçin /schedule iberiň.
press-late = Ol postuň wagty geldi ýa-da geçdi. Indikilerini görmek üçin /schedule iberiň.

## Scheduled posts: the card

card-title = Meýilleşdirilen postlar
card-section-in-order = Tutuş bölümler, tertip boýunça
card-section-shuffled = Tutuş bölümler, garyşyk tertipde, hemmesi çykýança gaýtalanmaýar
card-sentence-in-order = Aýratyn sözlemler, tertip boýunça
card-sentence-shuffled = Aýratyn sözlemler, garyşyk tertipde, hemmesi çykýança gaýtalanmaýar
card-silent = Bildiriş sesi ýok
card-with-sound = Bildiriş sesi bilen
card-language = Sözbaşylaryň dili: { $language }
card-title-shown = Resminamanyň ady bilen
card-link = Bölege salgy bilen
card-picture = Surat bilen, post 1024 belgiden geçmese
card-header = Ýokarky tekst bilen
card-footer = Aşaky tekst bilen
card-folded = Sitatalar ýygnalan, basylanda doly açylýar
card-once = Hemmesi bir gezek çykansoň gutarýar
card-left-out = Çap edilmeýär: { $passages }
card-left-out-many = Çap edilmeýär: jemi { $all }, şolardan { $count }
card-topic = Iň soňky /subscribe iberilen temada çap edilýär
card-coming = Indiki postlar
card-ended = Öňki postlar
card-slot = { $time } – { $what }
card-slot-more = { $time } – { $what } – { $more }
slot-by-hand = { $what }, el bilen
card-your-clock = Indiki post siziň sagadyňyz boýunça: { $time }
coming-skipped = çap edilmez
coming-waits = entek iberilmedi, mümkin bolan badyna iberiler
state-none = Postlar çap edilýär.
state-by-person = Togtadyldy. Administrator dowam etdirýänçä hiç zat çap edilmeýär.
state-no-rights = Häzir çap etmäge hukugym ýok. Hukuk gaýtarylyp berilse, postlar öz-özünden dowam eder.
state-no-topic = Postlar çykýan tema ýapyk ýa-da pozulan. Başga temada ýa-da toparyň özünde /subscribe iberiň, şonda olar şol ýerde dowam eder.
state-restored = Togtadyldy: bu meýilnama has köne göçürmeden dikeldildi, göçürme alnandan soň ol pozulan bolup biler. Administrator /resume iberýänçä ýa-da şu ýerde bir zady üýtgedýänçä hiç zat çap edilmez.
state-ended = Hemmesi bir gezek çykdy, şonuň üçin indi hiç zat çap edilmeýär. Administrator dowam etdirse, täze aýlaw başlanýar.
right-taken = { $title }: indi ol ýerde çap etmäge hukugym ýok. Ol ýerdäki postlar togtadyldy. Hukuk ýene berlende, olar öz-özünden dowam eder.
bot-removed = { $title }: meni ol ýerden çykardylar. Meýilnamasy pozuldy, indi ol ýerde hiç zat çap edilmez. Täzeden başlamak üçin meni ol ýere goşuň we /subscribe buýrugyny şol ýerde, kanal üçin bolsa şu ýerde iberiň.
topic-closed = { $title }: postlar çykýan tema ýapyldy. Ol ýerdäki postlar togtadyldy. Tema gaýtadan açylanda ýa-da başga temada /subscribe iberilende, olar öz-özünden dowam eder.
outcome-sent = çap edildi
outcome-unknown = çap edilip-edilmändigi belli däl; gaýtadan iberilmez
outcome-too-late = çap edilmedi: gaty giç boldy
outcome-refused = çap edilmedi: Telegram kabul etmedi
outcome-skipped = çap edilmedi: öňünden aýrylan
outcome-paused = çap edilmedi: togtadylan
cure-channel = Hukugy gaýtarmak üçin kanalyň administratorlarynyň sanawyny açyň, meni saýlaň we habar çap etmek hukugyny açyň.
cure-group = Hukugy gaýtarmak üçin habar ibermäge goýlan gadagançylygy aýyryň ýa-da meni administrator belläň.
cure-topic = Postlar çykýan tema ýapyk bolsa, ony açyň ýa-da başga temada /subscribe iberiň. Ýogsa habar ibermäge goýlan gadagançylygy aýyryň ýa-da meni administrator belläň.
cure-unknown = Näbelli galan postuň çykandygyny ýa-da çykmandygyny barlap görüň: Telegram tassyklaýança aragatnaşyk kesildi. Ol ýok bolsa, “Näme çap edilýär”, soňra “Indikisini saýlamak” we “Häzir çap etmek” düwmelerine basyň.
cure-too-late = Posty öz wagtyndan soň ýarym sagadyň içinde iberip bilmesem, ol gaty giç hasaplanýar. Onuň bölegi indiki gezek çykar, siziň hiç zat etmegiňiz gerek däl.
cure-refused = Telegram iň soňky posty kabul etmedi; onuň bölegi indiki gezek çykar. Meniň şol çatda bardygymy we ol ýerde çap edip bilýändigimi barlaň. Bu gaýtalansa, şu boty işledýän adama habar beriň.
cure-not-found = Telegram häzir bu çaty tapyp bilmeýär. Meniň entek ol ýerdedigimi barlaň: yzly-yzyna üç post şeýle çykmasa, meýilnama pozulýar.
choose-next = Indiki haýsysy çykar? Galanlary öz tertibinde dowam eder.
choose-out = ✓ belgisi barlar çap edilýär. Aýyrmak ýa-da yzyna goşmak üçin basyň.
leave-out-last = Diňe şu bölek galdy. Iň azyndan biri galmaly.
next-other-unit = Indi başga zat çap edilýär. Sanawy täzeden açyň.
now-sure = Häzir çap edilsinmi: { $passage }? Onda meýilnama boýunça indiki postda ondan soňkusy çykar.
now-expired = Bu birnäçe minut ozal soralypdy. Täzeden tassyklaň.
now-other = Indi başga bölek çykar. Täzeden tassyklaň.
now-under-way = Post iberilýär ýa-da ýaňy çykdy. Ýene biri üçin bir minutdan soň synanyşyň.
now-waits = Bu ýere häzir başga post iberilýär. Ol çykansoň ýene synanyşyň.
now-paused = Meýilnama togtadylandygy üçin häzir hiç zat çap edilmeýär. Çap etmek üçin ilki dowam etdiriň.
post-language = Postlaryň üstündäki sözbaşylar haýsy dilde bolsun? Resminamanyň özi öz dilinde galýar.
own-words = Ýokarky tekst her postuň üstünde, aşaky tekst astynda durýar, ikisi-de sitatadan aýry. Hersi – { $most } belgä çenli ýönekeý tekst, meselem, heşteglar.
own-header = Ýokarky tekst
own-footer = Aşaky tekst
own-none = Goýulmadyk
own-header-sample = Günüň bölegi
own-footer-sample = #heşteglar
own-words-how = Teksti buýrukdan soň iberiň (“{ $off }” ony aýyrýar):
own-words-long = Bu ýerde { $count } belgi bar. Çägi – { $most }.
own-words-no-room = { $place }: post { $count } belgi bolardy. Telegramyň çägi – { $most }.
own-words-attribution = Kimiň sözüdigi sitatanyň astynda aýdylýar. Bu setiri aýryň.
button-channel = Kanalda çap etmek
button-add-to-channel = Meni kanala goşmak
button-add-to-group = Meni topara goşmak
button-choose-channel = Kanaly saýlamak
button-start-daily = Başlamak: { $when }
button-other-time = Başga wagt
button-when = Wagt we günler
button-preview = Öňünden görmek
button-what = Näme çap edilýär
button-choose-next = Indikisini saýlamak
button-choose-out = Aýyrmak
button-once = Hemmesi çyksa gutarmak
button-again = Başyndan gaýtalamak
button-now = Häzir çap etmek
button-now-yes = Hawa, çap etmek
button-list-before = ‹ Öňkiler
button-list-after = Soňkular ›
button-look = Görnüşi
button-sections = Tutuş bölümler
button-sentences = Aýratyn sözlemler
button-in-order = Tertip boýunça
button-shuffle = Garyşdyrmak
button-silent = Sesi öçürmek
button-with-sound = Sesi açmak
button-post-language = Sözbaşy dili
button-title = Adyny goşmak
button-title-off = Adyny aýyrmak
button-link = Salgy goşmak
button-link-off = Salgyny aýyrmak
button-post-picture = Surat goşmak
button-post-picture-off = Suraty aýyrmak
button-folded = Sitatany ýygnamak
button-unfolded = Doly görkezmek
button-own-words = Öz tekstiňiz
button-copy-header = /header göçürmek
button-copy-footer = /footer göçürmek
button-no-header = Ýokarkyny aýyrmak
button-no-footer = Aşakyny aýyrmak
button-skip-next = Indikisi çykmasyn
button-post-next = Indikisi çyksyn
button-more-coming = Ýene görkezmek
button-fewer-coming = Azrak görkezmek
button-pause = Togtatmak
button-resume = Dowam etdirmek
button-unsubscribe = Meýilnamany pozmak
button-unsubscribe-yes = Hawa, pozulsyn
button-forget-yes = Hawa, pozulsyn
button-no = Ýok, galsyn
button-back = ‹ Yza

## When posts come

days-daily = Her gün
days-weekdays = Duşenbeden anna çenli
days-weekends = Şenbe we ýekşenbe
cadence = { $days }, sagat { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Her sagatda, ýary gijeden başlap ({ $zone })
       *[other] Her { $hours } sagatdan bir gezek, ýary gijeden başlap ({ $zone })
    }
when-by-tap = Wagt goşmak üçin ony, aýyrmak üçin bolsa bellenen wagty basyň.
when-by-text = Başga wagt üçin günleri we wagty şu habara jogap edip ýazyň ýa-da, mysal üçin, şeýle buýruk iberiň:
when-by-command = Başga wagt üçin, mysal üçin, şeýle buýruk iberiň:
when-example = Şeýle ýazyp bolýar:
when-sample = iş günleri 09:00,18:30
when-weekly-sample = her hepde duş 09:00
when-which-zone = “{ $word }” diýeniňizde haýsy sagat guşaklygyny göz öňünde tutýarsyňyz?
when-word = “{ $word }” diýeniňize düşünmedim.
when-time = “{ $word }” wagt däl. Wagty 00:00 bilen 23:59 aralygynda ýazyň, mysal üçin 09:00.
when-too-many-times = Bir güne köpi bilen { $most } wagt belläp bolýar.
when-hours = “{ $word }” bolmaýar. Mysal üçin, şeýle ýazyň: her 6 sagatdan. Bolýan sanlar: { $hours }.
when-day = “{ $word }” diýen güni bilmeýärin. Şulary ýazyp bilersiňiz: her gün, iş günleri, dynç günleri ýa-da duş, siş, çar, pen, ann, şen, ýek.
when-weekly = “{ $word }” sözünden soň güni ýazyň.
when-zone = “{ $word }” diýen sagat guşaklygyny bilmeýärin.
when-twice = “{ $word }” galanyna gabat gelmeýär: günler, wagt we sagat guşaklygy diňe bir gezekden ýazylýar.
when-apart = “{ $word }” üçin aýratyn wagt belläp bolmaýar: meýilnamanyň ähli günlerinde wagt birmeňzeş.

## What is kept, shown and erased

mydata-chat = Bu topar ýa-da kanal barada saklanýan ähli zat:
mydata-nothing = Bu topar ýa-da kanal barada hiç zat saklanmaýar.
mydata-nothing-of-you = Siz barada hiç zat saklanmaýar.
mydata-at-telegram = Siziň saýlan diliňizi ({ $language }) Telegram meniň bilen çatyňyzyň buýruklar sanawy hökmünde saklaýar. /forget ony pozýar.
mydata-channel = Kanal üçin /mydata we kanalyň @ bilen başlanýan adyny iberiň. Topar üçin /mydata buýrugyny şol toparda iberiň.
forget-channel = Kanal üçin /forget we kanalyň @ bilen başlanýan adyny iberiň. Topar üçin /forget buýrugyny şol toparda iberiň.
forget-sure = Bu topar ýa-da kanal barada saklanýan ähli zat pozulsynmy? Onda hiç zat çap edilmez.
forgotten = Pozuldy. Bu topar ýa-da kanal barada indi hiç zat saklanmaýar. Bu maglumat bar bolan şifrlenen ätiýaçlyk göçürmeler 7 günüň içinde ýitýär.
forgotten-you = Pozuldy: Telegram siziň saýlan diliňizi indi saklamaýar. Siz barada başga hiç zat saklanmaýar.

## Language

language-choose = Interfeýsiň dilini saýlaň. Resminamanyň özi öz dilinde galýar.
language-as-telegram = Telegramdaky ýaly
language-saved = Ýatda saklandy.
language-start-first = Saýlan diliňizi Telegram meniň bilen şahsy çatyňyzda saklaýar. Şol çaty açyň, /start iberiň we gaýtadan synanyşyp görüň.

## The languages of this bot as people call them in this one, in the order of `LOCALES`: a semicolon
## stands between two languages, and a comma between two names of one. It is read and never shown.

language-names =
    iňlisçe, iňlis dili; rusça, rus dili; gazakça, gazak dili; gyrgyzça, gyrgyz dili; özbekçe, özbek dili; özbekçe (kiril), özbekçe kiril; türkmençe, türkmen dili

## Days and months. The lists are in the order of the calendar, from Monday and from January, and separated by commas:
## `month-names` as they stand in `written-day`, `month-names-alone` as they are called without a day, the short ones as in
## `moment`. Days must be such that the bot understands them in the times of a schedule, too.

day-names = duşenbe, sişenbe, çarşenbe, penşenbe, anna, şenbe, ýekşenbe
day-names-short = duş, siş, çar, pen, ann, şen, ýek
month-names = ýanwary, fewraly, marty, apreli, maýy, iýuny, iýuly, awgusty, sentýabry, oktýabry, noýabry, dekabry
month-names-alone = ýanwar, fewral, mart, aprel, maý, iýun, iýul, awgust, sentýabr, oktýabr, noýabr, dekabr
month-names-short = ýan, few, mart, apr, maý, iýun, iýul, awg, sen, okt, noý, dek
written-day =
    { ORDINAL($year) ->
        [few] { $year }-njy
       *[other] { $year }-nji
    } ýylyň { ORDINAL($day) ->
        [few] { $day }-njy
       *[other] { $day }-nji
    } { $month }
moment = { $day } { $month } { $weekday }, { $time } { $zone }

## About and privacy

about-title = Bot barada
about-document = Resminama: { $title }, { $date }
about-published = Çap edilen ýeri: { $url }
about-unpublished = Çap edilen salgysy belli däl.
about-source = Tekst bota nähili berlen bolsa, şonuň ýaly, her belgisine çenli takyk getirilýär. Tekstiň SHA-256 bahasy:
about-text = Şol tekst faýl görnüşinde: { $url }
about-signatories = Gol çekenler:
about-independent = Bot garaşsyz we hiç kimiň adyndan geplemeýär.
about-version = Wersiýasy: { $version }
about-code = Kody: { $url }
privacy-title = Gizlinlik, redaksiýa { $number } · { $date }
privacy-nothing-of-you = Siz barada hiç zat saklamaýaryn: at-da, habar-da, gözleg soragy-da, okyjylaryň sanawy-da saklanmaýar, log faýllaryna-da ýazylmaýar.
privacy-telegram = Islendik botda bolşy ýaly, maňa ýazanyňyzy Telegramyň özi görüp bilýär, men arkaly iberen bölegiňizde bolsa “{ $bot } arkaly” diýen bellik durýar.
privacy-risk = Bu resminamany okamak howply bolan ýerde şu boty ulanmak hem howply: telefonyňyz ýa-da Telegram akkauntyňyz kimiň eline düşse, şol bu çaty görýär, munuň öňüni alyp bilmeýärin.
privacy-show = /mydata siz barada, toparda bolsa topar barada nämäniň saklanýandygyny görkezýär; /forget ony pozýar.
privacy-kept = Diňe şu saklanýar:
privacy-kept-subscription = Meýilleşdirilen postlary bolan her topar ýa-da kanal üçin: belgisi we temasy, haçan, nämäni we nähili çap etmeli, haýsy dilde, postlar üçin ýazylan ýokarky we aşaky tekst, nirä ýetendigi, togtadylandygy ýa-da ýokdugy we muňa sebäp bolan adama aýdylandygy ýa-da ýokdugy, nämäniň çap edilmejekdigi, haýsy bölekleriň aýrylandygy, indiki edilip saýlanandygy ýa-da nobatsyz çykandygy, bir aýlawdan soň gutarýandygy, postuň haçan el bilen soralandygy, soňky postuň nähili gutarandygy, haýsysynyň meýilleşdirilendigi ýa-da iberilýändigi, Telegramyň näçe garaşmagy talap edendigi we çaty yzly-yzyna näçe gezek tapmandygy. Muny kimiň belländigi barada hiç zat saklanmaýar. Meýilnama pozulýança, meni aýyrýançalar ýa-da administrator /forget iberýänçä saklanýar.
privacy-kept-slots = Meýilleşdirilen her post tötänleýin kod bilen: haýsy bölekdigi we nähili gutarandygy, hiç biri iki gezek çykmaz ýaly; 7 gün ýa-da /forget iberilýänçä.
privacy-kept-pace = Ähli postlaryň içinden indikisini haçan iberip boljakdygy, birbada gaty köp ibermezlik üçin; hiç kim barada hiç zat ýok; bir minut.
privacy-kept-beat = Wagty gelen postlary soňky gezek haçan gözländigim we haçan işlemändigim; hiç kim barada hiç zat ýok; 8 gün.
privacy-kept-alive = Ammara ýazyp bolýandygyny barlamak üçin gaýta-gaýta ýazylýan boş ýazgy; hiç kim barada hiç zat ýok; bir minut.
privacy-kept-rewritten = Pozulan maglumatlar diskden hem ýiter ýaly, ammaryň faýllarynyň şu gün täzeden ýazylandygy; hiç kim barada hiç zat ýok; bir gün.
privacy-kept-owner = Bu ammaryň kimiňkidigi: şu botuň belgisi ýa-da ammaryň synag üçindigi baradaky bellik, başga bot ony ulanmaz ýaly; hiç kim barada hiç zat ýok; ulanylýan döwründe.
privacy-kept-queue = Wagty gelen postlaryň nobaty: diňe olaryň tötänleýin kodlary; iberilýänçä.
privacy-encrypted = Çatlaryň belgileri, ýokarky we aşaky tekstler ol ýerde şifrlenen. Ammar, onuň faýllary we ätiýaçlyk göçürmeleri özlüginden hiç bir çaty aýan etmeýär; olary diňe botuň tokeni hem bar adam okap bilýär.
privacy-erased = Pozulan maglumatlar bir minudyň içinde, ammaryň faýllaryndan on minudyň içinde (ammary başga biri saklaýan bolsa, bir günüň içinde), şifrlenen ätiýaçlyk göçürmelerden bolsa 7 günüň içinde ýitýär.
privacy-language = Siziň saýlan diliňizi Telegram meniň bilen çatyňyzyň buýruklar sanawy hökmünde saklaýar. Ony pozmak üçin /language içinden “{ $as-telegram }” diýeni saýlaň.
privacy-memory = Bot gaýtadan işledilýänçä, diňe wagtlaýyn ýatda: /quote çatda, şol sanda şu çatda, iň soňky gezek haýsy bölegi görkezendigi; başga bir zat edýänçäňiz – kanal saýlaýandygyňyz; birnäçe minut (hiç kim hiç zat soramasa, uzagrak) – diliňiz, ýaňyja näçe gezek ýüz tutanyňyz, haýsy albomlara we bot ýok çatlardan gelen haýsy ýüztutmalara jogap berlendigi we başga çatlarda botuň adyndan soň näme ýazylandygy; ony kimiň ýazandygy saklanmaýar.
privacy-guest = Men agza bolmadyk çatda meni agzasalar, maňa diňe şol habar we onuň jogap berýän habary gelýär. Men jogap berýärin, ýöne ikisini-de saklamaýaryn.
privacy-history = Öňki redaksiýalar we nämäniň üýtgändigi: { $url } içindäki { $file }

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

## What people type

asked-document = resminama
asked-around = haýyş, bot, bu, şu
asked-and = we, hem, bilen
asked-help =
    kömek, kömek et, kömek ediň, menýu, buýruklar, komandalar, näme edip bilýärsiň, nähili ulanmaly, gollanma, dur, stop, goý bes, ýatyr, sazlamalar
asked-welcome =
    salam, essalawmaleýkim, salawmaleýkim, gün aýdyň, ertiriň haýyrly, agşamyň haýyrly, başlamak, sag bol, sag boluň, köp sag boluň, sen kim, siz kim,
    bu näme, bu nähili bot, sen botmy, sen robotmy, nähili, ýagdaýyň nähili
asked-contents = mazmuny, mazmun, bölümler, ähli bölümler, okamak, senesi, haçan ýazyldy, haçan gol çekildi
asked-whole = doly tekst, bütin tekst, ähli tekst, hemmesi, barysy, doly, tekst, teksti, doly teksti
asked-places = karta, kartany görkez, ýerleriň sanawy, ähli ýerler, haýsy ýerler agzalan
asked-signatories =
    kim gol çekdi, kim gol çeken, kimler gol çekdi, kimler gol çeken, gol çekenler, gol goýanlar, kim gol goýdy, awtorlary kim, awtorlar, kim ýazdy,
    awtor, awtory, awtory kim
asked-quote = sitata, bölek, tötänleýin sitata
asked-language = dil, diller, dili üýtgetmek, türkmençe, türkmen dili, türkmen dilinde

## What people write to the bot in a chat where it is not a member, in order to have a message checked: single words, in all
## forms, separated by commas. `guest-verify` can stand before the text itself. It is read and never shown.

guest-verify = barla, barlamak, barlaň, barlap, barlaly, barlasana
guest-check =
    dogry, dogrumy, hakyky, hakykat, hakykatdan, çyn, çynmy, takyk, takykmy, ýalan, ýazylan, aýdylan, çeşme, nireden, şeýlemi
guest-check-around =
    my, mi, şeýle, şol, sitata, tekst, söz, eken, habar, diýen, onda, munda, näme, bar, beriň, hem, ber, beräý, görkez, görkeziň, aýt, aýdyň, barada
