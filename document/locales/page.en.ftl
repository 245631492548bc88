### What only the page says about the statement, in English.

page-description = What five Central Asian opposition groups said on January 5, 2022, about the protests in Kazakhstan, word for word.
page-map-description = The outline of Kazakhstan, with a point for each place that the statement names and whose position is known.
page-kazakh = Kazakh
page-russian = Russian
page-region-before = On January 5, 2022
page-independent = This page belongs to none of the signatories and speaks for nobody.
page-outline = Outline of Kazakhstan: Natural Earth (public domain).
