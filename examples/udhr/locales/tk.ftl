### What the bot says about the Universal Declaration of Human Rights, in Turkmen.

document-title = Adam hukuklarynyň ählumumy jarnamasy
profile-short-description = Adam hukuklarynyň ählumumy jarnamasy: okamak, gözlemek, sözme-söz sitata almak.
profile-description =
    Bu ýerde köpçülige yglan edilen bir resminamany okap, ondan söz gözläp we sözme-söz sitata alyp bilersiňiz: bu – BMG-niň Baş Assambleýasynyň 1948-nji ýylyň 10-njy dekabrynda yglan eden Adam hukuklarynyň ählumumy jarnamasy.

    Bot hiç kimiň adyndan geplemeýär. Ol öz pikirini goşmaýar we okyjylaryň sanawyny ýöretmeýär. Näme saklanýar: /privacy
command-text = Jarnamany okamak
welcome =
    Bu bot köpçülige yglan edilen bir resminamadan sözme-söz sitata getirýär: bu – BMG-niň Baş Assambleýasynyň 1948-nji ýylyň 10-njy dekabrynda yglan eden Adam hukuklarynyň ählumumy jarnamasy.

    Bot hiç kimiň adyndan geplemeýär. Jarnama iňlis dilinde getirilýär.
welcome-private = Jarnamany okaň ýa-da gözleýän iňlisçe sözüňizi ýazyň. Men ony kanalda ýa-da toparda meýilnama boýunça, bölek-bölek edip çap edip hem bilerin: /subscribe
contents-note = Bölümiň belgisi – maddanyň belgisi; 0 – giriş.

## What people type

asked-document = jarnama, deklarasiýa, resminama

## An article is called by its name, not by the number of a section

contents-line = { $title }
heading-section = { $title }
heading-sentence =
    { $title }, { ORDINAL($sentence) ->
        [few] { $sentence }-njy
       *[other] { $sentence }-nji
    } sözlem
heading-sentences =
    { $title }, { $from }–{ ORDINAL($to) ->
        [few] { $to }-njy
       *[other] { $to }-nji
    } sözlemler
button-section = { $title }

## Titles of the sections, by tools/udhr.mjs

section-title-0 = Giriş
section-title-1 = 1-nji madda
section-title-2 = 2-nji madda
section-title-3 = 3-nji madda
section-title-4 = 4-nji madda
section-title-5 = 5-nji madda
section-title-6 = 6-njy madda
section-title-7 = 7-nji madda
section-title-8 = 8-nji madda
section-title-9 = 9-njy madda
section-title-10 = 10-njy madda
section-title-11 = 11-nji madda
section-title-12 = 12-nji madda
section-title-13 = 13-nji madda
section-title-14 = 14-nji madda
section-title-15 = 15-nji madda
section-title-16 = 16-njy madda
section-title-17 = 17-nji madda
section-title-18 = 18-nji madda
section-title-19 = 19-njy madda
section-title-20 = 20-nji madda
section-title-21 = 21-nji madda
section-title-22 = 22-nji madda
section-title-23 = 23-nji madda
section-title-24 = 24-nji madda
section-title-25 = 25-nji madda
section-title-26 = 26-njy madda
section-title-27 = 27-nji madda
section-title-28 = 28-nji madda
section-title-29 = 29-njy madda
section-title-30 = 30-njy madda
