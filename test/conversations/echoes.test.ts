import { beforeEach, describe, expect, it } from 'vitest';
import { receivedSections } from '../support/received.ts';
import { createTelegram, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let person: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en');
  await person.opens();
});

/** What Telegram would make a link or a mention of, unless it stands as code. */
const LIVE = ['https://evil.example/login', '@durov', '#tag'];

const ALTERED = receivedSections[0]?.split(' ').toSpliced(3, 1).join(' ');

const COMMANDS: readonly (readonly [string, string])[] = [
  ['/search', '/search'],
  ['/cities', '/cities'],
  ['/signatories', '/signatories'],
  ['/subscribe', '/subscribe @daily_words'],
  ['/pause', '/pause'],
  ['/verify', `/verify ${ALTERED}`],
];

describe.each(LIVE)('what a person typed, such as %s,', (typed) => {
  it.each(COMMANDS)('is said by the bot as code alone, in the answer to %s', async (_, command) => {
    telegram.standIn.addChannel({
      title: 'Daily words',
      memberIds: [person.id],
      username: 'daily_words',
      botRights: { can_post_messages: true },
    });
    for (const { text = '', entities = [] } of await person.says(`${command} ${typed}`)) {
      const asCode = entities.filter(({ type }) => type === 'code' || type === 'pre');
      for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
        const isCode = asCode.some(({ offset, length }) => offset <= at && at + typed.length <= offset + length);
        expect(isCode, plain(text)).toBe(true);
      }
    }
    expect(telegram.logged).toEqual([]);
  });
});

it.each(['@_durov1', '@1234abcd', 'evil1.com', 'пример1.рф', '1.1.1.1', '/1start', '+77011234567'])(
  'what a person put into a sentence, such as %s, is code in the comparison',
  async (typed) => {
    const [answer] = await person.says(`/verify The people ${typed} demand what is rightfully theirs.`);
    const text = answer?.text ?? '';
    const places = [...text.split('').keys()].filter((at) => text.startsWith(typed, at));
    expect(places.length).toBeGreaterThan(0);
    const asCode = (answer?.entities ?? []).filter(({ type }) => type === 'code');
    const isCode = (at: number) =>
      asCode.some(({ offset, length }) => offset <= at && at + typed.length <= offset + length);
    expect(places.filter((at) => !isCode(at))).toEqual([]);
  },
);

it('of a long text, its beginning alone is said', async () => {
  const [answer] = await person.says(`/search ${'z'.repeat(200)}`);
  expect(answer?.text).toContain(`${'z'.repeat(60)}…`);
  expect(answer?.text).not.toContain('z'.repeat(61));
});

it('the end of an address makes no link with a word of the statement', async () => {
  const [answer] = await person.says('/verify The people.com demand what is rightfully theirs.');
  expect(answer?.text).not.toContain('people.com');
});

it('a name that nobody has is no mention where it is said to be none', async () => {
  const [answer] = await person.says('/pause @nobody_has_it');
  expect(plain(answer?.text)).toContain('@nobody_has_it');
  expect(answer?.entities).toEqual([expect.objectContaining({ type: 'code', length: '@nobody_has_it'.length })]);
});
