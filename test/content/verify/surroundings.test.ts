import { describe, expect, it } from 'vitest';
import { sentencePassages } from '../../../src/content/document/statement.ts';
import { sources } from '../../support/telegram.ts';

const { statement, verify } = sources.content;
const passages = sentencePassages(statement);
const DEMAND = 'The people demand what is rightfully theirs.';
const NAMES = (sources.content.definition.signatories ?? []).map(({ name }) => name);
const COUNTRIES = ['Kyrgyzstan', 'Turkmenistan', 'Kazakhstan', 'Uzbekistan', 'Tajikistan', 'Russia'];

const kindOf = (text: string) => verify(text).kind;
const notExact = (texts: readonly string[]) => texts.filter((text) => kindOf(text) === 'exact');
const notOfKind = (kind: string, texts: readonly string[]) => texts.filter((text) => kindOf(text) !== kind);

/** A text with each of its countries, one after the other, in the place of each. */
const withOtherCountries = (text: string): readonly string[] =>
  COUNTRIES.flatMap((country) => COUNTRIES.map((other) => text.replace(country, other))).filter(
    (other) => other !== text,
  );

/** A text with two of its words changed for each other, but not the small ones. */
const withSwappedWords = (text: string): readonly string[] => {
  const words = text.split(' ');
  return words.flatMap((word, at) =>
    words.slice(at + 1).flatMap((other, behind) => {
      const swapped = words.with(at, other).with(at + 1 + behind, word);
      return word === other || word === 'of' || other === 'of' ? [] : [swapped.join(' ')];
    }),
  );
};

/** Names in other orders than that of the document. */
const REORDERED = NAMES.flatMap((_, at) => (at === 0 ? [] : [[...NAMES.slice(at), ...NAMES.slice(0, at)]]));

describe('the heading', () => {
  it('with a name, a country, the order or the day changed is not exact', () => {
    const [day = '', names = ''] = statement.heading;
    const altered = [
      ...withOtherCountries(names),
      ...withSwappedWords(names),
      ...REORDERED.map((order) => order.join(', ')),
      ...['January 6, 2022', 'January 5, 2021', 'February 5, 2022'].map((other) => `${other}\n\n${names}`),
    ];
    expect(altered.length).toBeGreaterThan(50);
    expect(notExact(altered)).toEqual([]);
    expect(kindOf(`${day}\n\n${names}`)).toBe('exact');
    expect(kindOf(`January 6, 2022\n\n${names}`)).toBe('altered');
  });
});

describe('an attribution', () => {
  it.each([
    '— Birlik Party (Uzbekistan)',
    '— Birlik (Uzbekistan), 5 January 2022',
    '© Foreign Bureau of Opposition of Kazakhstan',
    '(Birlik Party and others, 5 January 2022)',
    '— Reforma Party, Birlik Party and other opposition groups',
    '— the statement on the protests in Kazakhstan, January 2022',
    '(statement of 2022-01-05)',
    '— statement, 05.01.2022',
    '— Reforma Party (Kyrgyzstan); Turmenia Unite',
    '(c) Birlik Party',
    '/Birlik Party/',
    'Source: statement, 5 Jan 2022',
    '05.01.2022',
    '// 4.5',
    '— 2022-yil 5-yanvar bayonoti',
    '— заявление от 5 января 2022 г.',
    '— раздел 4, предложение 5',
    '(sentence 5 of section 4)',
    '(§ 4, s. 5)',
  ])('that is right is taken off: %s', (attribution) => {
    expect(kindOf(`${DEMAND} ${attribution}`)).toBe('exact');
  });

  it.each(['05.01.2022:', 'January 5, 2022.', 'Sec. 4, sent. 5:', 'п. 4.5:', 'Birlik Party (Uzbekistan):'])(
    'that is right is taken off before it: %s',
    (attribution) => {
      expect(kindOf(`${attribution} ${DEMAND}`)).toBe('exact');
    },
  );

  it('with another country, name, order or day is not taken off', () => {
    const altered = [
      ...NAMES.flatMap((name) => [...withOtherCountries(name), ...withSwappedWords(name)]),
      ...REORDERED.map((order) => order.join(', ')),
      ...NAMES.flatMap((name) => COUNTRIES.map((country) => `${name.replace(/ \(.*/u, '')}, ${country}`)).filter(
        (text) => !NAMES.includes(text.replace(/, (.*)/u, ' ($1)')),
      ),
      'Reforma Birlik Party (Uzbekistan)',
      'Foreign Bureau Turmenia Unite',
      'statement on the protests in Kyrgyzstan',
      'statement of six opposition groups',
    ];
    const texts = altered.flatMap((name) => [
      `${DEMAND} — ${name}`,
      `${DEMAND} (${name}, January 5, 2022)`,
      `${name}: “${DEMAND}”`,
      `“${DEMAND}”\n${name}`,
    ]);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => !['contains', 'altered'].includes(kindOf(text)))).toEqual([]);
  });

  it('with another sentence is not taken off, though the section has the number', () => {
    expect(kindOf(`${DEMAND} (sentence 5)`)).toBe('exact');
    expect(kindOf(`${DEMAND} (section 4)`)).toBe('exact');
    expect(kindOf(`${DEMAND} (sentence 4)`)).toBe('contains');
  });

  it('with another day is not taken off', () => {
    const days = ['6 January 2022', '15 January 2022', '5 February 2022', 'January 5, 2021', 'January 25, 2022'];
    const inNumbers = [
      '06.01.2022',
      '05.02.2022',
      '2022-01-06',
      '2021-01-05',
      '1/6/2022',
      '5.1.2012',
      '5–6 января 2022',
    ];
    const inOthers = ['5 февраля 2022 г.', '2022 жылғы 6 қаңтар', '2022-yil 5-fevral', '6 января', '2021'];
    const texts = [...days, ...inNumbers, ...inOthers].flatMap((day) => [
      `${DEMAND} — ${day}`,
      `${DEMAND} — statement, ${day}`,
      `“${DEMAND}” (statement of ${day})`,
      `Statement of ${day}: ${DEMAND}`,
    ]);
    expect(notOfKind('contains', texts)).toEqual([]);
  });
});

describe('a word that an attribution may have', () => {
  it.each([
    'The 2022 people demand what is rightfully theirs.',
    `2022 ${DEMAND}`,
    `January ${DEMAND}`,
    'The 4.5 people demand what is rightfully theirs.',
    'the people of Kazakhstan have endured tyranny, others (statement of January 5, 2022)',
    'For 30 years, the statement of Kazakhstan',
    'Zhanaozen, Aktau, Atyrau, January — statement',
    'Zhanaozen, Aktau, Atyrau, 2022 — statement',
  ])('is a word of the text without a sign beside it: %s', (text) => {
    expect(kindOf(text)).not.toBe('exact');
  });
});

describe('words that deny a quotation', () => {
  it.each([
    `No declaration says: ${DEMAND}`,
    `Мәлімдемеде айтылмаған: «${DEMAND}»`,
    `Bayonotda yozilmagan: «${DEMAND}»`,
    `“${DEMAND}” — билдирүүдө айтылмады`,
    `“${DEMAND}” — в заявлении не сказано`,
    'It is <not> impossible to stop this process by force.',
  ])('are no attribution and no formatting: %s', (text) => {
    expect(kindOf(text)).not.toBe('exact');
  });
});

describe('an address beside a quotation', () => {
  const forms: readonly ((section: number, sentence: number) => string)[] = [
    (section, sentence) => `${section}.${sentence}`,
    (section, sentence) => `§${section}.${sentence}`,
    (section, sentence) => `Section ${section}, sentence ${sentence}:`,
    (section, sentence) => `${section}-бөлім, ${sentence}-сөйлем\n`,
    (section, sentence) => `Раздел ${section}, предложение ${sentence}\n`,
    (section, sentence) => `s${section}-${sentence}:`,
    (section, sentence) => `§${section}, s. ${sentence} –`,
  ];

  it('is taken off only if it is the quotation’s own', () => {
    for (const { address, text } of passages) {
      if (address.kind !== 'sentences') continue;
      for (const form of forms) {
        const own = form(address.section, address.from);
        expect(kindOf(`${own} ${text}`), own).toBe('exact');
        const others = passages.flatMap(({ address: other }) =>
          other.kind === 'sentences' && (other.section !== address.section || other.from !== address.from)
            ? [`${form(other.section, other.from)} ${text}`]
            : [],
        );
        expect(notOfKind('contains', others)).toEqual([]);
      }
    }
  });

  it('may be behind it, in a link, or that of its section', () => {
    for (const own of ['(4.5)', '[s4-5]', '— Section 4', 'https://t.me/verbatim_bot?start=s4-5', '(4.4-5)']) {
      expect(kindOf(`${DEMAND} ${own}`), own).toBe('exact');
    }
    for (const other of ['(4.4)', '[s4-4]', '— Section 5', 'https://t.me/verbatim_bot?start=s4-4', '(4.2-4)']) {
      expect(kindOf(`${DEMAND} ${other}`), other).toBe('contains');
    }
  });

  it('stands at its own sentence where there are several', () => {
    const [, , , before = ''] = passages.filter(({ address }) => address.section === 4).map(({ text }) => text);
    expect(kindOf(`4.4 ${before} 4.5 ${DEMAND}`)).toBe('exact');
    expect(kindOf(`${before} (4.4) ${DEMAND} (4.5)`)).toBe('exact');
    expect(kindOf(`4.5 ${before} 4.4 ${DEMAND}`)).toBe('contains');
  });
});

describe('a hashtag', () => {
  it('that are fewer than the words left out behind a quotation do not stand in their place', () => {
    expect(kindOf('Fear and submission were replaced by hatred and #one #two')).toBe('exact');
    expect(kindOf('Fear and submission were replaced by hatred and #one #two #three')).toBe('contains');
  });

  it.each(['#Kazakhstan', '@durov', '#freedom #Qantar2022'])('before a quotation is taken off: %s', (tags) => {
    expect(kindOf(`${tags} ${DEMAND}`)).toBe('exact');
  });

  it.each([
    '#Not the people demand what is rightfully theirs.',
    '#Hope and submission were replaced by hatred and uncontrollable popular anger.',
    'The people demand what is #rightly #ours',
  ])('in the place of a word is one: %s', (text) => {
    expect(kindOf(text)).not.toBe('exact');
  });
});

describe('signs that are typography', () => {
  it.each([
    ['commas of a list', 'killed imprisoned or expelled from the country'],
    ['commas of a list of names', 'Kokshetau Semey Merke Makanshi'],
    ['some of them', 'tyranny, lawlessness arbitrariness and injustice'],
    ['square brackets', 'Kostanay, Zhezkazgan [Satpayev], Karaganda'],
  ])('%s', (_, text) => {
    expect(kindOf(text)).toBe('exact');
  });

  it.each([
    'to make every effort to avoid bloodshed not to use weapons',
    'For 30 years the people of Kazakhstan have endured tyranny',
    'The people demand, what is rightfully theirs',
  ])('are not commas between parts of a sentence: %s', (text) => {
    expect(kindOf(text)).toBe('altered');
  });
});

describe('what looks like a note', () => {
  it.each([
    'to numerous victims (225) and serious consequences for the state',
    'For 30 (40) years, the people',
    'For 30⁰ years, the people of Kazakhstan',
    'The people (4.5) demand what is rightfully theirs.',
    'The people <s>demand</s> what is rightfully theirs.',
    'Zhezkazgan (Satpayev) #Ekibastuz, Karaganda, Petropavlovsk',
    'The people demand what is rightfully theirs #not',
  ])('is a word of the sentence within it: %s', (text) => {
    expect(kindOf(text)).not.toBe('exact');
  });

  it.each([`${DEMAND} (4.5)`, `(4.5) ${DEMAND}`, `“${DEMAND}”[19]`, 'The people¹⁹ demand what is rightfully theirs.'])(
    'is one beside it: %s',
    (text) => {
      expect(kindOf(text)).toBe('exact');
    },
  );
});

describe('a sign that asks or denies', () => {
  const words = DEMAND.slice(0, -1);
  it.each([`${words}？`, `${words}⁉`, `${words}❓`, `¿${DEMAND}`, `≠ ${DEMAND}`, '“The people demand!”'])(
    'makes it another sentence: %s',
    (text) => {
      expect(kindOf(text)).not.toBe('exact');
    },
  );

  it('may call a sentence out', () => {
    expect(kindOf(`“${words}!”`)).toBe('exact');
  });
});

describe('words beside a quotation that only look like a source', () => {
  it.each(['Авторитаризм', 'Accordion', 'Жазықсыз', 'Подписка', 'Айтпа'])('%s', (word) => {
    expect(kindOf(`${word}: ${DEMAND}`)).toBe('contains');
  });

  it('are "the opposition" alone', () => {
    const text = 'The political opposition, the free media have been destroyed';
    expect(notOfKind('contains', [`${text} – by the opposition.`])).toEqual([]);
    expect(notExact([`${DEMAND} – and the opposition`])).toEqual([]);
  });
});

describe('a "not" of the statement that is left out', () => {
  it.each([
    'We call on the Kazakh authorities to make every effort to repeat the mistakes of the past.',
    'A new generation of people has grown up who tolerate greed and arbitrariness of power',
    'A new generation of people has grown up who fear and are ready to fight for the future of their country',
    'the country’s resources have been looted and serve the interests of the people',
  ])('alters it, though long parts are word for word: %s', (text) => {
    expect(kindOf(text)).toBe('altered');
  });

  it('may stand in a part that is left out as a whole', () => {
    expect(kindOf('We call on the Kazakh authorities not to repeat the mistakes of the past.')).toBe('pieced');
  });
});

describe('a true sentence beside an altered one', () => {
  const call = statement.sections[4]?.sentences[0]?.text ?? '';
  it.each([
    ['left out', 'against ', ''],
    ['said twice', 'not to use', 'not not to use'],
    ['left out, a denial', 'not to use', 'to use'],
  ])('hides no word that is %s', (_, word, other) => {
    expect(call).toContain(word);
    expect(kindOf(`${DEMAND} ${call.replace(word, other)}`)).toBe('altered');
  });
});

describe('a denial beside a quotation', () => {
  it.each(['(not)', '[not]', '“not”'])('alters it where it stands alone: %s', (denial) => {
    expect(kindOf(`And today ${denial} we see that the people’s patience reached its limit.`)).toBe('altered');
  });

  it.each([`${DEMAND} Never again.`, `${DEMAND}\nNo comment.`, `Not bad! ${DEMAND}`])(
    'is none in somebody’s own sentence: %s',
    (text) => {
      expect(kindOf(text)).toBe('contains');
    },
  );
});

describe('words around quotations', () => {
  it('say whose the first of two is, and hide no change of the second', () => {
    const text = `The statement says: “${DEMAND}” and “It is possible to stop this process by force.”`;
    expect(kindOf(text)).toBe('altered');
  });

  it('are no name where a letter of it is missing', () => {
    expect(kindOf(`Reform of the statement: ${DEMAND}`)).toBe('contains');
  });

  it('are parted from it by an emoji', () => {
    expect(kindOf(`lol 😂 ${DEMAND}`)).toBe('contains');
  });
});

describe('words in a row inside somebody’s own sentence', () => {
  it.each([
    'Belarus was the test from which all post-Soviet authoritarian rulers should learn an important lesson but none did',
    'Please vote to immediately impose sanctions on those responsible for the corruption in my homeland',
    'What else can people do when the authorities systematically and for decades trample on their rights and freedoms every single day',
  ])('are contained, though a word of the statement is among the others by chance: %s', (text) => {
    expect(kindOf(text)).toBe('contains');
  });

  it('are altered where one word near the cut is another one', () => {
    const text = 'All of us know that it is impossible to stop this great by force.';
    expect(kindOf(text)).toBe('altered');
  });
});
