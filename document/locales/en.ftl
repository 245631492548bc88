### What the bot says about the statement, in English: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = The statement of January 5, 2022 on the protests in Kazakhstan: read, search and quote it word for word.
profile-description =
    Here you can read, search and quote one public document word for word: the statement of five Central Asian opposition groups of January 5, 2022, on the protests in Kazakhstan.

    This bot belongs to none of them and speaks for nobody. It adds no opinion, and it keeps no list of its readers. What it keeps: /privacy
command-text = Read the statement

## Buttons

button-whole = The whole statement
button-read = Read the statement

## Welcome and help

welcome =
    This bot quotes one public document word for word: the statement of five Central Asian opposition groups of January 5, 2022, on the protests in Kazakhstan.

    It belongs to none of them and speaks for nobody. The statement is quoted in its own language, English.

    Read it, or write a word or a place that you are looking for. I can also post it on a schedule, passage by passage, in a channel or a group: /subscribe
help-text =
    /statement – the contents
    /statement 3 – section 3
    /statement 2.3 – section 2, sentence 3
    /statement 4.2-4 – sentences 2 to 4 of section 4
help-search = /search elections – the passages that fit
help-places = /cities – all places; /cities Almaty – one of them, by any of its names
help-verify = /verify and a text, or as a reply to a message – whether it stands in the statement; in private, forward it to me

## Reading

document-title = Statement of five Central Asian opposition groups on the protests in Kazakhstan
contents-note = The document has no titles. Those of the sections here are the editor’s.
section-title-1 = The right to rebellion
section-title-2 = Protests and demands
section-title-3 = Power, opposition and elections
section-title-4 = The protests as a process
section-title-5 = Call to the Kazakh authorities
section-title-6 = Call to international partners
address-examples =
    /statement 3 – section 3
    /statement 2.3 – section 2, sentence 3
    /statement 4.2-4 – sentences 2 to 4 of section 4
address-no-section = There is no section { $section }. The statement has sections 1 to { $last }.

## Places

places-title = Places that the statement names
places-note = In the statement’s order, as section 2, sentence 3 lists them.
place-in-kazakh = In Kazakh: { $name }
place-in-russian = In Russian: { $name }
place-region-then = Region on January 5, 2022: { $region }
place-not-named = The statement does not name “{ $name }”.
place-words-stand = “{ $name }” is not in the statement’s list of places, but it stands in the statement:
place-kind-city = City
place-kind-capital = Capital
place-kind-republican-city = City of republican significance
place-kind-village = Village
place-kind-uncertain = District or village: it is not known which
place-note-astana = On the day of the statement its official name was Nur-Sultan. The statement writes Astana.
place-note-zhezkazgan = The statement lists these two neighbouring cities as one.
place-note-satpayev = The statement lists these two neighbouring cities as one.
place-note-tarbagatai = The statement gives only this name. A district, small places and a mountain range are called so, and nothing says which is meant. So there is no map.
place-note-torgai = Taken as the village in Kostanay Region. Another one lies in Akmola Region; the statement does not say which is meant.
region-abai-region = Abai Region
region-akmola-region = Akmola Region
region-aktobe-region = Aktobe Region
region-almaty = Almaty, a city of republican significance
region-almaty-region = Almaty Region
region-astana = Astana, the capital
region-atyrau-region = Atyrau Region
region-east-kazakhstan-region = East Kazakhstan Region
region-jambyl-region = Jambyl Region
region-karaganda-region = Karaganda Region
region-kostanay-region = Kostanay Region
region-kyzylorda-region = Kyzylorda Region
region-mangystau-region = Mangystau Region
region-north-kazakhstan-region = North Kazakhstan Region
region-nur-sultan = Nur-Sultan, the capital
region-pavlodar-region = Pavlodar Region
region-shymkent = Shymkent, a city of republican significance
region-ulytau-region = Ulytau Region
region-uncertain = uncertain: East Kazakhstan or Abai Region
region-west-kazakhstan-region = West Kazakhstan Region
region-zhetysu-region = Zhetysu Region

## Signatories

signatories-title = Signatories of the statement
signatory-country = The statement gives its country: { $country }
signatory-no-country = The statement gives no country for it.
signatory-none = No signatory is called “{ $name }”. These five signed:

## Search

search-heading = “{ $query }” stands in the heading of the statement:
search-none = Nothing in the statement fits “{ $query }”.

## Verifying a quotation

verify-exact = Exact: it stands in the statement word for word.
verify-exact-but-case = It stands in the statement word for word, but for capital and small letters.
verify-heading = It stands in the statement’s date or in its list of signatories.
verify-altered = Altered: the statement has a passage like it, but not the same.
verify-legend = Struck through: not in the statement. Underlined: in the statement, but left out.
verify-absent = Not found: this text does not stand in the statement, and nothing in it is close.

## Scheduled posts: commands

start-offer = I can post in this channel now. Shall I post excerpts from the statement on a schedule?

## Scheduled posts: the card

post-language = In which language shall the headings above the posts be? The statement itself stays in English.

## Language

language-choose = Choose the language of the interface. The statement stays in its own language, English.

## About and privacy

about-document = The document: statement of five Central Asian opposition groups, { $date }
about-independent = This bot belongs to none of the signatories and speaks for nobody.
about-places = Place data: GeoNames (CC BY 4.0), Who's On First

## When something is not understood or fails

not-understood = I found nothing in the statement that fits. Write a word or a place, or begin here:
only-text = I can read only text. Write a word or a place, or begin here:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Date and signatories
inline-place = { $name }: named in the statement
inline-signatory = { $name }: signed the statement
