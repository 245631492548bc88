/** What people and keyboards put for an apostrophe, and for the sign that Uzbek has behind `o` and `g`. For a class of a regular expression. */
export const APOSTROPHES = "'’‘ʼʻʽʹʺˈ`´′‛＇";
