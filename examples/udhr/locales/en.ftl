### What the bot says about the Universal Declaration of Human Rights, in English.

document-title = Universal Declaration of Human Rights
profile-short-description = The Universal Declaration of Human Rights: read, search and quote it word for word.
profile-description =
    Read, search and quote one public document word for word: the Universal Declaration of Human Rights, which the General Assembly of the United Nations proclaimed on December 10, 1948.

    This bot speaks for nobody. It adds no opinions and keeps no list of its readers. What it does keep: /privacy
command-text = Read the Declaration
welcome =
    This bot quotes one public document word for word: the Universal Declaration of Human Rights, which the General Assembly of the United Nations proclaimed on December 10, 1948.

    It speaks for nobody. The Declaration is quoted in English.
welcome-private = Read it here, or send me a word to look for. I can also post it to a channel or a group on a schedule, one passage at a time: /subscribe
contents-note = The number of a section is that of its article; 0 is the preamble.

## What people type

asked-document = declaration, UDHR, document

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence = { $title }, sentence { $sentence }
heading-sentences = { $title }, sentences { $from } to { $to }
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Preamble
section-title-1 = Article 1
section-title-2 = Article 2
section-title-3 = Article 3
section-title-4 = Article 4
section-title-5 = Article 5
section-title-6 = Article 6
section-title-7 = Article 7
section-title-8 = Article 8
section-title-9 = Article 9
section-title-10 = Article 10
section-title-11 = Article 11
section-title-12 = Article 12
section-title-13 = Article 13
section-title-14 = Article 14
section-title-15 = Article 15
section-title-16 = Article 16
section-title-17 = Article 17
section-title-18 = Article 18
section-title-19 = Article 19
section-title-20 = Article 20
section-title-21 = Article 21
section-title-22 = Article 22
section-title-23 = Article 23
section-title-24 = Article 24
section-title-25 = Article 25
section-title-26 = Article 26
section-title-27 = Article 27
section-title-28 = Article 28
section-title-29 = Article 29
section-title-30 = Article 30
