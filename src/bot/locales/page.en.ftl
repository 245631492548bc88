### The words that only the page at / has, in English. All others it shares with the bot: en.ftl.

page-description = What five Central Asian opposition groups said of the protests in Kazakhstan on January 5, 2022, word for word.
page-addresses = Every number is an address that you can share.
page-arrows = An arrow opens the same in the Telegram bot.
page-link-to = Link to { $what }
page-open = Open { $what } in the bot
page-map = Map of the places
page-map-description = The outline of Kazakhstan, with a point for each place that the statement names and whose position is known.
page-map-numbers = The numbers are those of the list.
page-map-note = Not on the map, since nothing says which place is meant: { $names }
page-kazakh = Kazakh
page-russian = Russian
page-former = Formerly
page-region = Region
page-region-before = On January 5, 2022
page-independent = This page belongs to none of the signatories and speaks for nobody.
page-readers = It sets no cookies, loads nothing from elsewhere, and keeps nothing about who reads it.
page-source = The text stands here as it was received, character for character.
page-digest = SHA-256 of { $what }:
page-digest-of = the file as received, with a line of its web page above the text
page-outline = Outline of Kazakhstan: Natural Earth (public domain).
page-address = This page:
page-address-of-part = Section 2, sentence 3, for example:
page-feed = Feed (Atom)
page-json = Data (JSON)
page-code = Code
