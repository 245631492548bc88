import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EndedSlot, Subscription } from '../../src/jobs/plan/subscription.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { receivedDate, receivedSections, receivedSignatories } from '../support/received.ts';
import {
  BOT_NAME,
  buttonsOf,
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  type Talker,
  type Telegram,
} from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let chatId: number;
let card: Message;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  chatId = telegram.group([editor], 'supergroup');
  card = only(await editor.says('/subscribe', { chatId }));
});

const kept = async (): Promise<Subscription> => only(await telegram.subscriptions.all());

/** Presses twice: the second time changes nothing more. */
async function pressesTwice(message: Message, label: string | RegExp): Promise<Message> {
  const first = await editor.presses(message, label);
  const [after, due] = [await kept(), [...(await telegram.subscriptions.due()).values()]];
  await editor.presses(message, label);
  expect(await kept()).toEqual(after);
  expect([...(await telegram.subscriptions.due()).values()]).toEqual(due);
  expect(first.told).toBeUndefined();
  return first.message;
}

/** Presses one label after another, the first of them on a new card. */
async function opens(...labels: readonly string[]): Promise<Message> {
  let message = only(await editor.says('/subscribe', { chatId }));
  for (const label of labels) ({ message } = await editor.presses(message, label));
  return message;
}

/** What the bot wrote last to the editor alone. */
const inPrivate = () =>
  telegram.standIn
    .state()
    .conversations.find(({ id }) => id === editor.id)
    ?.messages.at(-1) ?? card;

describe('a card of posts that failed', () => {
  const MINUTE = Date.UTC(2025, 5, 14, 4) / 60_000;
  type Ended = readonly [EndedSlot['outcome'], ...EndedSlot['outcome'][]];
  const shows = async (ended: Ended, fields: Partial<Subscription> = {}): Promise<string> => {
    const slots = ended.map((outcome, index) => ({ minute: MINUTE - index * 24 * 60, outcome }));
    const last = { minute: MINUTE, outcome: ended[0] };
    await telegram.subscriptions.put({ ...(await kept()), last, ...fields });
    await telegram.subscriptions.endSlots((await kept()).id, slots);
    return plain(only(await editor.says('/schedule', { chatId })).text);
  };
  const COUNTED = 'Telegram doesn’t find the chat at the moment.';
  const REFUSED = 'Telegram refused the latest post; its passage comes next time.';
  const LIFT = 'lift what keeps me from sending messages here, or make me an administrator.';

  it.each<[string, Ended, Partial<Subscription>, string]>([
    ['one that may be there', ['unknown'], {}, 'Please check whether the uncertain post is there'],
    ['one that was too late', ['sent', 'too-late', 'too-late'], {}, 'you need not do anything.'],
    ['one that Telegram refused', ['refused', 'sent'], {}, REFUSED],
    ['a chat that was not found', ['refused'], { notFound: 1 }, COUNTED],
    ['a right that is missing', ['refused'], { pause: 'no-rights' }, LIFT],
    ['a topic that may be closed', ['refused'], { pause: 'no-rights', threadId: 7 }, 'Otherwise lift what keeps me'],
    ['a channel', ['refused'], { pause: 'no-rights', isChannel: true }, 'turn on “Post messages”.'],
  ])('says what to do about %s, once', async (_, ended, fields, said) => {
    expect((await shows(ended, fields)).split(said)).toHaveLength(2);
  });

  it('says nothing of a refusal that is over, or whose cause the state tells', async () => {
    for (const text of [await shows(['sent', 'refused']), await shows(['refused'], { pause: 'no-rights' })]) {
      expect(text).not.toContain(REFUSED);
      expect(text).not.toContain(COUNTED);
    }
  });
});

describe('a card’s buttons', () => {
  it('set the time, the days and the zone, and mark them', async () => {
    let page = await opens('Times and days');
    expect(labelsOf(page)).toContain('✓ 09:00');
    page = await pressesTwice(page, '18:00');
    page = await pressesTwice(page, '✓ 09:00');
    expect(labelsOf(page)).toContain('✓ 18:00');
    page = await pressesTwice(page, 'Saturday and Sunday');
    page = await pressesTwice(page, 'Europe/Berlin');
    expect(plain(page.text)).toContain('Saturday and Sunday at 18:00 (Europe/Berlin)');
    expect(plain(page.text)).toContain('/subscribe weekdays 09:00,18:30 Europe/Berlin');
    expect((await kept()).cadence).toEqual({ days: [6, 7], times: [1080], zone: 'Europe/Berlin' });
    // Sunday, June 15, 2025, 17:06 in Berlin: today, at six.
    expect([...(await telegram.subscriptions.due()).values()]).toEqual([Date.UTC(2025, 5, 15, 16) / 60_000]);
    const { message } = await editor.presses(page, '‹ Back');
    expect(labelsOf(message)).toContain('Preview');
  });

  it('set several times a day, show those that were typed, and keep the last one', async () => {
    await editor.says('/subscribe 21:30 America/New_York', { chatId });
    let page = await opens('Times and days');
    expect(labelsOf(page)).toContain('✓ America/New_York');
    const shown = ['08:00', '09:00', '12:00', '18:00', '21:00', '✓ 21:30'];
    expect(labelsOf(page).slice(0, 6)).toEqual(shown);
    page = await pressesTwice(page, '✓ 21:30');
    for (const time of ['08:00', '09:00', '12:00', '18:00', '21:00']) page = await pressesTwice(page, time);
    expect((await kept()).cadence.times).toEqual([480, 540, 720, 1080, 1260, 1290]);
    expect(labelsOf(page).slice(0, 7)).toEqual([...shown.map((time) => `✓ ${time.replace('✓ ', '')}`), '✓ Every day']);
    page = await pressesTwice(page, '✓ 21:30');
    expect(labelsOf(page).slice(0, 5)).toEqual(shown.slice(0, 5).map((time) => `✓ ${time}`));
  });

  it('set one of the times where it posted every hour', async () => {
    await editor.says('/subscribe every 1h', { chatId });
    const page = await opens('Times and days');
    expect(labelsOf(page).slice(0, 6)).toEqual(['08:00', '09:00', '12:00', '18:00', '21:00', '✓ Every day']);
    await pressesTwice(page, '09:00');
    expect((await kept()).cadence.times).toEqual([540]);
  });

  it('choose the order and what one post quotes; then it starts over', async () => {
    await telegram.subscriptions.put({ ...(await kept()), position: 3 });
    let message = await pressesTwice(await opens('What comes'), 'Single sentences');
    expect(await kept()).toMatchObject({ unit: 'sentence', position: 0 });
    expect(plain(message.text)).toContain('Single sentences, in order');
    await telegram.subscriptions.put({ ...(await kept()), position: 3 });
    message = await pressesTwice(message, 'Shuffle');
    expect(await kept()).toMatchObject({ order: 'shuffled', position: 0 });
    message = await pressesTwice(message, 'Whole sections');
    message = await pressesTwice(message, 'In order');
    expect(await kept()).toMatchObject({ order: 'in-order', unit: 'section' });
    expect(labelsOf((await editor.presses(message, '‹ Back')).message)).toContain('What comes');
  });

  it('show what comes next where that is chosen', async () => {
    const message = await opens('What comes', 'Single sentences');
    expect(plain(message.text)).toMatch(/09:00 GMT\+5 – Section 1, sentence 1\n/u);
    await opens('Pause');
    expect(plain((await opens('What comes')).text)).not.toContain('Upcoming posts');
  });

  it('turn the sound off and on', async () => {
    let message = await pressesTwice(await opens('How it looks'), 'Turn sound off');
    expect((await kept()).silent).toBe(true);
    expect(plain(message.text)).toContain('Without a notification sound');
    message = await pressesTwice(message, 'Turn sound on');
    expect((await kept()).silent).toBe(false);
    expect(labelsOf((await editor.presses(message, '‹ Back')).message)).toContain('How it looks');
  });

  it('fold the quotations and unfold them', async () => {
    await editor.opens();
    let message = await pressesTwice(await opens('How it looks'), 'Fold quotations');
    expect(plain(message.text)).toContain('Quotations are folded');
    expect(plain((await editor.presses(message, '‹ Back')).message.text)).toContain('Quotations are folded');
    card = await opens();
    await editor.presses(card, 'Preview');
    expect(inPrivate().entities?.map(({ type }) => type)).toContain('expandable_blockquote');
    message = await pressesTwice(await opens('How it looks'), 'Unfold quotations');
    expect(plain(message.text)).not.toContain('folded');
    card = await opens();
    await editor.presses(card, 'Preview');
    expect(inPrivate().entities?.map(({ type }) => type)).toContain('blockquote');
  });

  it('add the titles and a link to the passage', async () => {
    await editor.opens();
    await telegram.subscriptions.put({ ...(await kept()), unit: 'sentence', position: 1 });
    const message = await pressesTwice(await opens('How it looks'), 'Add the title');
    const both = await pressesTwice(message, 'Add a link');
    expect(plain(both.text)).toContain('With the document’s title\nWith a link to the passage');
    await editor.presses(await opens(), 'Preview');
    const [title, place] = plain(inPrivate().text).split('\n');
    expect(title).toBe('Statement of five Central Asian opposition groups on the protests in Kazakhstan');
    expect(place).toBe('Section 2, sentence 1 · Protests and demands');
    const [link] = buttonsOf(inPrivate());
    expect(link).toMatchObject({ text: 'Read in context', url: `https://t.me/${BOT_NAME}?start=s2-1` });
    const verdict = only(await editor.says(`/verify ${inPrivate().text}`));
    expect(verdict.text).toMatch(/^Exact/u);
    const off = await pressesTwice(await opens('How it looks'), 'Remove title');
    await pressesTwice(off, 'Remove link');
    await editor.presses(await opens(), 'Preview');
    expect(plain(inPrivate().text)).toMatch(/^Section 2, sentence 1\n/u);
    expect(buttonsOf(inPrivate())).toEqual([]);
  });

  it('add a picture, where the words fit below one', async () => {
    await editor.opens();
    const message = await pressesTwice(await opens('How it looks'), 'Add a picture');
    expect(plain(message.text)).toContain('With a picture, where the post has at most 1,024 characters');
    await pressesTwice(message, 'Add a link');
    await editor.says('/footer #daily', { chatId });
    await editor.presses(await opens(), 'Preview');
    const { photo, caption = '', caption_entities: entities = [], reply_markup } = inPrivate();
    expect(photo).toBeDefined();
    expect(quotationsIn({ text: caption, entities })).toEqual([receivedSections[0]]);
    expect(caption).toMatch(/\n\n#daily$/u);
    expect(reply_markup?.inline_keyboard.flat()).toHaveLength(1);
    await editor.says(`/header ${'x '.repeat(99)}`, { chatId });
    await editor.says(`/footer ${'x '.repeat(99)}`, { chatId });
    const long = receivedSections.findIndex((text) => text.length > 700);
    await telegram.subscriptions.put({ ...(await kept()), position: long });
    await editor.presses(await opens(), 'Preview');
    expect(quotationsIn(inPrivate())).toEqual([receivedSections[long]]);
    await pressesTwice(await opens('How it looks'), 'Remove picture');
  });

  it('choose the language of the headings', async () => {
    const languages = await opens('How it looks', 'Heading language');
    const message = await pressesTwice(languages, 'Қазақша');
    expect((await kept()).language).toBe('kk');
    expect(plain(message.text)).toContain('Heading language: Қазақша');
    expect(labelsOf(await opens('How it looks', 'Heading language', '‹ Back'))).toContain('Heading language');
  });

  it('leave passages out and take them back; the last one stays', async () => {
    let list = await opens('What comes', 'Leave some out');
    expect(labelsOf(list).slice(0, 2)).toEqual(['✓ 1 · The right to rebellion', '✓ 2 · Protests and demands']);
    list = await pressesTwice(list, '✓ 2 · Protests and demands');
    expect(labelsOf(list)).toContain('2 · Protests and demands');
    const { message } = await editor.presses(list, '‹ Back');
    expect(plain(message.text)).toContain('Left out: Section 2 · Protests and demands\n');
    expect(plain(message.text)).toMatch(/ – Section 1 .*\n.* – Section 3 /u);
    list = await pressesTwice(await opens('What comes', 'Leave some out'), '2 · Protests and demands');
    expect((await kept()).turns).toBeUndefined();
    for (const label of labelsOf(list).filter((each) => /^(?:✓ )?[1-5] /u.test(each)))
      if (!label.endsWith('2 · Protests and demands')) ({ message: list } = await editor.presses(list, label));
    list = (await editor.presses(list, '✓ 2 · Protests and demands')).message;
    const last = labelsOf(list).find((each) => each.startsWith('✓')) ?? '';
    expect((await editor.presses(list, last)).told).toContain('At least one has to stay');
    expect((await kept()).turns?.leftOut?.section).toEqual([0, 1, 2, 3, 4]);
  });

  it('list sentences some at a time, by their addresses and first words, whole on a phone', async () => {
    await opens('What comes', 'Single sentences');
    let list = await opens('What comes', 'Choose the next');
    const seen: string[] = [];
    for (let page = 0; page < 3; page += 1) {
      seen.push(...labelsOf(list).slice(0, 6));
      list = (await editor.presses(list, 'Later ›')).message;
    }
    expect(seen).toHaveLength(18);
    expect(seen[0]).toMatch(/^✓ 1\.1 · /u);
    for (const label of seen) expect(label.length).toBeLessThanOrEqual(34);
    expect(labelsOf(list)[0]).toBe(seen[0]);
    list = (await editor.presses(list, '‹ Earlier')).message;
    const { message } = await editor.presses(list, /^5\.2 · /u);
    expect(plain(message.text)).toMatch(/09:00 GMT\+5 – Section 5, sentence 2.*\n.* – Section 1, sentence 1/u);
    expect((await kept()).turns).toEqual({ next: 16 });
  });

  it('end the schedule after one round, and take that back', async () => {
    await telegram.subscriptions.put({ ...(await kept()), position: 4 });
    const message = await pressesTwice(await opens('What comes'), 'End after one round');
    expect(plain(message.text)).toContain('Ends when all have been posted once');
    expect(message.text?.match(/ – Section/gu)).toHaveLength(2);
    await telegram.subscriptions.put({ ...(await kept()), position: 6, pause: 'ended' });
    const ended = only(await editor.says('/schedule', { chatId }));
    expect(plain(ended.text)).toContain('All have been posted once');
    expect(plain(ended.text)).not.toContain('Upcoming posts');
    const resumed = await pressesTwice(ended, 'Resume');
    expect(resumed.text?.match(/ – Section/gu)).toHaveLength(3);
    await pressesTwice(await opens('What comes'), 'Keep going in rounds');
    expect((await kept()).once).toBe(false);
  });

  it('leave the next post out and take that back; its passage comes after it', async () => {
    const message = await pressesTwice(card, 'Skip the next post');
    expect((await kept()).skips).toEqual([...(await telegram.subscriptions.due()).values()]);
    expect(plain(message.text)).toContain(
      'Mon, Jun 16, 09:00 GMT+5 – will be skipped\nTue, Jun 17, 09:00 GMT+5 – Section 1',
    );
    await pressesTwice(message, 'Don’t skip it');
    expect((await kept()).skips).toEqual([]);
  });

  it('leave out no post that is past', async () => {
    telegram.clock.now += 13 * 60 * 60_000;
    const { told } = await editor.presses(card, 'Skip the next post');
    expect(told).toContain('time has already come');
    expect((await kept()).skips).toEqual([]);
  });

  it('keep what is left out where the same times are set once more', async () => {
    await editor.presses(card, 'Skip the next post');
    const page = await opens('Times and days');
    await editor.presses(page, '✓ 09:00');
    expect((await kept()).skips).toHaveLength(1);
    await editor.presses(page, '12:00');
    expect((await kept()).skips).toEqual([]);
  });

  it('pause and resume; a paused card promises no posts', async () => {
    const message = await pressesTwice(card, 'Pause');
    expect(plain(message.text)).not.toContain('Upcoming posts');
    expect(labelsOf(message)).not.toContain('Skip the next post');
    await pressesTwice(message, 'Resume');
    expect((await kept()).pause).toBe('none');
  });

  it('ask once before they unsubscribe', async () => {
    const asked = await opens('End the schedule');
    expect(labelsOf(asked)).toEqual(['Yes, end it', 'No, keep it']);
    card = (await editor.presses(asked, 'No, keep it')).message;
    expect(labelsOf(card)).toContain('Pause');
    const again = await opens('End the schedule');
    const { message } = await editor.presses(again, 'Yes, end it');
    expect(message.text).toContain('The schedule has ended.');
    expect(labelsOf(message)).toEqual([]);
    expect(await telegram.subscriptions.all()).toEqual([]);
    expect((await editor.presses(again, 'Yes, end it')).told).toContain('Send /schedule');
  });

  it('show the next ten, and fewer again', async () => {
    const more = await opens('Show more');
    expect(more.text?.match(/ – Section/gu)).toHaveLength(10);
    const { message } = await editor.presses(more, 'Show fewer');
    expect(message.text?.match(/ – Section/gu)).toHaveLength(3);
  });

  it('do not make the list of next posts shorter or longer', async () => {
    const schedule = only(await editor.says('/schedule', { chatId }));
    expect(schedule.text?.match(/ – Section/gu)).toHaveLength(10);
    const { message } = await editor.presses(schedule, 'Skip the next post');
    expect(message.text?.match(/ – Section/gu)).toHaveLength(9);
    const short = (await editor.presses(message, 'Show fewer')).message;
    expect((await editor.presses(short, 'Don’t skip it')).message.text?.match(/ – Section/gu)).toHaveLength(3);
  });

  it('are answered kindly while Redis is away', async () => {
    await telegram.subscriptions.goAway();
    expect((await editor.presses(card, 'Pause')).told).toContain('could not be saved just now');
    expect((await editor.presses(card, 'Show more')).told).toContain('could not be looked up just now');
    await telegram.subscriptions.comeBack();
    expect((await kept()).pause).toBe('none');
    const away = { kind: 'callback_query', cause: 'store-unavailable' };
    expect(telegram.failures).toEqual([away, away]);
    expect(telegram.logged.filter((line) => !line.startsWith('debug'))).toEqual([]);
  });

  it('of a record that can’t be read don’t ask to try again in a minute, and the operator hears of it', async () => {
    await telegram.subscriptions.damage((await kept()).id);
    expect((await editor.presses(card, 'Pause')).told).toContain('Something went wrong on my side');
    expect(telegram.logged).toEqual([expect.stringContaining('UnreadableRecord')]);
  });
});

describe('a post at once', () => {
  const minute = () => Math.floor(telegram.clock.now / 60_000);

  it('is asked for once more, and is one post, however often and by however many it is confirmed', async () => {
    const others = [await opens('What comes', 'Post now'), await opens('What comes', 'Post now')];
    const asked = await opens('What comes', 'Post now');
    expect(plain(asked.text)).toContain('Post now: Section 1 · The right to rebellion?');
    const { message, told } = await editor.presses(asked, 'Yes, post now');
    expect(told).toBeUndefined();
    expect(plain(message.text)).toMatch(/ – Section 1 · The right to rebellion, by hand – not sent yet/u);
    expect(plain(message.text)).toMatch(/Mon, Jun 16, 09:00 GMT\+5 – Section 2/u);
    expect(await kept()).toMatchObject({ open: minute(), asked: [minute()] });
    const before = await kept();
    const another = telegram.person('en', 'Another');
    telegram.standIn.setMembership(chatId, another.id, { status: 'administrator', rights: NO_RIGHTS });
    for (const [index, person] of [editor, another].entries()) {
      const again = await person.presses(others[index] ?? asked, 'Yes, post now');
      expect(again.told).toContain('already on its way');
    }
    expect(await kept()).toEqual(before);
  });

  it('is never of another passage than was confirmed: if that has come meanwhile, it is asked anew', async () => {
    const asked = await opens('What comes', 'Post now');
    expect(plain(asked.text)).toContain('Post now: Section 1');
    await telegram.subscriptions.put({ ...(await kept()), position: 1 });
    const { message, told } = await editor.presses(asked, 'Yes, post now');
    expect(told).toBe('Another passage comes next now. Please confirm it again.');
    expect(plain(message.text)).toContain('Post now: Section 2');
    expect((await kept()).open).toBeUndefined();
  });

  it('is shown as what it was once it has ended', async () => {
    await editor.presses(await opens('What comes', 'Post now'), 'Yes, post now');
    const { open: _, id, ...sent } = await kept();
    const last = { minute: minute(), outcome: 'sent', address: '1' } as const;
    await telegram.subscriptions.put({ ...sent, id, position: 1, last });
    await telegram.subscriptions.endSlots(id, [last]);
    expect(plain(only(await editor.says('/schedule', { chatId })).text)).toMatch(/ – posted, by hand – Section 1/u);
    const asked = await opens('What comes', 'Post now');
    expect((await editor.presses(asked, 'Yes, post now')).told).toContain(
      'already on its way, or has just been posted',
    );
    expect((await kept()).open).toBeUndefined();
  });

  it('is asked for anew if it was not confirmed for some minutes', async () => {
    const asked = await opens('What comes', 'Post now');
    telegram.clock.now += 6 * 60_000;
    const { message, told } = await editor.presses(asked, 'Yes, post now');
    expect(told).toContain('Please confirm it again');
    expect((await kept()).open).toBeUndefined();
    expect((await editor.presses(message, 'Yes, post now')).told).toBeUndefined();
    expect((await kept()).open).toBe(minute());
  });

  it('is not planned while another one is on its way or the schedule is paused, which is said', async () => {
    const asked = await opens('What comes', 'Post now');
    await telegram.subscriptions.put({ ...(await kept()), flight: minute() - 1 });
    const { message, told } = await editor.presses(asked, 'Yes, post now');
    expect(told).toContain('Another post is just on its way');
    expect(labelsOf(message)).toEqual(['‹ Back']);
    const { flight: _, ...resting } = await kept();
    await telegram.subscriptions.put(resting);
    const late = await opens('What comes', 'Post now');
    await telegram.subscriptions.put({ ...resting, pause: 'by-person' });
    const paused = await editor.presses(late, 'Yes, post now');
    expect(paused.told).toContain('resume it first');
    await editor.presses(paused.message, 'Resume');
    expect(await kept()).toEqual({ ...resting, pause: 'none' });
  });
});

describe('a preview', () => {
  it('is the next post exactly as it will be, to oneself', async () => {
    await editor.opens();
    await editor.presses(await opens('How it looks', 'Heading language'), 'Русский');
    expect((await editor.presses(card, 'Preview')).told).toBe('Sent to your private chat with me.');
    const message = inPrivate();
    expect(quotationsIn(message)).toEqual([receivedSections[0]]);
    expect(message.text).toContain(`— ${receivedSignatories}, ${receivedDate}`);
    expect(plain(message.text)).toMatch(/^Раздел 1/u);
    expect(labelsOf(message)).toEqual([]);
    expect(await telegram.subscriptions.all()).toHaveLength(1);
  });

  it('says what to do where the bot may not write to them', async () => {
    expect((await editor.presses(card, 'Preview')).told).toContain('send /start there');
    await editor.opens();
    telegram.standIn.block(editor.id);
    expect((await editor.presses(card, 'Preview')).told).toContain('send /start there');
    expect(telegram.logged).toEqual([]);
  });
});

describe('a schedule by the hour', () => {
  it('is told in words', async () => {
    const hourly = only(await editor.says('/subscribe every 1h UTC', { chatId }));
    expect(plain(hourly.text)).toContain('Every hour, starting at midnight (UTC)');
    const sixHourly = only(await editor.says('/subscribe every 6h UTC', { chatId }));
    expect(plain(sixHourly.text)).toContain('Every 6 hours, starting at midnight (UTC)');
    const days = only(await editor.says('/subscribe mon,thu 09:00 Asia/Almaty', { chatId }));
    expect(plain(days.text)).toContain('Monday, Thursday at 09:00 (Asia/Almaty)');
  });
});
