### English: the language in which the interface is written first. Short, plain sentences; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = English

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
command-text = Read the document
command-search = Search the document
command-quote = A random passage
command-verify = Check whether a quotation is exact
command-places = Places named in the document
command-signatories = Who signed the document
command-subscribe = Post excerpts on a schedule, here or in a channel
command-schedule = Settings and upcoming posts
command-pause = Pause scheduled posts
command-resume = Resume scheduled posts
command-header = Your own words above scheduled posts
command-footer = Your own words below scheduled posts
command-unsubscribe = Stop scheduled posts for good
command-language = Choose the language
command-about = Source, checksum and version
command-privacy = What is kept about you
command-mydata = Everything kept about you or this chat
command-forget = Erase everything kept about you or this chat
command-help = How to use this bot

## Buttons

button-contents = Contents
button-whole = Full document
button-read = Read the document
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
button-picture = As a picture
button-web-page = Web page
button-rich-page = As one page
button-all-results = All results
button-language = Language
button-help = Help
button-open = Open in the bot
button-in-context = Read in context

## Welcome and help

welcome-private = Read it here, or send me a word to look for. I can also post it to a channel or a group on a schedule, one passage at a time: /subscribe
welcome-group = In a group I answer only commands: `/search { -example-word }` looks for a word, /help shows everything else. I can also post here on a schedule, one passage at a time: /subscribe
help-title = How to use this bot
help-text =
    /{ -command-text } – the contents
    `/{ -command-text } { -example-section }` – one section
    `/{ -command-text } { -example-sentence }` – one sentence
    `/{ -command-text } { -example-sentences }` – several sentences
    `/{ -command-text } { -example-sentence }, { -example-section }` – two passages in one message
help-whole = `/{ -command-text } all` – all of it in one message
help-quote = /quote – one passage, chosen at random
help-search = `/search { -example-word }` – passages that match
help-signatories = /{ -command-signatories } – who signed
help-verify = /verify with a text, or in reply to a message – check whether a quotation is exact; in private, just forward the message to me
help-inline = In any chat, type { $bot } and a word, then tap a passage to send it with its source.
help-guest = In a chat where I am not a member, reply to a message with { $bot }, and I check whether its quotation is exact. Or write { $bot } and a word, a name or a number such as { -example-sentence }.
help-scheduling =
    /subscribe – post excerpts on a schedule: for a group, send it in the group; for a channel, send it to me in private
    `/subscribe weekdays 09:00,18:30 { -zone }` – the same, at times you choose
    /schedule – settings and upcoming posts; /pause, /resume, /unsubscribe
    /header, /footer – your own words above and below the posts
    Only administrators can change this. I can’t see commands sent inside a channel, and posts can’t be scheduled in a private chat.
help-settings =
    /language – the interface language
    /privacy – what is kept about you; /mydata shows it, /forget erases it
    /about – source, checksum and version

## Reading

contents-line = { $number }. { $title }
heading-section = Section { $number } · { $title }
heading-sentence = Section { $section }, sentence { $sentence }
heading-sentences = Section { $section }, sentences { $from } to { $to }
heading-titled = { $place } · { $title }
address-not-understood = I didn’t understand which passage you mean.
address-examples =
    `/{ -command-text } { -example-section }` – one section
    `/{ -command-text } { -example-sentence }` – one sentence
    `/{ -command-text } { -example-sentences }` – several sentences
address-example-whole = `/{ -command-text } all` – all of it
address-no-section = There is no section { $section }. The document has sections { $first } to { $last }.
address-no-sentence =
    { $sentences ->
        [one] Section { $section } has only one sentence.
       *[other] Section { $section } has sentences 1 to { $sentences }.
    }
address-reversed = Write the smaller number first: /{ -command-text } { $address }
together-left-out = There was no room here for: { $addresses }
link-unknown = I don’t know that link. You can start here:

## Places

places-title = Places that the document names
place-former = Former names: { $names }
place-region = Region: { $region }
place-named-in = Named in section { $section }, sentence { $sentence }.
place-understood = I took that to mean “{ $spelling }”.
place-not-named = The document does not name “{ $name }”.
place-near = It does name these, which are spelled similarly:
place-several = Several places match “{ $name }”:
place-words-stand = “{ $name }” is not in the document’s list of places, but it appears in the text:
place-other-script = I can read only Latin and Cyrillic letters, so I can’t say whether the document names “{ $name }”.

## Pictures

picture-none = There is no picture of this.
picture-busy = Many pictures are being drawn right now. Try again in a few seconds.
picture-refused = This chat does not take pictures.
picture-unplaced = Not on the map, because it is not clear which place is meant: { $names }

## All of it as one page

rich-page-sent = Sent. If it stays empty, your app can’t show it yet. Then send /{ -command-text } all
rich-page-refused = This Telegram server can’t send such a page yet. Send /{ -command-text } all instead
rich-page-name = Name
rich-page-region = Region

## Signatories

signatories-title = Signatories of the document
signatories-note = In the order in which they signed, exactly as written.
signatory-position = Signatory { $number } of { $total }
signatory-country = Country given in the document: { $country }
signatory-no-country = The document gives no country.
signatory-none = No signatory is called “{ $name }”. These signed:
signatory-several = Several signatories match “{ $name }”:

## Search

search-usage = Write the words after the command: `/search { -example-word }`
search-results =
    { $count ->
        [one] One passage matches “{ $query }”
       *[other] { $count } passages match “{ $query }”, best first
    }
search-also = See also:
search-more =
    { $count ->
        [one] One more passage matches.
       *[other] { $count } more passages match.
    }
search-names = Several names match “{ $query }”:
search-heading = “{ $query }” appears in the heading of the document:
search-none = Nothing in the document matches “{ $query }”.

## Verifying a quotation

verify-usage = Write the text after the command, or reply to a message with /verify.
verify-mark-words = I can’t see that message, because it is from another chat. Select the words in it and reply with that quotation, or write the text after the command.
verify-exact = Exact: this text is in the document word for word.
verify-exact-but-case = Exact, except for capital letters: this text is in the document word for word.
verify-contains = Contains: the words below are quoted word for word. The rest of the text is not from the document.
verify-pieced = Pieced together: each part is in the document word for word, but the parts do not follow one another there.
verify-times =
    { $times ->
        [one] It appears once.
       *[other] It appears { $times } times; the first is here:
    }
verify-heading = It is part of the document’s heading.
verify-altered = Altered: the document has a similar passage, but not this one.
verify-legend-added = Struck through: not in the document.
verify-legend-left-out = Underlined: in the document, but left out.
verify-added = Added: “{ $words }”
verify-left-out = Left out: “{ $words }”
verify-changed = Changed: “{ $own }” became “{ $given }”
verify-more = There are more differences than fit here.
verify-absent = Not found: this text is not in the document, and nothing in it comes close.
verify-too-little = Not found as a quotation: these words are there, but too few and too common to be one.
verify-only-english = Not found: only text in the document’s own language can be compared, so I can’t say anything about a translation.
verify-search-finds = Perhaps it is from:
verify-look-alike = This text has letters of another script that look like the document’s own: { $letters }

## Scheduled posts: commands

subscribed = Done. The first post goes out at:
nothing-scheduled = No posts are scheduled.
unsubscribed = The schedule has ended. Nothing more will be posted, and everything kept for it has been erased.
unsubscribe-sure = End the schedule? Posting will stop, and everything kept for it will be erased.
group-refused = Only administrators of this group can do that.
channel-in-private = Channels are managed in a private chat with me: send that command there.
channel-not-found = I can’t find a channel called { $channel }. Please check the name, or send the command without one and choose the channel.
channel-is-none = { $channel } is not a channel. For a group, send the command in the group itself.
channel-refused = I can do that only in a channel where you are an administrator who can post, and where I am an administrator too.
channel-bot-may-not = I don’t have the right to post in that channel. Please make me an administrator there with the right to post, and try again.
pick-to-subscribe =
    Which channel? Tap the button below and choose it. I will then have the right to post there, and no other right.

    For a group: add me to it and send /subscribe there. Posts can’t be scheduled in a private chat.
pick-channel = Which channel is it for? Tap the button below and choose it. For a group, send { $command } there.
picked = Channel: { $title }
pick-ended = No channel was chosen. To choose one, send { $command } again.
start-offer = I can post in this channel now. Shall I post excerpts from the document on a schedule?
start-offer-group = Shall I post excerpts from the document here on a schedule?
start-times = What time should I post each day? Time zone: { $zone }. You can change the days and the time zone later.
subscribe-in-group = To schedule posts in this group, send /subscribe here. For a channel, do it in a private chat with me.
not-saved = That could not be saved just now. Please try again in a minute.
not-looked-up = That could not be looked up just now. Please try again in a minute.
saved-not-shown = Saved, but I could not show it. Send /schedule to see it.
preview-sent = Sent to your private chat with me.
preview-start-first = I can’t message you yet: open a private chat with me, send /start there, and try again.
only-you = Only you can see my answer.
press-expired = This button is more than a day old. Send /schedule for new ones.
press-gone = This button no longer works here. Send /schedule to see the current settings.
press-late = That post’s time has already come. Send /schedule to see the next ones.

## Scheduled posts: the card

card-title = Scheduled posts
card-section-in-order = Whole sections, in order
card-section-shuffled = Whole sections, shuffled; no repeats until all have been posted
card-sentence-in-order = Single sentences, in order
card-sentence-shuffled = Single sentences, shuffled; no repeats until all have been posted
card-silent = Without a notification sound
card-with-sound = With a notification sound
card-language = Heading language: { $language }
card-title-shown = With the document’s title
card-link = With a link to the passage
card-picture = With a picture, where the post has at most 1,024 characters
card-header = With a header
card-footer = With a footer
card-folded = Quotations are folded; a tap shows them whole
card-once = Ends when all have been posted once
card-left-out = Left out: { $passages }
card-left-out-many = Left out: { $count } of { $all }
card-topic = Posted in the topic where /subscribe was last sent
card-coming = Upcoming posts
card-ended = Recent posts
card-slot = { $time } – { $what }
card-slot-more = { $time } – { $what } – { $more }
slot-by-hand = { $what }, by hand
card-your-clock = The next post by your own clock: { $time }
coming-skipped = will be skipped
coming-waits = not sent yet; it will go out as soon as possible
state-none = Posting is on.
state-by-person = Paused. Nothing is posted until an administrator resumes it.
state-no-rights = I don’t have the right to post at the moment. Posting will continue by itself once I do.
state-no-topic = The topic of these posts is closed or gone. Send /subscribe in another topic or in the group itself, and they will continue there.
state-restored = Paused: this schedule was restored from an older copy and may have been ended since then. Nothing is posted until an administrator sends /resume or changes something here.
state-ended = All have been posted once, so nothing more is posted. When an administrator resumes, a new round begins.
right-taken = I no longer have the right to post in { $title }. Posting there is paused. It will continue by itself once I have that right again.
bot-removed = I was removed from { $title }. Its schedule has been erased, and nothing more will be posted there. To start again, add me there, then send /subscribe (for a channel, here).
topic-closed = The topic of the scheduled posts in { $title } was closed. Posting there is paused. It will continue by itself once the topic is open again, or after /subscribe in another topic.
outcome-sent = posted
outcome-unknown = may or may not have been posted; won’t be posted again
outcome-too-late = not posted: too late
outcome-refused = not posted: Telegram refused it
outcome-skipped = skipped
outcome-paused = not posted: paused
cure-channel = To give it back, open the channel’s administrators, tap me and turn on “Post messages”.
cure-group = To give it back, lift what keeps me from sending messages here, or make me an administrator.
cure-topic = If the topic of these posts is closed, open it, or send /subscribe in another one. Otherwise lift what keeps me from sending messages here, or make me an administrator.
cure-unknown = Please check whether the uncertain post is there: the connection broke before Telegram confirmed it. If it is missing, tap “What comes”, then “Choose the next” and “Post now”.
cure-too-late = A post is too late if I couldn’t send it within half an hour of its time. Its passage comes next time, and you need not do anything.
cure-refused = Telegram refused the latest post; its passage comes next time. Please check that I am in the chat and may post there. If it happens again, tell whoever runs this bot.
cure-not-found = Telegram doesn’t find the chat at the moment. Please check that I am still in it: after three such posts in a row, its schedule is erased.
choose-next = Which one comes next? The others follow in their order.
choose-out = What has a ✓ is posted. Tap to leave it out, or to take it back.
leave-out-last = This is the only one left. At least one has to stay.
next-other-unit = The posts quote something else now. Please open the list again.
now-sure = Post now: { $passage }? The next scheduled post then brings the one after it.
now-expired = That was asked some minutes ago. Please confirm it again.
now-other = Another passage comes next now. Please confirm it again.
now-under-way = A post is already on its way, or has just been posted. For another one, try again in a minute.
now-waits = Another post is just on its way here. Please try again when it has been posted.
now-paused = Nothing is posted at the moment, because the schedule is paused. To post, resume it first.
post-language = Which language should the headings above the posts be in? The document itself stays in its own language.
own-words = A header stands above each post, a footer below it, both apart from the quotation. Each is plain text of up to { $most } characters, such as hashtags.
own-header = Header
own-footer = Footer
own-none = Not set
own-header-sample = Passage of the day
own-footer-sample = #hashtags
own-words-how = Send it after the command (“{ $off }” removes it):
own-words-long = That has { $count } characters. The limit is { $most }.
own-words-no-room = { $place }: that post would have { $count } characters. Telegram’s limit is { $most }.
own-words-attribution = Whose words the quotation is stands below it already. Please leave that line out.
button-channel = Post in a channel
button-add-to-channel = Add me to a channel
button-add-to-group = Add me to a group
button-choose-channel = Choose a channel
button-start-daily = Start: { $when }
button-other-time = Another time
button-when = Times and days
button-preview = Preview
button-what = What comes
button-choose-next = Choose the next
button-choose-out = Leave some out
button-once = End after one round
button-again = Keep going in rounds
button-now = Post now
button-now-yes = Yes, post now
button-list-before = ‹ Earlier
button-list-after = Later ›
button-look = How it looks
button-sections = Whole sections
button-sentences = Single sentences
button-in-order = In order
button-shuffle = Shuffle
button-silent = Turn sound off
button-with-sound = Turn sound on
button-post-language = Heading language
button-title = Add the title
button-title-off = Remove title
button-link = Add a link
button-link-off = Remove link
button-post-picture = Add a picture
button-post-picture-off = Remove picture
button-folded = Fold quotations
button-unfolded = Unfold quotations
button-own-words = Header and footer
button-copy-header = Copy /header
button-copy-footer = Copy /footer
button-no-header = Remove header
button-no-footer = Remove footer
button-skip-next = Skip the next post
button-post-next = Don’t skip it
button-more-coming = Show more
button-fewer-coming = Show fewer
button-pause = Pause
button-resume = Resume
button-unsubscribe = End the schedule
button-unsubscribe-yes = Yes, end it
button-forget-yes = Yes, erase it
button-no = No, keep it
button-back = ‹ Back

## When posts come

days-daily = Every day
days-weekdays = Monday to Friday
days-weekends = Saturday and Sunday
cadence = { $days } at { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Every hour, starting at midnight ({ $zone })
       *[other] Every { $hours } hours, starting at midnight ({ $zone })
    }
when-by-tap = Tap a time to add it, or a marked one to take it away.
when-by-text = For any other time, reply to this message with the days and times, or send a command such as:
when-by-command = For any other time, send a command such as:
when-example = For example, this would work:
when-sample = weekdays 09:00,18:30
when-weekly-sample = weekly mon 09:00
when-which-zone = Which time zone do you mean by “{ $word }”?
when-word = I didn’t understand “{ $word }”.
when-time = “{ $word }” is not a time. Use 00:00 to 23:59, such as 09:00.
when-too-many-times = You can set at most { $most } times a day.
when-hours = “{ $word }” is not possible. Write, for example, every 6h. The number can be { $hours }.
when-day = “{ $word }” is not a day that I know. Use daily, weekdays, weekends, or mon, tue, wed, thu, fri, sat, sun.
when-weekly = After “{ $word }”, write a day.
when-zone = I don’t know the time zone “{ $word }”.
when-twice = “{ $word }” doesn’t fit with the rest: give the days, the times and the time zone only once each.
when-apart = “{ $word }” can’t have times of its own: all days of a schedule have the same times.

## What is kept, shown and erased

mydata-chat = Everything kept about this group or channel:
mydata-nothing = Nothing is kept about this group or channel.
mydata-nothing-of-you = Nothing is kept about you.
mydata-at-telegram = Telegram stores the language that you chose ({ $language }), as the command list of your chat with me. /forget erases it.
mydata-channel = For a channel, send /mydata and its name, beginning with @. For a group, send /mydata in the group.
forget-channel = For a channel, send /forget and its name, beginning with @. For a group, send /forget in the group.
forget-sure = Erase everything kept about this group or channel? Posting will stop.
forgotten = Erased. Nothing is kept about this group or channel any more. Encrypted back-ups that contain it are gone within 7 days.
forgotten-you = Erased: Telegram no longer stores a language for you. Nothing else is kept about you.

## Language

language-choose = Choose the interface language. The document itself stays in its own language.
language-as-telegram = As in Telegram
language-saved = Saved.
language-start-first = Telegram stores your choice in your private chat with me. Open that chat, send /start there, and try again.

## The languages of this bot as people call them in this one, in the order of `LOCALES`: a semicolon
## stands between two languages, and a comma between two names of one. It is read and never shown.

language-names =
    English; Russian; Kazakh; Kyrgyz, Kirghiz; Uzbek; Uzbek (Cyrillic), Cyrillic Uzbek; Turkmen

## Days and months. The lists are in the order of the calendar, from Monday and from January, and separated by commas:
## `month-names` as they stand in `written-day`, `month-names-alone` as they are called without a day, the short ones as in
## `moment`. Days must be such that the bot understands them in the times of a schedule, too.

day-names = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
day-names-short = Mon, Tue, Wed, Thu, Fri, Sat, Sun
month-names = January, February, March, April, May, June, July, August, September, October, November, December
month-names-alone = January, February, March, April, May, June, July, August, September, October, November, December
month-names-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
written-day = { $month } { $day }, { $year }
moment = { $weekday }, { $month } { $day }, { $time } { $zone }

## About and privacy

about-title = About
about-document = The document: { $title }, { $date }
about-published = It was published at: { $url }
about-unpublished = No address of a publication is known.
about-source = The text is quoted as this bot received it, character for character. SHA-256 of the text:
about-text = The same text as a file: { $url }
about-signatories = It was signed by:
about-independent = This bot is independent and speaks for nobody.
about-version = Version { $version }
about-code = Code: { $url }
privacy-title = Privacy notice { $number } · { $date }
privacy-nothing-of-you = I keep nothing at all about you: no name, no messages, no searches, no list of readers, not even in my logs.
privacy-telegram = Telegram itself can see what you write to me, as to any bot, and a passage that you send through me is marked “via { $bot }”.
privacy-risk = Where it is risky to read this document, using this bot is risky too: anyone who gets hold of your phone or your Telegram account can see this chat, and I can’t prevent that.
privacy-show = /mydata shows what is kept about you or, in a group, about the group; /forget erases it.
privacy-kept = I keep only this:
privacy-kept-subscription = For each group or channel with scheduled posts: its ID and topic; when, what and how to post, and in which language; the header and footer written for its posts; how far it has got; whether it is paused, and whether anyone was told that they caused it; what is to be skipped; which passages are left out, come next or have come out of turn, and whether it ends after one round; when a post was asked for by hand; how the last post went; which post is planned or being sent; how long Telegram told me to wait; and how many times in a row Telegram did not find the chat. Nothing about who set it up. It is kept until the schedule is ended, I am removed, or an administrator sends /forget.
privacy-kept-slots = Each scheduled post, under a random code: which passage it was and how it went, so that nothing is posted twice; for 7 days, or until /forget.
privacy-kept-pace = When the next post can go out, so that not too many are sent at once; nothing about anyone; for a minute.
privacy-kept-beat = When I last looked for posts that were due, and when I was not running; nothing about anyone; for 8 days.
privacy-kept-alive = An empty entry, written again and again to check that the storage can be written to; nothing about anyone; for a minute.
privacy-kept-rewritten = That the storage files were rewritten today, so that what was erased also leaves the disk; nothing about anyone; for a day.
privacy-kept-owner = Whose storage this is: this bot’s ID, or a mark that it is for trying things out, so that no other bot uses it; nothing about anyone; as long as it is in use.
privacy-kept-queue = The queue of posts that are due: only their random codes, until they are sent.
privacy-encrypted = Chat IDs, headers and footers are encrypted there. By themselves, the storage, its files and its back-ups reveal no chat; only someone who also has the bot’s token can read them.
privacy-erased = What is erased is gone within a minute, from the storage files within ten minutes (within a day if somebody else runs the storage), and from encrypted back-ups within 7 days.
privacy-language = The language that you choose is stored by Telegram, as the command list of your chat with me. To erase it, choose “{ $as-telegram }” in /language.
privacy-memory = In memory only, until the bot restarts: which passage /quote showed last in a chat, this one included; until you do something else, that you are choosing a channel; and for some minutes, or longer while nobody asks anything, your language, how much you have just asked, which albums and which calls from chats without me were answered, and what was typed behind the bot’s name in other chats, without who typed it.
privacy-guest = If somebody mentions me in a chat where I am not a member, I receive only that message and the one it replies to. I answer, and keep neither.
privacy-history = Earlier notices, and what has changed: { $file } in { $url }

## When something is not understood or fails

not-understood = I found nothing in the document that matches. Send a word, or start here:
unknown-command = I don’t know that command. Here is what I can do:
only-text = I can only read text. Send a word, or start here:
button-too-old = This button is too old. Send /{ -command-text } to start again.
button-changed = This message has other buttons now. Please look at them and try again.
failed = Something went wrong on my side. Please try again.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Heading
inline-place = { $name }: named in the document
inline-signatory = { $name }: signed the document
inline-nothing = No matches. Open the contents

## What people type in order to see something, separated by commas. It is read and never shown. Letters without marks, endings
## of the Turkic languages, and Uzbek in Cyrillic are understood without being listed. The words of `asked-around` say nothing.
## `asked-document` is what the document is called, in all forms: "who signed the document" is "who signed", and where a
## document of its own name lists it with ours ("declaration, document"), "full document" stands for "full declaration".

asked-document = document
asked-around = please, bot, the, this, that, under, of, me, show
asked-and = and, plus
asked-help =
    help, menu, commands, what can you do, how does it work, how do I use this, how to use, instructions, stop, unsubscribe, cancel, settings
asked-welcome =
    hello, hi, hey, hi there, hello there, good morning, good evening, good day, greetings, start, begin, thanks, thank you, thank you very much,
    who are you, what are you, what is this, what is this bot, are you a bot, are you a robot, how are you
asked-contents =
    contents, table of contents, sections, all sections, read, date, when was it signed, when was it written, when was it published, when was signed,
    when was written, when was published
asked-whole =
    all, whole text, full text, the whole text, the full text, entire text, everything, all of it, text,
    whole document, full document, entire document, complete document
asked-places = map, the map, show the map, list of places, all places, places, which places are named
asked-signatories =
    who signed, who signed it, who has signed, signatories, signers, signed by, who wrote it, who are the authors, who are the signatories,
    list of signatories, authors, who wrote, author, who is the author
asked-quote = quote, a quote, random quote, quotation, random, give me a quote, another quote
asked-language = language, languages, change language, english, in english

## What people write to the bot in a chat where it is not a member, in order to have a message checked: single words, in all
## forms, separated by commas. `guest-verify` can stand before the text itself. It is read and never shown.

guest-verify = check, checks, checked, checking, verify, verified, factcheck
guest-check =
    true, real, really, right, correct, correctly, exact, exactly, accurate, says, said, say, stands, written, source, genuine, fake, false, sure, verbatim, original, legit, lie, lying
guest-check-around =
    is, it, its, what, does, do, did, they, he, she, you, can, could, so, there, in, a, an, to, quote, quoted, quotation, text, word, words, actually, if, or, not, here, message, claim, fact, are, was, how, where, for, us, pls, plz, out, these, those, about, give, see, read, them
