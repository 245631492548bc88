import { beforeEach, describe, expect, it } from 'vitest';
import { receivedSections } from '../support/received.ts';
import { createTelegram, plain, quotationsIn, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let writer: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  writer = telegram.person('ru');
});

const idsOf = ({ results }: { results: readonly { id: string }[] }) => results.map(({ id }) => id);

describe('someone who types @bot in a conversation', () => {
  it('sees the sections in order before typing anything, and then the sentences', async () => {
    const { results, nextOffset } = await writer.types('');
    const ids = results.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect([...ids.slice(6), ...idsOf(await writer.types('', nextOffset))].slice(0, 6)).toEqual([
      's2-1',
      's2-2',
      's2-3',
      's2-4',
      's2-5',
      's3-1',
    ]);
  });

  it('reads one name of a place once, and passages before a signatory whose name holds the same word', async () => {
    const { results } = await writer.types('Almaty');
    expect(results[0]).toMatchObject({ id: 'place-almaty', description: 'Алматы' });
    const ids = idsOf(await writer.types('Kazakhstan'));
    expect(ids.slice(0, 5).every((id) => id.startsWith('s2-') || /^s\d/u.test(id))).toBe(true);
    expect(ids.at(-1)).toBe('signatory-4');
  });

  it('is offered no signatory by the beginning of a word of its name', async () => {
    for (const query of ['түрме', 'қаза', 'dissidents', 'United States'])
      expect(idsOf(await writer.types(query)).filter((id) => id.startsWith('signatory'))).toEqual([]);
  });

  it('sees the addressed passage first', async () => {
    expect(idsOf(await writer.types('4.2-4'))[0]).toBe('s4-2-4');
  });

  it('is promised by one result of several passages only those that it sends', async () => {
    const asked = '1; 2; 3; 4; 5; 6';
    const [together] = (await writer.types(asked)).results;
    const message = await writer.chooses(asked, together?.id ?? '');
    const named = together?.id.split('_') ?? [];
    expect(named.length).toBeLessThan(6);
    expect(quotationsIn(message)).toEqual(named.map((id) => receivedSections[Number(id.slice(1)) - 1]));
    const title = together !== undefined && 'title' in together ? together.title : '';
    expect(plain(title)).toBe(named.map((id) => id.slice(1)).join(', '));
  });

  it('reads of several sentences what they asked for each time', async () => {
    const [one] = (await writer.types('4.2-4 ')).results;
    const [again] = (await writer.types('4.2-4')).results;
    expect(one).toMatchObject({ id: 's4-2-4' });
    expect(again).toEqual(one);
  });

  it('sees places, signatories and passages that fit', async () => {
    expect(idsOf(await writer.types('Алма-Ата'))).toEqual(['place-almaty']);
    expect(idsOf(await writer.types('Almaty'))).toEqual(['place-almaty', 's2-3']);
    expect(idsOf(await writer.types('birlik'))).toEqual(['signatory-5']);
    expect(idsOf(await writer.types('sanctions'))).toEqual(['s6-1']);
  });

  it('sees the words that were found, also where they stand late in a sentence', async () => {
    const { results } = await writer.types('resources');
    const [first] = results;
    expect(first).toMatchObject({ description: expect.stringContaining('resources') });
  });

  it('gets more as they scroll, without gaps or repeats', async () => {
    const seen: string[] = [];
    let offset = '';
    do {
      const answer = await writer.types('the', offset);
      seen.push(...idsOf(answer));
      offset = answer.nextOffset;
    } while (offset !== '');
    expect(seen.length).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('reads English, whatever their language, because answers are shared by all', async () => {
    const { results } = await writer.types('3');
    expect(results[0]).toMatchObject({ title: expect.stringContaining('Power, opposition and elections') });
    expect(telegram.standIn.accepted.at(-1)).toMatchObject({
      method: 'answerInlineQuery',
      parameters: { is_personal: false, cache_time: 86_400 },
    });
  });

  it('is answered at once: nothing is looked up about them', async () => {
    // A new Worker first asks who the bot is.
    await telegram.person().types('peace');
    const before = telegram.standIn.accepted.length;
    await writer.types('dialogue');
    expect(telegram.standIn.accepted.slice(before).map(({ method }) => method)).toEqual(['answerInlineQuery']);
  });

  it('sends a place as the sentence that names it, attributed', async () => {
    const message = await writer.chooses('Almaty', 'place-almaty');
    expect(quotationsIn(message)).toEqual([expect.stringContaining('Almaty, Taldykorgan')]);
    expect(message.text).toContain('— Reforma Party (Kyrgyzstan)');
    expect(message.via_bot?.username).toBe('verbatim_bot');
  });

  it('is not answered when they send a result into their chat with the bot', async () => {
    await writer.opens();
    const before = telegram.standIn.accepted.length;
    await writer.chooses('3', 's3');
    const since = telegram.standIn.accepted.slice(before).map(({ method }) => method);
    expect(since).toEqual(['answerInlineQuery']);
  });

  it.each(['zzzz', '🤷', '?', '9', '2.9', '4.4-2', '<b>', '\u202Eabc', 'ا', 'x'.repeat(256)])(
    'is offered the contents where nothing fits: "%s"',
    async (query) => {
      const answer = await writer.types(query);
      expect(answer.results).toEqual([]);
      expect(answer.button).toEqual({ text: 'No matches. Open the contents', start_parameter: 'contents' });
    },
  );

  it('and that button opens the contents', async () => {
    expect((await writer.opens('contents'))[0]?.text).toContain('1.');
  });

  it('gets the first page for an offset that is none of ours', async () => {
    expect(idsOf(await writer.types('', 'junk'))).toHaveLength(10);
    expect(idsOf(await writer.types('', '99'))).toEqual([]);
  });
});
