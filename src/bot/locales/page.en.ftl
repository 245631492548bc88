### The words that only the page at / has, in English. All others it shares with the bot: en.ftl.

page-addresses = Every number is a link that you can share.
page-arrows = An arrow opens the same passage in the Telegram bot.
page-link-to = Link to { $what }
page-open = Open { $what } in the bot
page-map = Map of the places
page-degrees-north = { $degrees }° N
page-degrees-south = { $degrees }° S
page-degrees-east = { $degrees }° E
page-degrees-west = { $degrees }° W
page-map-numbers = The numbers match the list.
page-map-note = Not on the map, because it is not clear which place is meant: { $names }
page-former = Formerly
page-region = Region
page-independent = This page is independent and speaks for nobody.
page-readers = It sets no cookies, loads nothing from elsewhere, and keeps no record of who reads it.
page-source = The text appears here exactly as it was received, character for character.
page-digest = SHA-256 of { $what }:
page-digest-of = the text at /statement.txt
page-address = This page:
page-address-of-part = { $part }, for example:
page-feed = Feed (Atom)
page-json = Data (JSON)
page-text = Text (plain)
page-code = Code
