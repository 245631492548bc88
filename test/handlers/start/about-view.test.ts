import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/bot/i18n.ts';
import { bare } from '../../../src/handlers/base/answer.ts';
import { offersOf } from '../../../src/handlers/base/offers.ts';
import { aboutView, withPages } from '../../../src/handlers/start/about-view.ts';
import { sources, throwFault } from '../../support/telegram.ts';

const { content, build, locales } = sources;
const i18n = createI18n(locales, throwFault);
const view = {
  t: i18n.t.bind(i18n, 'en'),
  locale: 'en',
  bot: 'verbatim_bot',
  isInline: true,
  isGuest: true,
  offers: offersOf(content),
} as const;

const about = (source?: string, origin?: string): string => {
  const definition = { ...content.definition, ...(source === undefined ? {} : { source }) };
  return bare(aboutView(view, { ...content, definition }, withPages(build, origin)).text);
};

describe('/about', () => {
  it('says that no address of a publication is known, where none is', () => {
    expect(about()).toContain('No address of a publication is known.');
  });

  it('says where the text was published, where that is known', () => {
    expect(about('https://example.org/text')).toContain('It was published at: https://example.org/text\n');
  });

  it('shows where the text is that the digest is of, if the page has a public address', () => {
    expect(about(undefined, 'https://example.net')).toContain(
      `${build.digest}\nThe same text as a file: https://example.net/statement.txt`,
    );
    expect(about()).not.toContain('statement.txt');
  });
});
