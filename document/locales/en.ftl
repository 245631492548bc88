### What the bot says about the statement, in English: its name and places, and what it says otherwise of any document.

## The bot's profile

profile-short-description = The January 5, 2022 statement on the protests in Kazakhstan: read it, search it and quote it word for word.
profile-description =
    Read, search and quote one public document word for word: the January 5, 2022 statement by five Central Asian opposition groups on the protests in Kazakhstan.

    This bot belongs to none of them and speaks for nobody. It adds no opinions and keeps no list of its readers. What it does keep: /privacy
command-text = Read the statement
command-search = Search the statement
command-places = Places named in the statement
command-signatories = Who signed the statement

## Buttons

button-whole = Full statement
button-read = Read the statement

## Welcome and help

welcome =
    This bot quotes one public document word for word: the January 5, 2022 statement by five Central Asian opposition groups on the protests in Kazakhstan.

    It belongs to none of them and speaks for nobody. The statement is always quoted in English and never translated.
welcome-private = Read it here, or send me a word or a place to look for. I can also post it to a channel or a group on a schedule, one passage at a time: /subscribe
help-text =
    /statement – the contents
    `/statement 3` – section 3
    `/statement 2.3` – section 2, sentence 3
    `/statement 4.2-4` – sentences 2 to 4 of section 4
    `/statement 2.3, 4.1` – two passages in one message
help-search = `/search elections` – passages that match; words in the bot’s other languages work too
help-places = /cities – all places; `/cities Almaty` – one place, by any of its names
help-verify = /verify with a text, or in reply to a message – check whether a quotation is exact; in private, just forward the message to me

## Reading

document-title = Statement of five Central Asian opposition groups on the protests in Kazakhstan
contents-note = The statement itself has no section titles; these were added by the editor.
section-title-1 = The right to rebellion
section-title-2 = Protests and demands
section-title-3 = Power, opposition and elections
section-title-4 = The protests as a process
section-title-5 = Call to the Kazakh authorities
section-title-6 = Call to international partners
address-examples =
    `/statement 3` – section 3
    `/statement 2.3` – section 2, sentence 3
    `/statement 4.2-4` – sentences 2 to 4 of section 4
address-no-section = There is no section { $section }. The statement has sections 1 to { $last }.

## Places

places-title = Places that the statement names
places-note = In the order of the statement (section 2, sentence 3).
place-in-kazakh = In Kazakh: { $name }
place-in-russian = In Russian: { $name }
place-region-then = Region on January 5, 2022: { $region }
place-not-named = The statement does not name “{ $name }”.
place-words-stand = “{ $name }” is not in the statement’s list of places, but it appears in the text:
place-other-script = I can read only Latin and Cyrillic letters, so I can’t say whether the statement names “{ $name }”.
place-kind-city = City
place-kind-capital = Capital
place-kind-republican-city = City of republican significance
place-kind-village = Village
place-kind-uncertain = District or village (not known which)
place-note-astana = On the day of the statement its official name was Nur-Sultan. The statement writes Astana.
place-note-zhezkazgan = The statement lists these two neighbouring cities as one.
place-note-satpayev = The statement lists these two neighbouring cities as one.
place-note-tarbagatai = The statement gives only this name. A district, several small settlements and a mountain range share it, and nothing says which is meant. That is why there is no map.
place-note-torgai = Taken to be the village in Kostanay Region. There is another in Akmola Region; the statement does not say which one it means.
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
region-uncertain = East Kazakhstan or Abai Region (uncertain)
region-west-kazakhstan-region = West Kazakhstan Region
region-zhetysu-region = Zhetysu Region

## Signatories

signatories-title = Signatories of the statement
signatory-country = Country given in the statement: { $country }
signatory-no-country = The statement gives no country.
signatory-none = No signatory is called “{ $name }”. These five signed:

## Search

search-heading = “{ $query }” appears in the heading of the statement:
search-none = Nothing in the statement matches “{ $query }”. The statement is in English: try another word or a place, in English or in another language of this bot.

## Verifying a quotation

verify-usage = Write the text after the command, or reply to a message with /verify. Only the English text can be compared.
verify-exact = Exact: this text is in the statement word for word.
verify-exact-but-case = Exact, except for capital letters: this text is in the statement word for word.
verify-heading = It is part of the statement’s date or of its list of signatories.
verify-altered = Altered: the statement has a similar passage, but not this one.
verify-legend-added = Struck through: not in the statement.
verify-legend-left-out = Underlined: in the statement, but left out.
verify-contains = Contains: the words below are quoted word for word. The rest of the text is not from the statement.
verify-pieced = Pieced together: each part is in the statement word for word, but the parts do not follow one another there.
verify-absent = Not found: this text is not in the statement, and nothing in it comes close.
verify-only-english = Not found: only the English text can be compared, so I can’t say anything about a translation.
verify-look-alike = This text has letters of another script that look like English ones: { $letters }

## Scheduled posts: commands

start-offer = I can post in this channel now. Shall I post excerpts from the statement on a schedule?
start-offer-group = Shall I post excerpts from the statement here on a schedule?

## Scheduled posts: the card

post-language = Which language should the headings above the posts be in? The statement itself stays in English.

## Language

language-choose = Choose the interface language. The statement itself stays in English.

## About and privacy

about-document = The document: statement of five Central Asian opposition groups, { $date }
about-independent = This bot belongs to none of the signatories and speaks for nobody.
about-places = Place data: GeoNames (CC BY 4.0), Who’s On First

## When something is not understood or fails

not-understood = I found nothing in the statement that matches. Send a word or a place, in English or in another language of this bot, or start here:
only-text = I can only read text. Send a word or a place, or start here:

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Date and signatories
inline-place = { $name }: named in the statement
inline-signatory = { $name }: signed the statement

## What people type

asked-document = statement, document
asked-places =
    map, the map, show the map, map of cities, list of cities, all cities, which cities are named, cities list, list of places, all places, places,
    which places are named
asked-signatories =
    who signed, who signed it, who has signed, signatories, signers, signed by, who wrote it, who are the authors, who are the signatories,
    list of signatories, authors, which parties signed, who wrote, author, who is the author
