/**
 * Colours, and the statement itself. The typeface shows who speaks: the statement's words have serifs and are in the wide column;
 * the editor's additions have none and are in the margin. The serif fonts are those of the reader's system that contain Kazakh
 * Cyrillic; each of them also has old-style figures.
 */
export const READING = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1f1d1a; --soft: #625d54; --line: #dcd7cc; --accent: #1f4e79; --lit: #f8edc4; --land: #f1ede3;
  --serif: ui-serif, "Source Serif 4", "Source Serif Pro", "PT Serif", Cambria, "Noto Serif", "Liberation Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e6e1d6; --soft: #a59e90; --line: #3b3832; --accent: #93bfe6; --lit: #40371a; --land: #23211d; }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: var(--paper); color: var(--ink); font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { font: 1.0625rem/1.62 var(--serif); font-variant-numeric: oldstyle-nums; font-kerning: normal; padding: 2.75rem 1.25rem 3.5rem; overflow-wrap: break-word; }
main, .colophon { margin-inline: auto; max-width: calc(61ch + 14rem); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
ol, ul { list-style: none; }

.masthead h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.45rem); font-weight: 600; line-height: 1.17; letter-spacing: -.012em; text-wrap: balance; }
.date { margin-top: 1.4em; font-style: italic; }
.signed { text-wrap: pretty; }
.signed a, .words a { color: inherit; text-decoration-color: var(--line); }
.signed a:hover, .words a:hover { color: var(--accent); text-decoration-color: currentColor; }

.contents, .side, .note, .colophon, .places { font-family: var(--sans); font-variant-numeric: tabular-nums; }
.contents { margin-top: 2rem; padding: 1.1rem 0 1.2rem; border-block: 1px solid var(--line); font-size: .8125rem; line-height: 1.5; }
.contents li { padding: .14rem 0 .14rem 1.5em; position: relative; break-inside: avoid; }
.contents ol li::before { content: counter(list-item); color: var(--soft); position: absolute; left: 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.note { color: var(--soft); font-size: .78125rem; line-height: 1.5; }
.contents .note { margin-top: .8rem; }

.section, .list { margin-top: 2.5rem; }
.side { display: flex; align-items: baseline; gap: .6em; margin-bottom: .5rem; color: var(--soft); font-size: .8125rem; line-height: 1.4; }
.side h2 { display: inline; font-size: inherit; font-weight: 400; }
.side .open { font-size: .75rem; padding: .3em .4em; }
.numeral { color: inherit; text-decoration: none; font: 600 1.3rem/1 var(--serif); font-variant-numeric: lining-nums; margin-right: .3em; }
.numeral:hover { color: var(--accent); }
.words { text-wrap: pretty; hanging-punctuation: first last; }

.sentence { scroll-margin-top: 30vh; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark, .open { font: 500 .6em/1 var(--sans); font-variant-numeric: tabular-nums; color: var(--soft); text-decoration: none; -webkit-user-select: none; user-select: none; }
.mark::before { content: attr(data-mark); }
.open::before { content: "\\2197\\FE0E"; }
.mark:hover, .open:hover, .sentence:hover .mark, .mark:focus-visible, :target > .mark { color: var(--accent); }
.sentence .mark { vertical-align: .55em; padding: .4em .3em .4em 0; white-space: nowrap; }
.sentence .open { vertical-align: .55em; padding-block: .4em; margin: 0 -.15em 0 .1em; font-size: .55em; color: transparent; pointer-events: none; }
.sentence:target .open { font-size: .8em; vertical-align: .2em; margin: 0; padding: .3em .4em; }
.sentence:hover .open, .sentence:target .open, .sentence .open:focus-visible { color: var(--accent); pointer-events: auto; }
.sentence:target { background: var(--lit); box-shadow: 0 0 0 .22em var(--lit); border-radius: 1px; }
.section:target .words, .list li:target, .places li:target { background: var(--lit); box-shadow: 0 0 0 .6rem var(--lit); border-radius: 1px; }
.section, .list, .places { scroll-margin-top: 2rem; }
:focus-visible { scroll-margin: 5rem; }

@media (min-width: 52rem) {
  body { padding-top: 5rem; font-size: 1.125rem; }
  article > * { margin-left: 14rem; }
  article > .section, article > .list { margin-left: 0; display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2.5rem; }
  .section { margin-top: 2.1rem; }
  .contents { margin-top: 2.25rem; display: grid; grid-template-columns: auto auto; justify-content: start; column-gap: 5rem; }
  .contents .note { grid-column: 1 / -1; }
  .side { display: block; text-align: right; padding-top: .42rem; margin: 0; }
  .side .open { padding-right: 0; }
  .numeral { display: block; margin: 0 0 .3rem; font-size: 1.75rem; }
  .list .side { padding-top: .3rem; }
}
`;
