### What the bot says about the statement, in Turkmen: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = Gazagystandaky protestler baradaky beýannama (2022-nji ýylyň 5-nji ýanwary): okamak, gözlemek, sözme-söz sitata.
profile-description =
    Bu ýerde köpçülige yglan edilen bir resminamany okap, ondan söz gözläp we sözme-söz sitata alyp bilersiňiz: bu – Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler barada 2022-nji ýylyň 5-nji ýanwarynda ýaýradan beýannamasy.

    Bot olaryň hiç birine degişli däl we hiç kimiň adyndan geplemeýär. Ol öz pikirini goşmaýar we okyjylaryň sanawyny ýöretmeýär. Näme saklanýar: /privacy
command-text = Beýannamany okamak
command-search = Beýannamadan söz gözlemek
command-places = Beýannamada agzalan ýerler
command-signatories = Beýannama kimler gol çekdi

## Buttons

button-whole = Doly beýannama
button-read = Beýannamany okamak

## Welcome and help

welcome =
    Bu bot köpçülige yglan edilen bir resminamadan sözme-söz sitata getirýär: bu – Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler barada 2022-nji ýylyň 5-nji ýanwarynda ýaýradan beýannamasy.

    Bot olaryň hiç birine degişli däl we hiç kimiň adyndan geplemeýär. Beýannama terjime edilmeýär, ol iňlis dilinde getirilýär.
welcome-private = Beýannamany okaň ýa-da gözleýän sözüňizi ýa ýeriň adyny ýazyň. Men ony kanalda ýa-da toparda meýilnama boýunça, bölek-bölek edip çap edip hem bilerin: /subscribe
help-text =
    /statement – mazmuny
    `/statement 3` – 3-nji bölüm
    `/statement 2.3` – 2-nji bölüm, 3-nji sözlem
    `/statement 4.2-4` – 4-nji bölüm, 2–4-nji sözlemler
    `/statement 2.3, 4.1` – bir habarda iki bölek
help-search = `/search elections` – söze gabat gelýän bölekler; türkmençe we botuň beýleki dillerindäki sözler hem bolýar
help-places = /cities – ähli ýerler; `/cities Almaty` – bir ýer, islendik ady boýunça
help-verify = /verify – sitatanyň takyklygyny barlamak: teksti buýrukdan soň ýazyň ýa-da habara şu buýruk bilen jogap beriň; şahsy çatda habary maňa gönükdirseňiz hem bolýar

## Reading

document-title = Merkezi Aziýadaky bäş oppozisiýa toparynyň Gazagystandaky protestler baradaky beýannamasy
contents-note = Beýannamanyň özünde bölüm atlary ýok: olary redaktor goýdy.
section-title-1 = Gozgalaň turuzmak hukugy
section-title-2 = Protestler we talaplar
section-title-3 = Häkimiýet, oppozisiýa we saýlawlar
section-title-4 = Protestler proses hökmünde
section-title-5 = Gazagystanyň häkimiýetlerine çagyryş
section-title-6 = Halkara hyzmatdaşlara çagyryş
address-examples =
    `/statement 3` – 3-nji bölüm
    `/statement 2.3` – 2-nji bölüm, 3-nji sözlem
    `/statement 4.2-4` – 4-nji bölüm, 2–4-nji sözlemler
address-no-section =
    { ORDINAL($section) ->
        [few] { $section }-njy
       *[other] { $section }-nji
    } bölüm ýok. Beýannamanyň bölümleri: 1–{ $last }.

## Places

places-title = Beýannamada agzalan ýerler
places-note = Beýannamanyň 2-nji bölüminiň 3-nji sözleminde sanalyş tertibinde.
place-in-kazakh = Gazakça: { $name }
place-in-russian = Rusça: { $name }
place-region-then = 2022-nji ýylyň 5-nji ýanwaryndaky sebiti: { $region }
place-not-named = Beýannamada “{ $name }” diýen ýer agzalmaýar.
place-words-stand = “{ $name }” ýerleriň sanawynda ýok, emma beýannamanyň tekstinde bar:
place-other-script = Men diňe latyn we kiril harplaryny okaýaryn, şonuň üçin beýannamada “{ $name }” barmy-ýokmy, aýdyp bilmeýärin.
place-kind-city = Şäher
place-kind-capital = Paýtagt
place-kind-republican-city = Respublika ähmiýetli şäher
place-kind-village = Oba
place-kind-uncertain = Etrap ýa-da oba (takyk belli däl)
place-note-astana = Beýannama çykan güni şäheriň resmi ady Nur-Sultandy. Beýannamada “Astana” diýlip ýazylypdyr.
place-note-zhezkazgan = Beýannamanyň sanawynda bu iki goňşy şäher bir şäher hökmünde getirilýär.
place-note-satpayev = Beýannamanyň sanawynda bu iki goňşy şäher bir şäher hökmünde getirilýär.
place-note-tarbagatai = Beýannamada diňe şu at berilýär. Etrap, birnäçe kiçi ilatly punkt we dag gerşi hem şeýle atlandyrylýar, haýsysynyň göz öňünde tutulýandygy bolsa görkezilmeýär. Şonuň üçin karta ýok.
place-note-torgai = Bu ýerde Kostanaý welaýatyndaky oba göz öňünde tutulýar diýlip hasap edildi. Şeýle atly ýene bir oba Akmola welaýatynda bar; haýsysynyň göz öňünde tutulýandygy beýannamada aýdylmaýar.
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
region-uncertain = Gündogar Gazagystan ýa-da Abaý welaýaty (takyk belli däl)
region-west-kazakhstan-region = Günbatar Gazagystan welaýaty
region-zhetysu-region = Jetisu welaýaty

## Signatories

signatories-title = Beýannama gol çekenler
signatory-country = Beýannamada görkezilen ýurdy: { $country }
signatory-no-country = Beýannamada ýurdy görkezilmeýär.
signatory-none = Gol çekenleriň arasynda “{ $name }” diýen at ýok. Şu bäşisi gol çekdi:

## Search

search-heading = “{ $query }” beýannamanyň başynda duş gelýär:
search-none = Beýannamada “{ $query }” boýunça hiç zat tapylmady. Beýannama iňlis dilinde: iňlisçe, türkmençe ýa-da botuň başga dilinde söz ýa-da ýeriň adyny ýazyň.

## Verifying a quotation

verify-usage = Teksti buýrukdan soň ýazyň ýa-da habara /verify diýip jogap beriň. Diňe iňlisçe tekst deňeşdirilýär.
verify-exact = Takyk: bu tekst beýannamada sözme-söz bar.
verify-exact-but-case = Takyk, diňe baş we setir harplary tapawutlanýar: bu tekst beýannamada sözme-söz bar.
verify-heading = Bu beýannamanyň senesiniň ýa-da gol çekenleriň sanawynyň bir bölegi.
verify-altered = Üýtgedilen: beýannamada meňzeş bölek bar, emma edil şeýle däl.
verify-legend-added = Üsti çyzylan: beýannamada ýok.
verify-legend-left-out = Aşagy çyzylan: beýannamada bar, emma bu tekstde ýok.
verify-contains = Sitata bar: aşakdaky sözler beýannamadan sözme-söz alnan. Tekstiň galan bölegi beýannamadan däl.
verify-pieced = Böleklerden düzülen: her bölegi beýannamada sözme-söz bar, ýöne olar onda yzly-yzyna gelmeýär.
verify-absent = Tapylmady: beýannamada bu tekst-de, oňa ýakyn zat-da ýok.
verify-only-english = Tapylmady: diňe iňlisçe teksti deňeşdirip bolýar, şonuň üçin terjime barada hiç zat aýdyp bilmeýärin.
verify-look-alike = Bu tekstde iňlis harplaryna meňzeş başga ýazuwyň harplary bar: { $letters }

## Scheduled posts: commands

start-offer = Indi men bu kanalda çap edip bilýärin. Beýannamadan bölekleri meýilnama boýunça çap edeýinmi?
start-offer-group = Beýannamadan bölekleri bu ýerde meýilnama boýunça çap edeýinmi?

## Scheduled posts: the card

post-language = Postlaryň üstündäki sözbaşylar haýsy dilde bolsun? Beýannamanyň özi iňlis dilinde galýar.

## Language

language-choose = Interfeýsiň dilini saýlaň. Beýannamanyň özi iňlis dilinde galýar.

## About and privacy

about-document = Resminama: Merkezi Aziýadaky bäş oppozisiýa toparynyň beýannamasy, { $date }
about-independent = Bot gol çekenleriň hiç birine degişli däl we hiç kimiň adyndan geplemeýär.
about-places = Ýerler baradaky maglumatlar: GeoNames (CC BY 4.0), Who’s On First

## When something is not understood or fails

not-understood = Beýannamada gabat gelýän zat tapylmady. Iňlisçe, türkmençe ýa-da botuň başga dilinde söz ýa-da ýeriň adyny ýazyň ýa şu ýerden başlaň:
only-text = Men diňe tekst okap bilýärin. Söz ýa-da ýeriň adyny ýazyň ýa şu ýerden başlaň:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Sene we gol çekenler
inline-place = { $name }: beýannamada agzalýar
inline-signatory = { $name }: beýannama gol çekdi

## What people type

asked-document = beýannama, resminama
asked-places =
    karta, şäherleriň kartasy, şäherleriň sanawy, ähli şäherler, haýsy şäherler agzalan, kartany görkez, ýerleriň sanawy, ähli ýerler,
    haýsy ýerler agzalan
asked-signatories =
    kim gol çekdi, kim gol çeken, kimler gol çekdi, kimler gol çeken, gol çekenler, gol goýanlar, kim gol goýdy, awtorlary kim, awtorlar,
    haýsy partiýalar gol çekdi, kim ýazdy, awtor, awtory, awtory kim
