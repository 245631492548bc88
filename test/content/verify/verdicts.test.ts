import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { sentencePassages } from '../../../src/content/document/statement.ts';
import type { Verification } from '../../../src/content/verify/verdict.ts';
import { readProjectFiles } from '../../../src/node/process/project-files.ts';
import { sources } from '../../support/telegram.ts';

const { statement, verify } = sources.content;
const sentences = sentencePassages(statement).map(({ text }) => text);
const FORCE = 'It is impossible to stop this process by force.';
const DEMAND = 'The people demand what is rightfully theirs.';
const FEAR = 'Fear and submission were replaced by hatred and uncontrollable popular anger.';
const ATTRIBUTION = `— ${statement.attribution}`;

const whereOf = (verdict: Verification): readonly string[] =>
  'parts' in verdict ? verdict.parts.map(({ address }) => formatAddress(address)) : [];

/** The words of a text that a verdict marks as changed. */
const changedIn = (text: string): readonly string[] => {
  const verdict = verify(text);
  return verdict.kind === 'altered' ? verdict.changed.map(({ start, end }) => text.slice(start, end)) : [];
};

describe('what the bot and people put around a quotation is no part of it', () => {
  it.each([
    ['a post as it was pasted or forwarded', `Section 4, sentence 5\n${DEMAND}\n${ATTRIBUTION}`],
    [
      'a section as it was posted',
      `Section 4 · The protests as a process\n${statement.sections[3]?.text}\n\n${ATTRIBUTION}`,
    ],
    [
      'a post with the title of the document',
      `Statement of five Central Asian opposition groups on the protests in Kazakhstan\nSection 4, sentence 5\n${DEMAND}`,
    ],
    ['a Russian heading', `Раздел 4, предложение 5\n${DEMAND}\n${ATTRIBUTION}`],
    ['a Kazakh heading', `4-бөлім, 5-сөйлем\n${DEMAND}`],
    ['the attribution without a heading', `${DEMAND}\n\n${ATTRIBUTION}`],
    ['a part of the attribution', `“${DEMAND}” — statement of January 5, 2022`],
    ['the attribution in brackets', `${DEMAND} (statement of 5 January 2022)`],
    ['a signatory', `${DEMAND} — Birlik Party (Uzbekistan)`],
    ['an address', `4.5 ${DEMAND}`],
    ['an address with a full stop', `2.3. ${sentences[3]}`],
    ['an address as in a link', `s4-5: ${DEMAND}`],
    ['a link', `${DEMAND} https://t.me/verbatim_bot?start=s4-5`],
    ['a link without a scheme', `t.me/verbatim_bot/55\n${DEMAND}`],
    ['a quoting sign', `> ${DEMAND}`],
    ['a bullet', `• ${DEMAND}`],
    ['bold marks', `**${DEMAND}**`],
    ['emoji on both sides', `🔥 ${DEMAND} ✊🏽🇰🇿`],
    ['a hashtag', `${DEMAND} #Kazakhstan`],
    ['a mention', `@durov ${DEMAND}`],
    ['an exclamation mark', 'The people demand what is rightfully theirs!!!'],
    ['a lead-in', `According to the statement: ${DEMAND}`],
    ['a lead-in in Uzbek', `Bayonotda aytilishicha: «${DEMAND}»`],
    ['dots in brackets', '[...] what is rightfully theirs [...]'],
    ['[sic]', `${DEMAND.slice(0, -1)} [sic].`],
    ['a letter that was changed in brackets', `[t]${DEMAND.slice(1)}`],
    ['a word divided at the end of a line', 'It is im-\npossible to stop this pro-\ncess by force.'],
    ['letters in a bold alphabet', DEMAND.replace('people', '𝐩𝐞𝐨𝐩𝐥𝐞')],
    ...["'", '’', '‘', 'ʼ', 'ʻ', 'ʹ', 'ˈ', '`', '´', '′', '‛', '＇'].map((sign): [string, string] => [
      `the apostrophe ${sign}`,
      `the people${sign}s patience reached its limit`,
    ]),
  ])('%s', (_, text) => {
    expect(verify(text), text).toMatchObject({ kind: 'exact' });
  });

  it('and hides no alteration', () => {
    for (const around of [
      (text: string) => `Section 4, sentence 3\n${text}\n${ATTRIBUTION}`,
      (text: string) => `According to the statement: “${text}”`,
      (text: string) => `4.3 ${text} #Kazakhstan`,
      (text: string) => `> **${text}** (statement of January 5, 2022)`,
    ]) {
      expect(verify(around(FORCE)).kind).toBe('exact');
      for (const word of ['not', '@not', '#not', 'https', '🚫']) {
        expect(verify(around(FORCE.replace('impossible', `${word} impossible`))).kind, word).toBe('altered');
      }
    }
    expect(verify('The people demand what is rightfully #ours').kind).toBe('altered');
    expect(verify('It is not im-\npossible to stop this process by force.').kind).toBe('altered');
  });

  it('but another name, a denial and a comment are words of the text', () => {
    for (const text of [
      `“${DEMAND}” — Karl Marx`,
      `${DEMAND} — said nobody ever`,
      `They wrote: “${DEMAND}” Do you agree?`,
    ]) {
      expect(verify(text).kind, text).toBe('contains');
    }
  });

  it('of another document too', () => {
    const other = readProjectFiles('examples/udhr').content;
    const text = 'Everyone has the right to life, liberty and the security of person.';
    expect(other.verify(`3-бап\n${text}\n— ${other.statement.attribution}`).kind).not.toBe('absent');
    expect(other.verify(`“${text}”\n— ${other.statement.attribution}`)).toMatchObject({ kind: 'exact' });
  });
});

describe('a text contains a quotation', () => {
  it.each([
    `They wrote: “${FORCE}” Do you agree?`,
    `Look at this, friends, it is what I always said: "${DEMAND}" Powerful words, aren't they?`,
    'Мне кажется, фраза «the holding of open elections» тут самая важная.',
    `I read somewhere that the people demand what is rightfully theirs and I agree`,
    `Good morning. ${FEAR} What a sentence!`,
    'My cousin says we should immediately impose sanctions on those responsible for the corruption and systematic human rights abuses, and so do I.',
    'It is a pity that citizens who dare to tell the truth have been killed and that nobody was punished',
    'My neighbour asked me who will not tolerate greed and arbitrariness of power if not her son',
    'Well, dear, tightening and repression can lead to an escalation of the conflict, remember that',
    'For 30 years, the people of Kazakhstan have endured tyranny, but last winter they did something',
    `${FEAR} oh no`,
    'I heard on the radio that fear and submission were replaced by hatred and uncontrollable popular anger, today',
    'Let us prevent them from evading their well-deserved punishment, said my teacher',
    'And who is that? Republican Party of Turkmenistan, Turmenia Unite, Foreign Bureau of Opposition of Kazakhstan',
  ])('that stands among other words: %s', (text) => {
    expect(verify(text)).toMatchObject({ kind: 'contains' });
    expect(whereOf(verify(text)).length).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      'one word in the place of the last',
      'left no legal opportunity for the Kazakh people to be the bearers and exponents of evil',
    ],
    ['two in the place of the last', `${sentences[1]?.replace('and injustice.', 'our enemies.')}`],
    ['two added behind', `${FORCE.slice(0, -1)} or guns.`],
    ['another first word', `Riots${sentences[10]?.slice('Protests'.length)}`],
    ['another beginning that shares a word', `For 300 years${sentences[1]?.slice('For 30 years'.length)}`],
    [
      'a beginning that leaves out a "not"',
      'who will put up with corruption, lawlessness and family-clan rule that is flourishing',
    ],
    ['a denial behind', `${DEMAND.slice(0, -1)}, never`],
  ])('and not with %s: that is altered', (_, text) => {
    expect(verify(text).kind).toBe('altered');
  });

  it('and not where words of it were changed', () => {
    expect(verify(`They wrote: “It is possible to stop this process by force.” Do you agree?`).kind).toBe('altered');
    expect(changedIn(`Good morning. ${FEAR.replace('hatred', 'love')} Powerful line!`)).toEqual(['love']);
    expect(changedIn(`${FORCE} The people never demand what is rightfully theirs.`)).toEqual(['never']);
    expect(
      changedIn('My friend says that the people demand what is wrongfully theirs and nobody knows why he says it'),
    ).toEqual(['wrongfully']);
    expect(verify(`Not. ${DEMAND}`).kind).toBe('altered');
  });

  it('and nothing is denied that stands there, whatever is between', () => {
    expect(verify(`${FEAR.slice(0, -1)}, and the people demand what is rightfully theirs.`).kind).not.toBe('absent');
  });
});

describe('a text is pieced together', () => {
  it.each([
    ['sentences in another order', `${sentences[13]} ${FORCE}`, ['4.4', '4.3']],
    ['sentences of two sections', `${FORCE} ${sentences[16]}`, ['4.3', '5.2']],
    ['a list of sentences', `1) ${FORCE} 2) ${DEMAND}`, ['4.3', '4.5']],
    ['parts with dots between', 'Fear and submission were replaced by […] a just protest', ['3.4', '2.4']],
    ['two parts of one sentence', 'The only correct solution is the holding of open elections', ['5.2', '5.2']],
    [
      'one word left out where dots say so',
      'Fear and submission were replaced … hatred and uncontrollable popular anger',
      ['3.4', '3.4'],
    ],
  ])('%s', (_, text, addresses) => {
    const verdict = verify(text);
    expect(verdict.kind).toBe('pieced');
    expect(whereOf(verdict)).toEqual(addresses);
  });

  it.each([
    ['one word is missing', 'Fear and submission were replaced hatred and uncontrollable popular anger'],
    [
      'a part is cut off from the "not" before it',
      'We call on the Kazakh authorities to use weapons against protesters',
    ],
    ['the "not" behind a part is missing', 'who will put up with corruption, lawlessness and family-clan rule'],
    ['the same is true where dots stand', 'We call on the Kazakh authorities … to use weapons against protesters'],
    ['a word is added between the parts', `${FORCE} Not. ${DEMAND}`],
  ])('and altered where %s', (_, text) => {
    expect(verify(text).kind).toBe('altered');
  });
});

describe('a sentence of somebody’s own', () => {
  it.each(['We think so.', 'They also want peace in our land.'])(
    'between two whole ones of the statement changes neither: %s',
    (own) => {
      const [one = '', other = ''] = sentences.filter((sentence) => /^(?:For 30|And today)/u.test(sentence));
      expect(verify(`${one} ${own} ${other}`)).toMatchObject({ kind: 'contains', parts: [{}, {}] });
    },
  );

  it('that has the small words of one in their places, and others for the rest, is not taken for one of the statement’s', () => {
    const text =
      'The protesters rightly demand banana for carrots elephant and the mountain rivers of the window and garden silver banana carrots of the elephant and mountain rivers';
    expect(verify(text)).toEqual({ kind: 'absent', why: 'not-there' });
  });
});

describe('letters of another script that look like English ones', () => {
  it.each([
    ['The pеоple demand what is rightfully theirs.', ['е', 'о'], 'pеоple'],
    ['the people’s patience reached its lіmіt', ['і'], 'lіmіt'],
    ['FEAR AND SUBМISSION WERE REPLACED BY HATRED', ['М'], 'SUBМISSION'],
  ])('are never exact, and said: %s', (text, letters, word) => {
    expect(verify(text)).toMatchObject({ kind: 'altered', lookAlikes: letters });
    expect(changedIn(text)).toEqual([word]);
  });

  it('are not looked for in words of another language', () => {
    expect(verify(`${DEMAND} Так сказал он: а`)).not.toHaveProperty('lookAlikes');
    expect(verify(`Мне кажется, «${DEMAND}», а вы как думаете? О чем это?`).kind).toBe('contains');
  });
});

describe('a text in another language', () => {
  it.each([
    'Народ требует того, что по праву принадлежит ему.',
    'Бұл процесті күшпен тоқтату мүмкін емес',
    'Страх и покорность сменились ненавистью',
    "Xalq o'ziga haqli ravishda tegishli bo'lgan narsani talab qilmoqda.",
    '人民要求属于他们的东西',
    'Es ist unmöglich, diesen Prozess mit Gewalt aufzuhalten.',
  ])('can’t be compared: %s', (text) => {
    expect(verify(text)).toEqual({ kind: 'absent', why: 'other-language' });
  });

  it.each(['I like cats', 'I like cats and dogs very much', 'Buy cheap watches'])(
    'is not what plain English is taken for: %s',
    (text) => {
      expect(verify(text)).toEqual({ kind: 'absent', why: 'not-there' });
    },
  );
});

describe('a word or two', () => {
  it.each(['power', 'the people', 'of the', '"sanctions"', 'Kazakhstan'])(
    'that any text may have is no quotation: %s',
    (text) => {
      expect(verify(text)).toEqual({ kind: 'absent', why: 'too-little' });
    },
  );

  it.each(['Almaty', 'Nazarbayev', 'Turmenia Unite', 'puppet successor', 'family-clan rule'])(
    'that is rare or a rare name is one: %s',
    (text) => {
      expect(verify(text).kind).toBe('exact');
    },
  );
});

describe('an altered text', () => {
  it.each([
    'the poeple demand waht is rightfuly theirs',
    'fear and submision were replased by hatered',
    'it is imposible to stop this proces by forse',
  ])('is known though it was typed in a hurry: %s', (text) => {
    expect(verify(text).kind).toBe('altered');
  });

  it('is compared without its capitals', () => {
    expect(changedIn('THE PEOPLE NEVER DEMAND WHAT IS RIGHTFULLY THEIRS')).toEqual(['NEVER']);
  });

  it('is marked where it differs, and on both sides of what is missing', () => {
    expect(changedIn('The people demand what is theirs.')).toEqual(['is theirs']);
    expect(changedIn('Hope and joy were replaced by hatred and uncontrollable popular anger.')).toEqual([
      'Hope',
      'joy',
    ]);
  });

  it('has no such marks where invisible characters shift its letters', () => {
    expect(verify('The peo\u00adple demand what is ours.')).toMatchObject({ kind: 'altered', changed: [] });
  });
});
