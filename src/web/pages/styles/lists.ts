/** The lists after the statement: who signed, the places, and the sources. */
export const LISTS = `
.list { padding-top: 2rem; border-top: 1px solid var(--line); }
.list .side h2, .places h2 { color: var(--ink); font-size: .9375rem; font-weight: 600; }
.list li, .places li { position: relative; padding-left: 1.75rem; scroll-margin-top: 20vh; }
.list li { margin-bottom: .8rem; line-height: 1.45; }
.list b, .places b { font-family: var(--serif); font-weight: 600; }
.list li p { font: .8125rem/1.5 var(--sans); color: var(--soft); }
.list .mark, .places .mark { position: absolute; left: 0; top: .2em; font-size: .8125rem; min-width: 1.4rem; padding-block: .2em; }
.list .open, .places .open { padding: .3em .5em; font-size: .75rem; }
.list .note { margin-top: 1.1rem; }

.places { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--line); font-size: .8125rem; line-height: 1.5; }
.places > .note { margin-top: .3rem; }
.places > .note a { color: inherit; text-decoration-color: var(--line); }
.places > .note a:hover { color: var(--accent); text-decoration-color: currentColor; }
.places ol { columns: 16rem 3; column-gap: 2rem; margin-top: 1.75rem; }
.places li { break-inside: avoid; padding-bottom: 1.1rem; }
.places li:target { box-shadow: 0 0 0 .3rem var(--lit); }
.places b { font-size: 1.0625rem; line-height: 1.35; }
.places .kind { display: inline; color: var(--soft); }
.places dt, .places dd { display: inline; }
.places dt { color: var(--soft); }
.places dl div:first-child, .places dl div:nth-child(2) { display: inline-block; margin-right: .7em; }
.places dd [lang] { font-family: var(--serif); font-size: .875rem; line-height: 1.4; }
.places li p:last-child { margin-top: .2rem; color: var(--soft); font-style: italic; }

.colophon { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .78125rem; line-height: 1.55; }
.colophon p { margin-bottom: .75rem; max-width: 46rem; }
.colophon code { font: .71875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.colophon ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.printed { display: none; }
@media (min-width: 52rem) { .narrow { display: none; } }
`;
