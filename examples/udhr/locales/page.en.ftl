### What only the page says about the Universal Declaration of Human Rights, in English.

page-description = The Universal Declaration of Human Rights, proclaimed on December 10, 1948, word for word.
