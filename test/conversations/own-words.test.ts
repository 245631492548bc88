import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/jobs/plan/subscription.ts';
import { receivedDate, receivedSections, receivedSignatories } from '../support/received.ts';
import {
  buttonsOf,
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  sources,
  type Talker,
  type Telegram,
} from '../support/telegram.ts';

const FAMILY = '👨‍👩‍👧 ❤️';

let telegram: Telegram;
let editor: Talker;
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  chatId = telegram.group([editor], 'supergroup');
  const botRights = { can_post_messages: true };
  telegram.standIn.addChannel({ title: 'D', memberIds: [editor.id], username: 'daily_words', botRights });
});

const kept = async (): Promise<Subscription> => only(await telegram.subscriptions.all());

/** The next post as the editor sees it. */
async function previewOf(page: Message): Promise<Message> {
  await editor.presses(page, 'Preview');
  const messages = telegram.standIn.state().conversations.find(({ id }) => id === editor.id)?.messages ?? [];
  return messages.at(-1) ?? page;
}

describe('an editor’s own words', () => {
  it('stand above and below a post, apart from the quotation and without any format of ours', async () => {
    await editor.says('/subscribe', { chatId });
    await editor.says('/header Read with us\n— every day', { chatId });
    const page = only(await editor.says(`/footer #daily ${FAMILY}`, { chatId }));
    const post = await previewOf(page);
    expect(plain(post.text)).toBe(
      `Read with us\n— every day\n\nSection 1 · The right to rebellion\n${receivedSections[0]}\n` +
        `— ${sources.content.statement.attribution}\n\n#daily ${FAMILY}`,
    );
    expect(quotationsIn(post)).toEqual([receivedSections[0]]);
    const ours = (post.entities ?? []).filter(({ type }) => type !== 'hashtag');
    const begin = post.text?.indexOf('Section 1') ?? 0;
    const end = post.text?.indexOf('\n\n#daily') ?? 0;
    expect(ours.every(({ offset, length }) => offset >= begin && offset + length <= end)).toBe(true);
    expect(post.entities?.some(({ type }) => type === 'hashtag')).toBe(true);
  });

  it('are shown as they are set, with what sets them, and go by a press or by “off”', async () => {
    await editor.says('/subscribe', { chatId });
    let page = only(await editor.says('/header @friends read this', { chatId }));
    expect(page.text).toContain('in a private chat with me');
    page = only(await editor.says('/header\n@friends read this', { chatId }));
    expect(plain(page.text)).toContain('Header\n@friends read this\n\nFooter\nNot set');
    expect(page.entities?.filter(({ type }) => type === 'mention')).toEqual([]);
    expect(buttonsOf(page)).toContainEqual({ text: 'Copy /footer', copy_text: { text: '/footer ' } });
    expect(plain(only(await editor.says('/schedule', { chatId })).text)).toContain('With a header');
    page = only(await editor.says('/footer Until tomorrow', { chatId }));
    page = (await editor.presses(page, 'Remove header')).message;
    expect((await kept()).words).toEqual({ footer: 'Until tomorrow' });
    expect(labelsOf(page)).not.toContain('Remove header');
    page = (await editor.presses(page, '‹ Back')).message;
    page = (await editor.presses(page, 'Header and footer')).message;
    expect(plain(page.text)).toContain('Footer\nUntil tomorrow');
    await editor.says('/footer OFF', { chatId });
    expect((await kept()).words).toBeUndefined();
    expect(plain(only(await editor.says('/header', { chatId })).text)).toContain('Header\nNot set');
  });

  it('of a channel are set in private, by its name or by choosing it', async () => {
    await editor.says('/subscribe @daily_words');
    await editor.says('/header @daily_words From the channel @daily_words');
    expect((await kept()).words).toEqual({ header: 'From the channel @daily_words' });
    await editor.says(`/footer ${FAMILY}\n@daily_words`);
    const { chatId: channelId } = await kept();
    const page = (await editor.shares(channelId)).at(-1);
    expect((await kept()).words?.footer).toBe(`${FAMILY}\n@daily_words`);
    expect(plain(page?.text)).toContain('/header @daily_words Passage of the day');
    await editor.says('/header @daily_words off');
    expect((await kept()).words?.header).toBeUndefined();
  });

  it('have at most 200 characters, and it is said how many there are, before a channel is chosen', async () => {
    await editor.says('/subscribe', { chatId });
    const long = 'x'.repeat(201);
    expect(plain(only(await editor.says(`/header ${long}`, { chatId })).text)).toBe(
      'That has 201 characters. The limit is 200.',
    );
    expect(plain(only(await editor.says(`/footer ${long}`)).text)).toContain('201 characters');
    expect((await kept()).words).toBeUndefined();
    await editor.says(`/header ${'😀'.repeat(200)}`, { chatId });
    expect((await kept()).words?.header).toBe('😀'.repeat(200));
  });

  it('hold nothing that turns or hides the text around them', async () => {
    await editor.says('/subscribe', { chatId });
    await editor.says('/header \u202Eone\u202C \u2066two\r\nthree\u200B Z\u0301\u0301\u0301\u0301\u0301\n\n\n\nfour', {
      chatId,
    });
    expect((await kept()).words?.header).toBe('one two\nthree Z\u0301\u0301\u0301\n\nfour');
    await editor.says('/footer \u200D\u2060', { chatId });
    expect((await kept()).words?.footer).toBeUndefined();
  });

  it.each([
    [
      'marks heaped with joiners between them',
      'Z\u0301\u200D\u0301\u200C\u0301\u0301\u200D\u0301',
      'Z\u0301\u200D\u0301\u200C\u0301',
    ],
    ['letters that nobody sees, which only flags are made of', 'a\u{E0068}\u{E0069}b', 'ab'],
    [
      'a flag of such letters stays',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} go',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} go',
    ],
    ['“off” among others is a word', '50% off', '50% off'],
    ['other ends of lines part lines and join no words', 'one\u0085two', 'one\ntwo'],
  ])('are stored as they are read: %s', async (_, typed, stored) => {
    await editor.says('/subscribe', { chatId });
    await editor.says(`/header ${typed}`, { chatId });
    expect((await kept()).words?.header).toBe(stored);
  });

  it.each(['off.', '“Off”', 'OFF!', '`off`', 'off\u200D'])('go by “off” as people write it: %s', async (typed) => {
    await editor.says('/subscribe', { chatId });
    await editor.says('/header Ours', { chatId });
    await editor.says(`/header ${typed}`, { chatId });
    expect((await kept()).words).toBeUndefined();
  });

  it.each<[string, (claim: string) => string]>([
    ['letters of another script', (claim) => claim.replaceAll('a', 'а').replaceAll('o', 'ο')],
    ['marks on letters', (claim) => claim.replaceAll('a', 'á').replaceAll('e', 'e\u0323')],
    [
      'wide letters',
      (claim) => claim.replaceAll(/[A-Z]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
    ],
    ['ends of lines', (claim) => claim.replaceAll(' ', '\n')],
    ['another letter of the same look', (claim) => claim.replaceAll('l', 'I').replaceAll('0', 'O')],
  ])('do not claim to be the document’s with %s', async (_, disguised) => {
    await editor.says('/subscribe', { chatId });
    const claim = `${receivedSignatories}, ${receivedDate}`;
    const said = only(await editor.says(`/header ${disguised(claim)}`, { chatId }));
    expect(said.text).toContain('Whose words the quotation is stands below it already');
    expect((await kept()).words).toBeUndefined();
  });

  it('do not claim to be the document’s', async () => {
    await editor.says('/subscribe', { chatId });
    const said = only(
      await editor.says(`/header “Stay at home”\n- ${receivedSignatories}, ${receivedDate}`, { chatId }),
    );
    expect(said.text).toContain('Whose words the quotation is stands below it already');
    expect((await kept()).words).toBeUndefined();
  });

  it('stand in posts alone', async () => {
    await editor.says('/subscribe', { chatId });
    await editor.says('/header Canary words', { chatId });
    const answers = [
      ...(await editor.says('/quote', { chatId })),
      ...(await editor.says('/statement 1', { chatId })),
      await editor.chooses('1', 's1', chatId),
    ];
    for (const { text } of answers) expect(text).not.toContain('Canary');
    const asked = only(await editor.says('/mydata', { chatId }));
    expect(asked.text).toContain('"header": "Canary words"');
  });

  it('need a schedule', async () => {
    expect(only(await editor.says('/header Ours', { chatId })).text).toContain('No posts are scheduled');
    expect(await telegram.subscriptions.all()).toEqual([]);
  });
});
