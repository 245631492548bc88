/** For paper: black on white and no links. The numbers stay, because they are addresses, and the map stays in one piece. */
export const PRINT = `
@page { size: auto; margin: 20mm 18mm 18mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --lit: transparent; --land: #f4f4f4; }
  html { font-size: 11.2pt; }
  body { padding: 0; font-size: 10.2pt; line-height: 1.44; }
  main, .colophon { max-width: none; }
  article > * { margin-left: 9.5rem; }
  article > .section, article > .list { margin-left: 0; display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: 2rem; }
  .masthead h1 { font-size: 20pt; }
  .date { margin-top: .9em; }
  .contents { display: block; margin-top: .6rem; padding: 0; border: 0; }
  .contents .note { margin: 0; }
  article > .section { margin-top: 1rem; }
  .side { display: block; text-align: right; padding-top: .2rem; font-size: 7.5pt; }
  .numeral { display: block; margin: 0 0 .15rem; font-size: 15pt; }
  .words { orphans: 3; widows: 3; hyphens: auto; }
  .contents ol, .contents ul, .contents .on-screen, .open, .narrow, .list .note, .colophon ul { display: none; }
  a, .signed a, .words a { color: inherit; text-decoration: none; }
  article > .list { margin-top: 1.2rem; padding-top: .8rem; break-inside: avoid; }
  .list li { margin-bottom: .15rem; }
  .list li p, .places, .colophon, .note, figcaption { font-size: 7pt; }
  .places { margin-top: 1rem; padding-top: .8rem; }
  .places h2, .places > .note { break-after: avoid; }
  figure { break-inside: avoid; margin: .5rem auto 0; max-width: 80%; }
  .places h2 { font-size: 11pt; }
  .places ol { columns: 3; column-gap: 1.4rem; margin-top: .8rem; }
  .places li { padding-bottom: .38rem; padding-left: 1.3rem; line-height: 1.3; }
  .places b { font-size: 9pt; line-height: 1.2; }
  .places dd [lang] { font-size: 7.5pt; line-height: 1.3; }
  .places li p:last-child { margin-top: 0; }
  .places .mark, .list .mark { font-size: 7.5pt; }
  svg .name { display: block; font-size: 18px; }
  svg .number { display: none; }
  .degrees { display: block; }
  svg circle { r: 5px; stroke-width: 2; }
  .colophon { margin-top: 1rem; padding-top: .8rem; break-inside: avoid; }
  .colophon p { margin-bottom: .4rem; max-width: none; }
  .colophon code { font-size: 7pt; }
  .printed { display: block; }
}
`;
