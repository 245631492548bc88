import { html, raw } from 'hono/html';
import { colophonView } from './colophon.ts';
import { contentsView, mastheadView } from './masthead.ts';
import type { Markup, Page } from './page.ts';
import { placesView } from './places.ts';
import { sectionsView } from './sections.ts';
import { signatoriesView } from './signatories.ts';

/** The whole page: the document to read, and everything that it names. `style` is our own style sheet. */
export function documentView(page: Page, style: string): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
${headView(page)}<style>${raw(style)}</style>
</head>
<body>
<main>
<article${languageOf(page)}>
${mastheadView(page)}${contentsView(page)}${sectionsView(page)}${page.content.signatories.all.length === 0 ? '' : signatoriesView(page)}</article>
${page.content.places.all.length === 0 ? '' : placesView(page)}</main>
${colophonView(page)}</body>
</html>
`;
}

/** The page's own words are in English; the document's may be in another language. */
function languageOf({ content }: Page): Markup | string {
  const { language } = content.definition;
  return language === 'en' ? '' : html` lang="${language}"`;
}

function headView({ content, origin, t }: Page): Markup {
  const [title, description] = [t('document-title'), t('page-description')];
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${
  origin === ''
    ? ''
    : html`<meta property="og:url" content="${origin}/">
<meta property="og:image" content="${origin}/card/contents.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="1200">
<meta property="og:image:alt" content="${t('page-card-alt')}">
<meta name="twitter:card" content="summary_large_image">
`
}<meta property="og:site_name" content="${t('profile-name')}">
<meta property="og:locale" content="en">
<meta property="article:published_time" content="${content.definition.date}">
<link rel="canonical" href="${origin}/">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" href="/feed.xml" type="application/atom+xml" title="${t('page-feed')}">
<link rel="alternate" href="/statement.json" type="application/json" title="${t('page-json')}">
`;
}
