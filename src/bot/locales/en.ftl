### English: the language in which the interface is written first. Short, plain sentences; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = English

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
profile-short-description = The statement of January 5, 2022 on the protests in Kazakhstan: read, search and quote it word for word.
profile-description =
    Here you can read, search and quote one public document word for word: the statement of five Central Asian opposition groups of January 5, 2022, on the protests in Kazakhstan.

    This bot belongs to none of them and speaks for nobody. It adds no opinion, and it keeps no list of its readers. What it keeps: /privacy
command-statement = Read the statement
command-search = Find words in it
command-quote = One passage, chosen at random
command-verify = Check whether a quotation is exact
command-cities = The places that it names
command-signatories = Who signed it
command-language = Choose the language
command-about = Source, digest and version
command-privacy = What is kept about you
command-help = How to use this bot

## Buttons

button-contents = Contents
button-whole = The whole statement
button-read = Read the statement
button-previous = ‹ { $place }
button-next = { $place } ›
button-section = Section { $number }
button-quote-elsewhere = Quote in a chat
button-copy-link = Copy link
button-places = Places
button-all-places = All places
button-signatories = Signatories
button-all-signatories = All signatories
button-another = Another passage
button-map = Map
button-all-results = All results
button-language = Language
button-help = Help
button-open = Open in the bot

## Welcome and help

welcome =
    This bot quotes one public document word for word: the statement of five Central Asian opposition groups of January 5, 2022, on the protests in Kazakhstan.

    It belongs to none of them and speaks for nobody. The statement is quoted in its own language, English.

    Read it, or write a word or a place that you are looking for.
help-title = How to use this bot
help-reading =
    /statement – the contents
    /statement 3 – section 3
    /statement 2.3 – section 2, sentence 3
    /statement 4.2-4 – sentences 2 to 4 of section 4
    /statement all – all of it in one message
    /quote – one passage, chosen at random
help-finding =
    /search elections – the passages that fit
    /cities – all places; /cities Almaty – one of them, by any of its names
    /signatories – who signed
    /verify and a text, or as a reply to a message – whether it stands in the statement
help-inline = In any chat, write { $bot } and a word: choose a passage and it is sent with its source.
help-settings =
    /language – the language of the interface
    /privacy – what is kept about you
    /about – source, digest and version

## Reading

statement-title = Statement of five Central Asian opposition groups on the protests in Kazakhstan
contents-note = The document has no titles. Those of the sections here are the editor’s.
section-title-1 = The right to rebellion
section-title-2 = Protests and demands
section-title-3 = Power, opposition and elections
section-title-4 = The protests as a process
section-title-5 = Call to the Kazakh authorities
section-title-6 = Call to international partners
heading-section = Section { $number } · { $title }
heading-sentence = Section { $section }, sentence { $sentence }
heading-sentences = Section { $section }, sentences { $from } to { $to }
address-not-understood = I did not understand which passage you mean.
address-examples =
    /statement 3 – section 3
    /statement 2.3 – section 2, sentence 3
    /statement 4.2-4 – sentences 2 to 4 of section 4
    /statement all – all of it
address-no-section = There is no section { $section }. The statement has sections 1 to { $sections }.
address-no-sentence =
    { $sentences ->
        [one] Section { $section } has only one sentence.
       *[other] Section { $section } has sentences 1 to { $sentences }.
    }
address-reversed = Write the smaller number first: { $address }
link-unknown = That link leads to nothing here. This is where to begin:

## Places

places-title = Places that the statement names
places-note = In the statement’s order, as section 2, sentence 3 lists them.
place-in-kazakh = In Kazakh: { $name }
place-in-russian = In Russian: { $name }
place-former = Former names: { $names }
place-region = Region: { $region }
place-region-then = Region on January 5, 2022: { $region }
place-named-in = Named in section { $section }, sentence { $sentence }.
place-understood = Understood as { $spelling }.
place-not-named = The statement does not name “{ $name }”.
place-near = It names these, which are spelled alike:
place-several = Several places fit “{ $name }”:
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
signatories-note = In the order in which they signed, exactly as written.
signatory-position = Number { $number } of { $total } that signed
signatory-country = The statement gives its country: { $country }
signatory-no-country = The statement gives no country for it.
signatory-none = No signatory is called “{ $name }”. These five signed:
signatory-several = Several signatories fit “{ $name }”:

## Search

search-usage = Write the words after the command: /search elections
search-results =
    { $count ->
        [one] One passage fits “{ $query }”
       *[other] { $count } passages fit “{ $query }”, the best first
    }
search-also = It is also the name of:
search-more =
    { $count ->
        [one] One more passage fits.
       *[other] { $count } more passages fit.
    }
search-names = Several names fit “{ $query }”:
search-heading = “{ $query }” stands in the heading of the statement:
search-none = Nothing in the statement fits “{ $query }”.

## Verifying a quotation

verify-usage = Write the text after the command, or reply to a message with /verify.
verify-exact = Exact: it stands in the statement word for word.
verify-exact-but-case = It stands in the statement word for word, but for capital and small letters.
verify-apart = Each sentence stands there, but not one after the other.
verify-times =
    { $times ->
        [one] It stands there once.
       *[other] It stands there { $times } times, here for the first time:
    }
verify-heading = It stands in the statement’s date or in its list of signatories.
verify-altered = Altered: the statement has a passage like it, but not the same.
verify-legend = Struck through: not in the statement. Underlined: in the statement, but left out.
verify-more = There are more differences than fit here.
verify-absent = Not found: this text does not stand in the statement, and nothing in it is close.

## Language

language-choose = Choose the language of the interface. The statement stays in its own language, English.
language-as-telegram = As in Telegram
language-saved = Saved.
language-not-saved = That could not be saved just now. Please try again in a minute.

## About and privacy

about-title = About
about-document = The document: statement of five Central Asian opposition groups, { $date }
about-source = Its text is quoted as this bot received it, character for character. SHA-256 of the text:
about-signatories = It was signed by:
about-independent = This bot belongs to none of the signatories and speaks for nobody.
about-places = Place data: GeoNames (CC BY 4.0), Who's On First
about-version = Version { $version }
about-code = Code: { $url }
privacy-title = Privacy
privacy-promise = The bot keeps no names, no messages, no searches and no list of readers, and writes none of it into its logs.
privacy-kept = It keeps only this:
privacy-kept-language = The language that you choose with /language, if it differs from that of your Telegram, under a code made from your user id with a key that is derived from the bot’s token; for 180 days. The code hides your id from whoever gets the data alone, not from whoever has the token too. Choose “{ $as-telegram }” in /language to erase it.
privacy-memory = In memory only, until it restarts: which passage /quote showed last in a chat.
privacy-telegram = Telegram itself sees what you write to a bot, as in any chat that is not secret.

## When something is not understood or fails

not-understood = I found nothing in the statement that fits. Write a word or a place, or begin here:
unknown-command = I do not know that command. This is what I know:
only-text = I can read only text. Write a word or a place, or begin here:
button-too-old = This button is too old. Send /statement to begin again.
failed = Something went wrong on my side. Please try again.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Date and signatories
inline-place = { $name }: named in the statement
inline-signatory = { $name }: signed the statement
inline-nothing = Nothing fits. Open the contents
