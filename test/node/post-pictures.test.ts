import { describe, expect, it } from 'vitest';
import { sectionPassages } from '../../src/content/document/statement.ts';
import type { Drawn, Pictures } from '../../src/handlers/base/pictures.ts';
import { createFetchSend } from '../../src/jobs/run/fetch-send.ts';
import { fileOf, isPictureRefused } from '../../src/jobs/run/post-picture.ts';
import { createPostPictures } from '../../src/node/post-pictures.ts';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createStandIn } from '../../src/stand-in/stand-in.ts';
import { blankCard } from '../support/pictures.ts';
import { sources } from '../support/telegram.ts';

const [passage = expect.fail('no passage')] = sectionPassages(sources.content.statement);
const TOKEN = '4242:token';
const PNG = new Uint8Array([1, 2, 3]);

function picturesThat(draw: () => Promise<Drawn>, patience = 60_000) {
  let drawings = 0;
  const pictures: Pictures = {
    draw() {
      drawings += 1;
      return draw();
    },
  };
  let username = 'bot';
  return {
    ...createPostPictures(pictures, () => username, patience),
    drawings: () => drawings,
    rename: (name: string) => {
      username = name;
    },
  };
}

describe('the pictures of posts', () => {
  it('are drawn until Telegram has the file, and again after it has it no more', async () => {
    const { find, sent, refused, drawings } = picturesThat(async () => ({ kind: 'drawn', png: PNG }));
    expect(await find(passage)).toEqual({ kind: 'found', photo: PNG });
    sent(passage, 'file');
    expect(await find(passage)).toEqual({ kind: 'found', photo: 'file' });
    expect(drawings()).toBe(1);
    refused(passage);
    expect(await find(passage)).toEqual({ kind: 'found', photo: PNG });
  });

  it('are other ones once the bot’s name is known, which stands on them', async () => {
    const { find, sent, rename } = picturesThat(async () => ({ kind: 'drawn', png: PNG }));
    rename('');
    sent(passage, 'without-name');
    rename('bot');
    expect(await find(passage)).toEqual({ kind: 'found', photo: PNG });
  });

  it('hold up no post: one that takes too long is left out', async () => {
    const { find } = picturesThat(() => new Promise(() => {}), 1);
    expect(await find(passage)).toEqual({ kind: 'gap', why: 'late' });
  });

  it('are left out where they can’t be drawn, or too many are being drawn', async () => {
    expect(await picturesThat(async () => ({ kind: 'busy' })).find(passage)).toEqual({ kind: 'gap', why: 'busy' });
    const failing = picturesThat(() => Promise.reject(new Error('the drawing process ended')));
    expect(await failing.find(passage)).toEqual({ kind: 'gap', why: 'failed' });
    expect(await picturesThat(async () => ({ kind: 'none' })).find(passage)).toEqual({ kind: 'none' });
  });
});

describe('a picture of a post', () => {
  it('is taken by Telegram as bytes, then by the ID of its file; what it does not know it refuses, and sends nothing', async () => {
    const bot = { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' };
    const standIn = createStandIn({ token: TOKEN, bot, now: Date.now, inlineCache: false });
    const memberIds = [standIn.addPerson({ firstName: 'Owner', languageCode: 'en' }).id];
    const { id: chat_id } = standIn.addChannel({ title: 'D', memberIds, botRights: { can_post_messages: true } });
    const send = createFetchSend(createInProcessFetch(standIn), 'http://telegram', TOKEN);
    const words = {
      chat_id,
      caption: 'Сөз',
      caption_entities: [{ type: 'blockquote', offset: 0, length: 3 }],
      reply_markup: { inline_keyboard: [[{ text: 'Read', url: 'https://example.org/' }]] },
      disable_notification: true,
    };
    const file = fileOf(await send('sendPhoto', { ...words, photo: blankCard('1') }));
    expect(file).toEqual(expect.any(String));
    expect(fileOf(await send('sendPhoto', { ...words, photo: file }))).toBe(file);
    expect(isPictureRefused(await send('sendPhoto', { ...words, photo: 'nonsense' }))).toBe(true);
    const channel = standIn.state().conversations.find(({ id }) => id === chat_id);
    expect(channel?.messages.map(({ caption }) => caption)).toEqual(['Сөз', 'Сөз']);
    expect(standIn.complaints).toEqual([]);
  });
});
