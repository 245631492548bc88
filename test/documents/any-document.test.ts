import type { MessageEntity, RichMessage } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { createPostMessage } from '../../src/bot/post-message.ts';
import { registerProfile } from '../../src/bot/profile.ts';
import { formatAddress } from '../../src/content/document/address.ts';
import { sectionPassages, sentencePassages } from '../../src/content/document/statement.ts';
import { formatLink } from '../../src/handlers/base/link.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { offersOf } from '../../src/handlers/base/offers.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { richPageView } from '../../src/handlers/reading/rich-page-view.ts';
import { createPages } from '../../src/web/pages/pages.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { blocksIn, wordsIn } from '../support/rich.ts';
import { subscriptionOf } from '../support/subscription.ts';
import {
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  type Talker,
  type Telegram,
  throwFault,
} from '../support/telegram.ts';

/** What is only there for places, for signatories, and for a text that one message can hold. */
const PLACES = /place|cities|town|map/iu;
const SIGNATORIES = /signator|signed by|\/sign/iu;
const WHOLE = /The whole|\/\w+ all\b/u;

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

describe.each(DOCUMENTS)('$name', ({ files }) => {
  const { content, build, locales } = files;
  const { definition, places, signatories, statement, search, verify } = content;
  const { commands, examples } = definition;
  const i18n = createI18n(locales, throwFault);
  const hasPlaces = places.all.length > 0;
  const hasSignatories = signatories.all.length > 0;
  const isShort = statement.text.length < 3_900;
  let telegram: Telegram;
  let reader: Talker;

  beforeEach(async () => {
    telegram = await createTelegram(undefined, files);
    reader = telegram.person();
  });

  it('is divided without losing a character', () => {
    for (const { text, sentences } of statement.sections) {
      expect(statement.text).toContain(text);
      expect(sentences.map((sentence) => sentence.text + sentence.separator).join('')).toBe(text);
    }
  });

  it('is quoted section by section by its own command, with its attribution', async () => {
    for (const { address, text } of sectionPassages(statement)) {
      const answer = only(await reader.says(`/${commands.text} ${formatAddress(address)}`));
      expect(quotationsIn(answer)).toEqual([text]);
      expect(answer.text?.endsWith(`— ${statement.attribution}`)).toBe(true);
    }
  });

  it('is quoted sentence by sentence by links', async () => {
    for (const passage of sentencePassages(statement)) {
      const payload = formatLink({ kind: 'passage', address: passage.address });
      expect(quotationsIn(only(await reader.opens(payload)))).toEqual([passage.text]);
    }
  });

  it.each(LOCALES)('is one rich page whose quotations are its characters and nothing else: %s', async (locale) => {
    const t = i18n.t.bind(i18n, locale);
    const offers = offersOf(content);
    const view = { t, locale, bot: 'verbatim_bot', isInline: true, isGuest: false, isRich: true, offers };
    // As Telegram sends it back: all kinds of blocks that we send are also those that come.
    const words = { digest: build.digest, nameOf: (each: Locale) => i18n.t(each, 'language-name') };
    const { blocks } = richPageView(view, content, words) as RichMessage;
    const quoted = wordsIn(blocks.filter(({ type }) => type === 'blockquote'));
    const sections = statement.sections.map(({ text }) => text);
    expect(withoutSpace(quoted)).toBe(withoutSpace([...statement.heading, ...sections].join('')));
    if (statement.sections.every(({ heading }) => heading === undefined))
      expect(withoutSpace(quoted)).toBe(withoutSpace(statement.text));
    const all = wordsIn(blocks);
    expect(all.endsWith(`— ${statement.attribution}\nSHA-256: ${build.digest}`)).toBe(true);
    const other = telegram.person(locale);
    const contents = only(await other.says(`/${commands.text}`));
    expect(labelsOf(contents).includes(plain(t('button-rich-page')))).toBe(offers.richPage);
    if (!offers.richPage) return;
    const rows = blocksIn(blocks).reduce((sum, block) => sum + (block.type === 'table' ? block.cells.length : 0), 0);
    expect(blocksIn(blocks).length + rows).toBeLessThan(150);
    expect(all.length).toBeLessThan(8_000);
  });

  it('knows each of its passages as exact, and one word more as altered', () => {
    for (const { address, text } of sentencePassages(statement)) {
      expect(verify(text), formatAddress(address)).toMatchObject({ kind: 'exact' });
      if (text.split(' ').length > 5) expect(verify(text.replace(' ', ' not ')).kind, text).toBe('altered');
    }
    expect(verify(`${sentencePassages(statement)[0]?.text}\n— ${statement.attribution}`).kind).toBe('exact');
    expect(verify('Nobody knows how deep the well of this sentence goes.').kind).toBe('absent');
  });

  it('finds its word in passages that have it', async () => {
    const [first] = search.passages(examples.word);
    expect(first?.passage.text.toLowerCase()).toContain(examples.word.toLowerCase());
    const answer = only(await reader.says(`/search ${examples.word}`));
    expect(quotationsIn(answer)[0]).toBe(first?.passage.text);
  });

  it('offers its passages inline, by words and by address', async () => {
    const address = formatAddress(examples.sentence);
    const { results } = await reader.types(address);
    expect(results.map(({ id }) => id)).toEqual([formatLink({ kind: 'passage', address: examples.sentence })]);
    const sections = await reader.types('');
    expect(sections.results[0]?.id).toBe(`s${statement.sections[0]?.number}`);
    expect((await reader.types(examples.word)).results.length).toBeGreaterThan(0);
  });

  it('quotes a passage by chance', async () => {
    const texts = sentencePassages(statement).map(({ text }) => text);
    expect(texts).toContain(quotationsIn(only(await reader.says('/quote')))[0]);
  });

  it('is posted passage by passage', () => {
    const post = createPostMessage(i18n, content, { username: () => 'verbatim_bot' });
    const [passage] = sectionPassages(statement);
    if (passage === undefined) throw new Error('no passage');
    const { text, entities } = post(subscriptionOf({ language: 'ru' }), passage);
    expect(quotationsIn({ text, entities: [...entities] as MessageEntity[] })).toEqual([passage.text]);
  });

  it('is posted in its own time zone, with the zones of its readers a tap away', async () => {
    const chatId = telegram.group([reader]);
    const card = only(await reader.says('/subscribe', { chatId }));
    expect(plain(card.text)).toContain(`09:00 (${definition.zones.default})`);
    const { message } = await reader.presses(card, 'Times and days');
    for (const zone of definition.zones.offered) expect(labelsOf(message).join(' ')).toContain(zone);
    expect(message.text).toContain(`/subscribe weekdays 09:00,18:30 ${definition.zones.default}`);
    expect(plain(only(await reader.says('/help')).text)).toContain(`09:00,18:30 ${definition.zones.default}`);
  });

  it.each(LOCALES)('answers in the language %s, and says no name of a message', async (locale) => {
    const other = telegram.person(locale);
    const first = sentencePassages(statement)[0]?.text ?? '';
    const asked = [
      '/start',
      '/help',
      `/${commands.text}`,
      `/${commands.text} 99`,
      `/${commands.text} x`,
      '/about',
      '/search',
      '/search zzzz',
      `/verify ${first}`,
    ];
    for (const text of asked) {
      for (const answer of await other.says(text)) {
        expect(`${answer.text} ${labelsOf(answer).join(' ')}`, text).not.toMatch(/\{|[a-z]-[a-z]+-\w+-/u);
        expect(plain(answer.text), text).not.toMatch(/\u2068|\u2069/u);
      }
    }
  });

  it('offers nothing that it does not have', async () => {
    await registerProfile(telegram.bot.api, commandsFor(definition), (locale, key) => i18n.t(locale, key));
    const menu = (await telegram.bot.api.getMyCommands()).map(
      ({ command, description }) => `/${command} ${description}`,
    );
    const answers = [];
    for (const text of [
      '/start',
      '/help',
      `/${commands.text}`,
      `/${commands.text} x`,
      '/search zzzz',
      'zzzz',
      '/about',
    ]) {
      answers.push(only(await reader.says(text)));
    }
    const offered = [...menu, ...answers.flatMap((answer) => [answer.text, ...labelsOf(answer)])].join('\n');
    if (!hasPlaces) expect(offered).not.toMatch(PLACES);
    if (!hasSignatories) expect(offered).not.toMatch(SIGNATORIES);
    expect(WHOLE.test(offered)).toBe(isShort);
    expect(offered).toContain(`/${commands.text}`);
  });

  it('does not know the commands of other documents, nor presses of theirs', async () => {
    const others = ['statement', 'cities', 'signatories', 'declaration', 'letter', 'towns', 'signed'].filter(
      (command) => !Object.values(commands).includes(command),
    );
    for (const command of others) {
      expect(only(await reader.says(`/${command}`)).text).toContain('I don’t know that command');
    }
    const message = only(await reader.says(`/${commands.text}`));
    for (const [data, isThere] of [
      ['places', hasPlaces],
      ['signatories', hasSignatories],
      ['whole', isShort],
    ] as const) {
      if (isThere) continue;
      const drawn = await telegram.draws(message, data);
      expect(plain((await reader.forges(drawn, data)).told)).toContain(`Send /${commands.text} to start again`);
    }
  });

  it('is a page, a feed and data, which name what it has and nothing else', async () => {
    const t = (key: string, variables?: Record<string, string | number>) => i18n.t('en', key, variables);
    const pages = createPages({ content, build, t, inBot: () => undefined, origin: 'https://example.org' }).app;
    const read = async (path: string) => (await pages.request(path)).text();
    const [page, feed, data] = [await read('/'), await read('/feed.xml'), JSON.parse(await read('/statement.json'))];
    expect(data.date).toBe(definition.date);
    expect(data.sections.map(({ text }: { text: string }) => text)).toEqual(statement.sections.map(({ text }) => text));
    expect(Object.hasOwn(data, 'places')).toBe(hasPlaces);
    expect(Object.hasOwn(data, 'signatories')).toBe(hasSignatories);
    expect(page.includes('id="places"')).toBe(hasPlaces);
    expect(page.includes('id="map"')).toBe(content.map !== undefined);
    expect(page.includes('id="signatories"')).toBe(hasSignatories);
    expect(page).toContain(`id="s${statement.sections.at(-1)?.number}"`);
    // The contents count from the first section's number: a preamble is 0.
    expect(page).toContain('content: counter(list-item)');
    expect(/<ol start="(\d+)">/u.exec(page)?.[1] ?? '1').toBe(String(statement.sections[0]?.number));
    const ids = Array.from(feed.matchAll(/<id>(.*?)<\/id>/gu), ([, id]) => id);
    expect(ids).toHaveLength(statement.sections.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(`${page}${feed}`).not.toMatch(/\{[a-z]/u);
  });
});
