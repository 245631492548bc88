import type { Message, ReplyParameters } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { judgeAll } from '../../src/handlers/reading/verify.ts';
import { refusalOf } from '../../src/stand-in/faults.ts';
import { FORWARDED, receive } from '../support/odd-messages.ts';
import { type Circle, createCircle } from '../support/scenes.ts';
import { only, plain, quotationsIn, sources } from '../support/telegram.ts';

const DEMAND = 'The people demand what is rightfully theirs.';

let { telegram, aigerim, timur, chatId } = {} as Circle;

beforeEach(async () => {
  ({ telegram, aigerim, timur, chatId } = await createCircle('ru', 'supergroup'));
  await aigerim.opens();
});

/** The first words of an answer, up to the colon or comma, which say the verdict. */
const firstWords = (message: Message): string => /^[^:,]+/u.exec(plain(message.text))?.[0] ?? '';

describe('the first words of a verdict', () => {
  it.each([
    ['Exact', DEMAND],
    ['Exact', DEMAND.toUpperCase()],
    ['Contains', `They wrote: “${DEMAND}” Do you agree?`],
    ['Pieced together', `${DEMAND} It is impossible to stop this process by force.`],
    ['Altered', 'The people demand what is theirs.'],
    ['Not found', 'The price of gas must return to fifty tenge per litre at once.'],
    ['Not found', 'Народ требует того, что по праву принадлежит ему.'],
    ['Not found as a quotation', 'power'],
    ['Not found', '🔥🔥🔥'],
  ])('are "%s" for: %s', async (words, text) => {
    expect(firstWords(only(await aigerim.says(`/verify ${text}`)))).toBe(words);
  });

  it.each(LOCALES)('are one of its own for each verdict in %s', async (locale) => {
    const reader = telegram.person(locale);
    const words: string[] = [];
    for (const text of [
      DEMAND,
      `Look: “${DEMAND}” Wow, friends!`,
      `${DEMAND} And today we see that the people’s patience reached its limit.`,
      'The people demand what is ours.',
      'Foreign troops must leave our soil within ten days.',
    ]) {
      words.push(firstWords(only(await reader.says(`/verify ${text}`))));
    }
    expect(new Set(words).size).toBe(5);
  });
});

describe('a verdict', () => {
  it.each([
    ['The people demand what is theirs.', false, true],
    ['The people loudly demand what is rightfully theirs.', true, false],
    ['The people demand what is wrongfully theirs.', true, true],
  ])(
    'says what its marks mean, and nothing of marks that it does not have: %s',
    async (text, isStruck, isUnderlined) => {
      const message = plain(only(await aigerim.says(`/verify ${text}`)).text);
      expect([message.includes('Struck through:'), message.includes('Underlined:')]).toEqual([isStruck, isUnderlined]);
    },
  );

  it('shortens what is the same before the first difference, and keeps the words next to it', async () => {
    const [sentence = ''] = sources.content.statement.sections[4]?.sentences.map(({ text }) => text) ?? [];
    const message = plain(only(await aigerim.says(`/verify ${sentence.replace(/\w+\W*$/u, 'moon.')}`)).text);
    expect(message).toMatch(/^… /mu);
  });

  it('shows the whole sentences with the quoted words in bold', async () => {
    const message = only(await aigerim.says('/verify The only correct solution is the holding of open elections'));
    const [sentence = ''] = quotationsIn(message);
    expect(sources.content.statement.text).toContain(sentence);
    const bold = (message.entities ?? [])
      .filter(({ type }) => type === 'bold')
      .map(({ offset, length }) => message.text?.slice(offset, offset + length));
    expect(bold).toEqual(['Section 5, sentence 2', 'The only correct solution is', 'the holding of open elections']);
  });

  it('on a translation offers what the search finds', async () => {
    const message = only(await aigerim.says('/verify Страх и покорность сменились ненавистью'));
    expect(plain(message.text)).toMatch(/^Not found: only the English text can be compared/u);
    expect(quotationsIn(message)[0]).toContain('Fear and submission were replaced by hatred');
  });

  it('on a text that can’t be compared offers the best two of what the search finds', () => {
    const { search, verify } = sources.content;
    const many = [...search.passages('people'), ...search.passages('power')];
    expect(many.length).toBeGreaterThan(2);
    const { found } = judgeAll({ search: { ...search, passages: () => many }, verify }, [{ text: 'Народ', at: 0 }]);
    expect(found).toEqual(many.slice(0, 2));
  });

  it('says which letters of another script stand in the text', async () => {
    const message = only(await aigerim.says('/verify The pеоplе demand what is rightfully theirs.'));
    expect(plain(message.text)).toMatch(/^Altered.*\n.*look like English ones: е, о/u);
  });

  it.each(LOCALES)(
    'on what the bot itself wrote in %s is exact, also when it is pasted or forwarded',
    async (locale) => {
      const reader = telegram.person(locale);
      for (const question of ['/statement 4.5', '/statement 4.2-4', '/statement 3', '/quote', '/statement all']) {
        const { text = '' } = only(await reader.says(question));
        expect(sources.content.verify(text), question).toMatchObject({ kind: 'exact' });
        const forwarded = await receive(telegram, aigerim, { ...FORWARDED, text });
        expect(plain(only(forwarded).text), question).toMatch(/^Exact/u);
      }
    },
  );
});

describe('in a group, a verdict', () => {
  const text = '¡ The people of Mars demand what is not theirs!';

  it('answers the message that was checked, and marks there what was altered', async () => {
    const { message_id } = telegram.standIn.clients.say({ personId: timur.id, chatId, text });
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
    expect(answer.reply_to_message?.message_id).toBe(message_id);
    expect(answer.quote).toMatchObject({ text: 'of Mars demand what is not', position: text.indexOf('of Mars') });
  });

  it('answers the command where the text stands in it', async () => {
    const answer = only(await aigerim.says('/verify@verbatim_bot The people demand what is theirs.', { chatId }));
    expect(answer.reply_to_message?.from?.id).toBe(aigerim.id);
    expect(answer.quote?.text).toBe('is theirs');
  });

  it('has no mark where nothing was altered', async () => {
    const { message_id } = telegram.standIn.clients.say({ personId: timur.id, chatId, text: DEMAND });
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
    expect(answer.reply_to_message?.message_id).toBe(message_id);
    expect(answer.quote).toBeUndefined();
  });

  it('marks no half of a sign where a mark would be too long', async () => {
    const long = DEMAND.replace('what', `a${'𝐱'.repeat(600)} what`);
    const { message_id } = telegram.standIn.clients.say({ personId: timur.id, chatId, text: long });
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
    expect(answer.reply_to_message?.message_id).toBe(message_id);
    const asked = telegram.standIn.accepted.map(({ parameters }) => JSON.stringify(parameters));
    // A half is written as an escape, and a whole sign as itself.
    expect(asked.filter((text) => /\\ud[89a-f]/u.test(text))).toEqual([]);
    expect(telegram.failures).toEqual([]);
  });

  it('marks no more than Telegram takes', async () => {
    const long = `${sources.content.statement.sections[1]?.text.replace('For', 'Not for').replace(/civil society/u, 'the army')}`;
    const { message_id } = telegram.standIn.clients.say({ personId: timur.id, chatId, text: long });
    const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
    expect(answer.quote?.text).toMatch(/^Not/u);
    expect(answer.quote?.text.length).toBeLessThanOrEqual(1_024);
  });

  it.each(['Bad Request: QUOTE_TEXT_INVALID', 'Bad Request: message to be replied not found'])(
    'comes once more without its mark, and never twice, if Telegram says: %s',
    async (description) => {
      const { message_id } = telegram.standIn.clients.say({ personId: timur.id, chatId, text });
      telegram.standIn.faults.rule(({ method, parameters }) => {
        const quote = (parameters['reply_parameters'] as ReplyParameters | undefined)?.quote;
        return method === 'sendMessage' && quote !== undefined ? refusalOf(400, description) : undefined;
      });
      const before = telegram.standIn.accepted.length;
      const answer = only(await aigerim.says('/verify', { chatId, replyToMessageId: message_id }));
      expect(plain(answer.text)).toMatch(/^Altered/u);
      expect(answer.quote).toBeUndefined();
      expect(telegram.standIn.accepted.slice(before).filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
      expect(telegram.logged).toEqual([]);
    },
  );
});
