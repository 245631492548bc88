import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/content/document/address.ts';
import { type Passage, sectionPassages, sentencePassages } from '../../src/content/document/statement.ts';
import { receivedDate, receivedPlaces, receivedSections, receivedSignatories } from '../support/received.ts';
import {
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  sources,
  type Talker,
  type Telegram,
} from '../support/telegram.ts';

const { statement } = sources.content;
const passages = [...sectionPassages(statement), ...sentencePassages(statement)].map((passage): [string, Passage] => [
  formatAddress(passage.address),
  passage,
]);

/** Every way of asking must show the characters as received, with the five signatories and the date. */
function expectVerbatim(message: { text?: string; entities?: NonNullable<Message['entities']> }, text: string): void {
  expect(quotationsIn(message)).toEqual([text]);
  expect(receivedSections.some((section) => section.includes(text))).toBe(true);
  expect(message.text).toContain(`— ${receivedSignatories}, ${receivedDate}`);
}

let telegram: Telegram;
let view: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  view = telegram.person('en');
});

describe('a reader sees the statement byte for byte', () => {
  it.each(passages)('at %s, by the command', async (address, { text }) => {
    expectVerbatim(only(await view.says(`/statement ${address}`)), text);
  });

  it.each(passages)('at %s, by a link', async (address, { text }) => {
    expectVerbatim(only(await view.opens(`s${address.replace('.', '-')}`)), text);
  });

  it.each(passages)('at %s, by an inline query, also once it is sent', async (address, { text }) => {
    const { results } = await view.types(address);
    const result = only(results);
    expect(result).toMatchObject({ id: `s${address.replace('.', '-')}`, type: 'article' });
    expectVerbatim(await view.chooses(address, result.id), text);
  });

  it('section after section, by the buttons of the contents and those that turn the page', async () => {
    let message = only(await view.says('/statement'));
    ({ message } = await view.presses(message, '1'));
    for (const [index, text] of receivedSections.entries()) {
      expectVerbatim(message, text);
      if (index < 5) ({ message } = await view.presses(message, `${index + 2} ›`));
    }
    expect(labelsOf(message)).not.toContain('7 ›');
    for (const text of receivedSections.toReversed()) {
      expectVerbatim(message, text);
      if (text !== receivedSections[0]) ({ message } = await view.presses(message, /^‹/u));
    }
  });

  it('sentence after sentence, over the ends of the sections, by the buttons', async () => {
    const all = sentencePassages(statement);
    let message = only(await view.says('/statement 1.1'));
    for (const [index, { text }] of all.entries()) {
      expectVerbatim(message, text);
      if (index < all.length - 1) ({ message } = await view.presses(message, /›$/u));
    }
    expect(labelsOf(message).some((label) => label.endsWith('›'))).toBe(false);
  });

  it('with several sentences and what stands between them', async () => {
    expectVerbatim(only(await view.says('/statement 4.2-4')), sentenceRange(4, 2, 4));
    expectVerbatim(only(await view.opens('s4-2-4')), sentenceRange(4, 2, 4));
  });

  it('whole, in one message', async () => {
    const message = only(await view.says('/statement all'));
    expect(quotationsIn(message)).toEqual([statement.text]);
    expect(message.text?.length).toBeLessThanOrEqual(4_096);
    const { message: pressed } = await view.presses(only(await view.says('/statement')), 'Full statement');
    expect(quotationsIn(pressed)).toEqual([statement.text]);
  });

  it('in what a search finds: whole sentences, attributed once', async () => {
    const message = only(await view.says('/search elections'));
    const quoted = quotationsIn(message);
    expect(quoted).toHaveLength(2);
    for (const text of quoted) expect(sentencePassages(statement).map((passage) => passage.text)).toContain(text);
    expect(message.text?.split(receivedSignatories)).toHaveLength(2);
  });

  it('by /quote, never the same passage twice in a row', async () => {
    const shown: string[] = [];
    let message = only(await view.says('/quote'));
    for (let turn = 0; turn < 10; turn += 1) {
      const [text = ''] = quotationsIn(message);
      expectVerbatim(message, text);
      expect(text).not.toBe(shown.at(-1));
      shown.push(text);
      if (turn % 2 === 0) ({ message } = await view.presses(message, 'Another passage'));
      else message = only(await view.says('/quote'));
    }
  });
});

describe('the places', () => {
  it('are all 24 in order, in the text and on the buttons', async () => {
    const message = only(await view.says('/cities'));
    const numbered = receivedPlaces.map((place, index) => `${index + 1}. ${place}`);
    expect(message.text).toContain(numbered.join('\n'));
    expect(labelsOf(message).slice(0, 24)).toEqual(receivedPlaces);
  });

  it.each(sources.content.places.all.map((place) => [place.slug, place] as const))(
    '%s comes with its names, and with a map where its position is known',
    async (slug, place) => {
      for (const answers of [await view.says(`/cities ${place.name}`), await view.opens(`place-${slug}`)]) {
        const [card, map, ...more] = answers;
        expect(more).toEqual([]);
        expect(plain(card?.text)).toContain(place.name);
        const [kazakh, russian] = place.names;
        expect(plain(card?.text)).toContain(`In Kazakh: ${kazakh?.name}`);
        expect(plain(card?.text)).toContain(`In Russian: ${russian?.name}`);
        if (place.position === undefined) expect(map).toBeUndefined();
        else expect(map?.venue).toMatchObject({ title: place.name, location: place.position });
      }
    },
  );

  it('Tarbagatai says that nothing says which place is meant', async () => {
    const message = only(await view.says('/cities Тарбагатай'));
    expect(plain(message.text)).toContain('nothing says which is meant');
    expect(labelsOf(message)).not.toContain('Map');
  });

  it('turn from one to the next, and show their map at a press', async () => {
    const [card] = await view.says('/cities Aktau');
    if (card === undefined) throw new Error('no card');
    const { message } = await view.presses(card, 'Atyrau ›');
    expect(plain(message.text)).toMatch(/^Atyrau\n/u);
    const { message: map } = await view.presses(message, 'Map');
    expect(map.venue?.title).toBe('Atyrau');
  });

  it('Zhezkazgan and Satpayev are one entry, and each leads to the other', async () => {
    const [card] = await view.says('/cities Satpayev');
    if (card === undefined) throw new Error('no card');
    expect(card.text).toContain('Zhezkazgan (Satpayev)');
    const { message } = await view.presses(card, 'Zhezkazgan');
    expect(labelsOf(message)).toContain('Satpayev');
  });

  it('that are not named are said not to be, with the nearest names', async () => {
    const message = only(await view.says('/cities Aral'));
    expect(plain(message.text)).toContain('The statement does not name “Aral”.');
    expect(labelsOf(message)).toEqual(['Oral', 'All places']);
    expect(only(await view.says('/cities Turkistan')).text).not.toContain('spelled similarly');
  });

  it('Mangystau, named outside the list, is not denied', async () => {
    const message = only(await view.says('/cities Mangystau'));
    expect(quotationsIn(message)[0]).toContain('western Mangystau region');
  });

  it('and countries of the signatories are not denied either', async () => {
    const message = only(await view.says('/cities Kyrgyzstan'));
    expect(quotationsIn(message)).toEqual([`${receivedDate}\n\n${receivedSignatories}`]);
    expect(plain(only(await view.says('/cities A')).text)).toContain('does not name “A”');
  });

  it('with a typo say what they were understood as', async () => {
    const [card] = await view.says('/cities kokshetua');
    expect(plain(card?.text)).toMatch(/^I took that to mean “Kokshetau”\./u);
  });
});

describe('what differs in a quotation', () => {
  it('is also told in words, for those to whom strokes are not read out', async () => {
    const message = only(await view.says('/verify Feer and submission were not replaced by hatred'));
    expect(plain(message.text)).toContain('Changed: “Fear” became “Feer”');
    expect(plain(message.text)).toContain('Added: “not”');
    const shorter = only(await view.says('/verify The people demand what is theirs'));
    expect(plain(shorter.text)).toContain('Left out: “rightfully”');
  });
});

describe('the signatories', () => {
  it('are all five in order', async () => {
    const message = only(await view.says('/signatories'));
    const numbered = receivedSignatories.split(', ').map((name, index) => `${index + 1}. ${name}`);
    expect(message.text).toContain(numbered.join('\n'));
    expect(labelsOf(message).slice(0, 5)).toEqual(numbered);
  });

  it.each([1, 2, 3, 4, 5])('number %i has what the statement says of it', async (number) => {
    const name = receivedSignatories.split(', ')[number - 1] ?? '';
    for (const message of [
      only(await view.says(`/signatories ${name}`)),
      only(await view.opens(`signatory-${number}`)),
      (await view.presses(only(await view.says('/signatories')), `${number}. ${name}`)).message,
    ]) {
      expect(message.text?.startsWith(name)).toBe(true);
      expect(quotationsIn(message)).toEqual([`${receivedDate}\n\n${receivedSignatories}`]);
    }
  });

  it('Turmenia Unite is given no country', async () => {
    expect(only(await view.says('/signatories turmenia')).text).toContain('gives no country');
  });
});

function sentenceRange(section: number, from: number, to: number): string {
  const { sentences = [] } = statement.sections[section - 1] ?? {};
  const text = receivedSections[section - 1] ?? '';
  const start = text.indexOf(sentences[from - 1]?.text ?? '');
  const last = sentences[to - 1]?.text ?? '';
  return text.slice(start, text.indexOf(last) + last.length);
}
