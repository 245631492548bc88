import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LocaleSources } from '../bot/i18n.ts';
import { type Content, createContent } from '../content/content.ts';
import { LOCALES } from '../handlers/locale.ts';
import type { Edition } from '../handlers/views/about.ts';

/** What the program is made of besides code, read from its own files. */
export type Sources = { readonly content: Content; readonly edition: Edition; readonly locales: LocaleSources };

/** Reads the statement, the places, the languages and the version from the project's files. */
export function readSources(): Sources {
  const statement = read('../content/statement.txt');
  const { version, homepage } = JSON.parse(read('../../package.json')) as { version: string; homepage?: string };
  return {
    content: createContent(
      statement,
      JSON.parse(read('../content/places.json')),
      JSON.parse(read('../content/other-towns.json')),
    ),
    edition: {
      version,
      digest: createHash('sha256').update(statement).digest('hex'),
      ...(homepage === undefined ? {} : { codeUrl: homepage }),
    },
    locales: {
      ...(Object.fromEntries(LOCALES.map((locale) => [locale, read(`../bot/locales/${locale}.ftl`)])) as LocaleSources),
      // The page is in English, as the statement is, and has some words of its own.
      en: read('../bot/locales/en.ftl') + read('../bot/locales/page.en.ftl'),
    },
  };
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
