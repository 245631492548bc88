### English: the language in which the interface is written first. Short, plain sentences; the bot speaks for nobody.
### Values in { $braces } come from the program. Commands such as /search stay as they are in every language.

language-name = English

## The bot's profile. Limits of Telegram: name 64 characters, description 512, short description 120, a command's description 256.

profile-name = Verbatim
command-text = Read the document
command-search = Find words in it
command-quote = One passage, chosen at random
command-verify = Check whether a quotation is exact
command-places = The places that it names
command-signatories = Who signed it
command-subscribe = Post excerpts on a schedule, here or in a channel
command-schedule = What is set, and the next posts
command-pause = Pause scheduled posts
command-resume = Go on with scheduled posts
command-unsubscribe = End scheduled posts
command-language = Choose the language
command-about = Source, digest and version
command-privacy = What is kept about you
command-mydata = Everything kept about you or this chat
command-forget = Erase everything kept about you or this chat
command-help = How to use this bot

## Buttons

button-contents = Contents
button-whole = The whole document
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
button-all-results = All results
button-language = Language
button-help = Help
button-open = Open in the bot

## Welcome and help

help-title = How to use this bot
help-text =
    /{ -command-text } – the contents
    /{ -command-text } { -example-section } – one section
    /{ -command-text } { -example-sentence } – one sentence
    /{ -command-text } { -example-sentences } – several sentences
help-whole = /{ -command-text } all – all of it in one message
help-quote = /quote – one passage, chosen at random
help-search = /search { -example-word } – the passages that fit
help-signatories = /{ -command-signatories } – who signed
help-verify = /verify and a text, or as a reply to a message – whether it stands in the document; in private, forward it to me
help-inline = In any chat, write { $bot } and a word: choose a passage and it is sent with its source.
help-scheduling =
    /subscribe – post excerpts on a schedule: in a group, send it there; for a channel, send it to me in private
    /subscribe weekdays 09:00,18:30 { -zone } – the same, at times of your own
    /schedule – what is set and what comes next; /pause, /resume, /unsubscribe
    Only administrators can change it. I do not hear commands that are sent inside a channel, and a private chat can’t be subscribed.
help-settings =
    /language – the language of the interface
    /privacy – what is kept about you; /mydata shows it, /forget erases it
    /about – source, digest and version

## Reading

contents-line = { $number }. { $title }
heading-section = Section { $number } · { $title }
heading-sentence = Section { $section }, sentence { $sentence }
heading-sentences = Section { $section }, sentences { $from } to { $to }
address-not-understood = I did not understand which passage you mean.
address-examples =
    /{ -command-text } { -example-section } – one section
    /{ -command-text } { -example-sentence } – one sentence
    /{ -command-text } { -example-sentences } – several sentences
address-example-whole = /{ -command-text } all – all of it
address-no-section = There is no section { $section }. The document has sections { $first } to { $last }.
address-no-sentence =
    { $sentences ->
        [one] Section { $section } has only one sentence.
       *[other] Section { $section } has sentences 1 to { $sentences }.
    }
address-reversed = Write the smaller number first: /{ -command-text } { $address }
link-unknown = That link leads to nothing here. This is where to begin:

## Places

places-title = Places that the document names
place-former = Former names: { $names }
place-region = Region: { $region }
place-named-in = Named in section { $section }, sentence { $sentence }.
place-understood = Understood as { $spelling }.
place-not-named = The document does not name “{ $name }”.
place-near = It names these, which are spelled alike:
place-several = Several places fit “{ $name }”:
place-words-stand = “{ $name }” is not in the document’s list of places, but it stands in the document:

## Signatories

signatories-title = Signatories of the document
signatories-note = In the order in which they signed, exactly as written.
signatory-position = Number { $number } of { $total } that signed
signatory-country = The document gives its country: { $country }
signatory-no-country = The document gives no country for it.
signatory-none = No signatory is called “{ $name }”. These signed:
signatory-several = Several signatories fit “{ $name }”:

## Search

search-usage = Write the words after the command: /search { -example-word }
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
search-heading = “{ $query }” stands in the heading of the document:
search-none = Nothing in the document fits “{ $query }”.

## Verifying a quotation

verify-usage = Write the text after the command, or reply to a message with /verify.
verify-mark-words = I can’t see that message: it is from another chat. Mark its words and reply with them as a quotation, or write the text after the command.
verify-exact = Exact: it stands in the document word for word.
verify-exact-but-case = It stands in the document word for word, but for capital and small letters.
verify-apart = Each sentence stands there, but not one after the other.
verify-times =
    { $times ->
        [one] It stands there once.
       *[other] It stands there { $times } times, here for the first time:
    }
verify-heading = It stands in the document’s heading.
verify-altered = Altered: the document has a passage like it, but not the same.
verify-legend = Struck through: not in the document. Underlined: in the document, but left out.
verify-added = Added: “{ $words }”
verify-left-out = Left out: “{ $words }”
verify-changed = Changed: “{ $own }” became “{ $given }”
verify-more = There are more differences than fit here.
verify-absent = Not found: this text does not stand in the document, and nothing in it is close.

## Scheduled posts: commands

subscribed = Done. The first post comes at:
nothing-scheduled = No posts are scheduled.
unsubscribed = Unsubscribed. Nothing more is posted, and what was kept for it is erased.
unsubscribe-sure = Unsubscribe? Nothing more is posted then, and what is kept for it is erased.
group-refused = Only administrators of this group can do that.
channel-in-private = Channels are managed in the private chat with me: send me that command there.
channel-not-found = I find no channel { $channel }. Please check its name, or send the command without a name and choose the channel.
channel-is-none = { $channel } is not a channel. For a group, send the command in the group itself.
channel-refused = I can do that only in a channel where you may post, as an administrator, and where I am an administrator too.
channel-bot-may-not = I may not post in that channel. Please make me an administrator there with the right to post, and try again.
pick-to-subscribe =
    Which channel? Press the button below and choose it. I then may post there, and nothing else.

    For a group: add me to it and send /subscribe there. A private chat can’t be subscribed.
pick-channel = Which channel is it for? Press the button below and choose it. For a group, send { $command } there.
picked = Channel: { $title }
pick-ended = No channel was chosen. To choose one, send the command again.
start-offer = I can post in this channel now. Shall I post excerpts from the document on a schedule?
start-times = At what time shall I post each day, by { $zone } time? Days and time zone can be changed afterwards.
subscribe-in-group = Send /subscribe here to schedule posts in this group. For a channel, do it in the private chat with me.
not-saved = That could not be saved just now. Please try again in a minute.
not-looked-up = That could not be looked up just now. Please try again in a minute.
saved-not-shown = Saved, but I could not show it. Send /schedule to see it.
preview-sent = Sent to your private chat with me.
preview-start-first = I can’t write to you yet: open a private chat with me, press Start, and try again.
press-expired = This button is more than a day old. Send /schedule for new ones.
press-gone = This button is not valid here any more. Send /schedule to see what is set.
press-late = That post is due or past already. Send /schedule to see the next ones.

## Scheduled posts: the card

card-title = Scheduled posts
card-section-in-order = Whole sections, in order
card-section-shuffled = Whole sections, shuffled, none again before all have come
card-sentence-in-order = Single sentences, in order
card-sentence-shuffled = Single sentences, shuffled, none again before all have come
card-silent = Without a notification sound
card-with-sound = With a notification sound
card-language = Headings in: { $language }
card-topic = Posted in the topic where /subscribe was sent last
card-coming = Next posts
card-ended = Last posts
coming-skipped = left out
coming-waits = not sent yet; it goes out as soon as it can
state-none = Posting is on.
state-by-person = Paused. Nothing is posted until an administrator resumes it.
state-no-rights = I don’t have the right to post at the moment. Posting will continue by itself once I do.
state-no-topic = The topic of these posts is gone. Send /subscribe in another topic or in the group itself, and they go on there.
state-restored = Paused: this schedule was restored from an older copy, and may have been ended since. Nothing is posted until an administrator sends /resume or changes something here.
right-taken = I may no longer post in { $title }. Its posts are paused. They go on by themselves when I may post there again.
bot-removed = I was removed from { $title }. Its schedule is erased, and nothing more is posted there. To begin again, add me there, then send /subscribe (for a channel, here).
outcome-sent = posted
outcome-unknown = not known whether it was posted; never posted again
outcome-too-late = not posted: it was too late
outcome-refused = not posted: Telegram refused it
outcome-skipped = left out
outcome-paused = not posted: paused
post-language = In which language shall the headings above the posts be? The document itself stays in its own language.
button-channel = Post in a channel
button-add-to-channel = Add me to a channel
button-choose-channel = Choose a channel
button-start-daily = Start: { $when }
button-other-time = Another time
button-when = Times and days
button-preview = Preview
button-sections = Whole sections
button-sentences = Single sentences
button-in-order = In order
button-shuffle = Shuffle
button-silent = Turn sound off
button-with-sound = Turn sound on
button-post-language = Language
button-skip-next = Leave out the next
button-post-next = Post the next after all
button-more-coming = More next posts
button-fewer-coming = Fewer
button-pause = Pause
button-resume = Resume
button-unsubscribe = Unsubscribe
button-unsubscribe-yes = Yes, unsubscribe
button-forget-yes = Yes, erase it
button-no = No, keep it
button-back = ‹ Back

## When posts come

days-daily = Every day
days-weekdays = Monday to Friday
days-weekends = Saturday and Sunday
cadence = { $days }, { $times } ({ $zone })
cadence-hours =
    { $hours ->
        [one] Every hour, from midnight ({ $zone })
       *[other] Every { $hours } hours, from midnight ({ $zone })
    }
when-by-text = Any other time is set by text, for example:
when-example = This would work, for example:
when-proposed = Did you mean one of these? Tap it to set it.
when-word = I did not understand “{ $word }”.
when-time = “{ $word }” is no time. Write it from 00:00 to 23:59, such as 09:00.
when-too-many-times = That is too many times. A day can have up to { $most }.
when-hours = “{ $word }” is not possible. After “every”, write one of these: { $hours }, and an h, such as 6h.
when-day = “{ $word }” is no day that I know. Write daily, weekdays, weekends, or mon, tue, wed, thu, fri, sat, sun.
when-zone = I know no time zone “{ $word }”.
when-twice = “{ $word }” does not fit with the rest: days, times and time zone are each said once.

## What is kept, shown and erased

mydata-chat = Everything kept about this group or channel:
mydata-nothing = Nothing is kept about this group or channel.
mydata-nothing-of-you = Nothing is kept about you.
mydata-at-telegram = Telegram stores the language that you chose, as the command list of your chat with me: { $language }. /forget erases it.
mydata-channel = For a channel, send /mydata and its name. For a group, send /mydata there.
forget-channel = For a channel, send /forget and its name. For a group, send /forget there.
forget-sure = Erase everything kept about this group or channel? Posting will stop.
forgotten = Erased. Nothing is kept about this group or channel any more. Encrypted back-ups that hold it are gone within 7 days.
forgotten-you = Erased: Telegram no longer stores a language for you. Nothing else is kept about you.

## Language

language-choose = Choose the language of the interface. The document stays in its own language.
language-as-telegram = As in Telegram
language-saved = Saved.
language-start-first = Telegram stores your choice in your private chat with me. Open it, send /start, and try again.

## About and privacy

about-title = About
about-document = The document: { $title }, { $date }
about-source = Its text is quoted as this bot received it, character for character. SHA-256 of the text:
about-signatories = It was signed by:
about-independent = This bot is independent and speaks for nobody.
about-version = Version { $version }
about-code = Code: { $url }
privacy-title = Privacy
privacy-promise = The bot keeps no names, no messages, no searches and no list of readers, and writes none of it into its logs.
privacy-nothing-of-you = About you, nothing is kept at all. The language that you choose is stored by Telegram, as the command list of your chat with me. To erase it, choose “{ $as-telegram }” in /language.
privacy-kept = It keeps only this:
privacy-kept-subscription = For each group or channel with scheduled posts: its id and topic, when, what and how to post, in which language, how far it has come, whether it is paused, what is left out, how the last post ended, which post is planned or being sent, how long Telegram told me to wait, and how often in a row Telegram did not find the chat. Nothing about who set it up. Until it is unsubscribed, I am removed, or an administrator sends /forget.
privacy-kept-slots = Each scheduled post under a random code: which passage, and how it ended, so that none comes twice; for 7 days, or until /forget.
privacy-kept-pace = When the next post of all may leave, so as not to send too many at once; nothing about anyone; for a minute.
privacy-kept-beat = When I last looked for posts that are due, and when I was not running; nothing about anyone; for 8 days.
privacy-kept-alive = An empty entry, written again and again to see that the store can be written to; nothing about anyone; for a minute.
privacy-kept-rewritten = That the files of the store were rewritten today, so that what was erased leaves the disk too; nothing about anyone; for a day.
privacy-kept-owner = Whose store this is: the id of this bot, or a mark that it is for trying things out, so that no other bot uses it; nothing about anyone; as long as it is used.
privacy-kept-queue = The queue of posts that are due: only their random codes; until they are sent.
privacy-encrypted = The ids of chats are encrypted there. The store, its files and its back-ups alone name no chat; anyone who has the bot’s token, too, can read them.
privacy-show = /mydata shows what is kept about you, or in a group about the group; /forget erases it.
privacy-erased = What is erased is gone within a minute, from the files of the store within ten minutes (within a day, where somebody else runs the store), and from encrypted back-ups within 7 days.
privacy-memory = In memory only, until it restarts: which passage /quote showed last in a chat; for some minutes, your language, whether you are choosing a channel, and how much you have just asked.
privacy-telegram = Telegram itself sees what you write to a bot, as in any chat that is not secret.

## When something is not understood or fails

not-understood = I found nothing in the document that fits. Write a word, or begin here:
unknown-command = I do not know that command. This is what I know:
only-text = I can read only text. Write a word, or begin here:
button-too-old = This button is too old. Send /{ -command-text } to begin again.
button-changed = This message has other buttons now. Please look at them and press again.
failed = Something went wrong on my side. Please try again.

## Inline mode: in English for everyone, because its answers are shared by all

inline-heading = Heading
inline-place = { $name }: named in the document
inline-signatory = { $name }: signed the document
inline-nothing = Nothing fits. Open the contents
