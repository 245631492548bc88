import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/content/document/address.ts';
import { sectionPassages } from '../../src/content/document/statement.ts';
import { createTelegram, only, quotationsIn, sources, type Talker, type Telegram } from '../support/telegram.ts';

const FOLDED = 'expandable_blockquote';
const OPEN = 'blockquote';

const sections = sectionPassages(sources.content.statement);
const long = sections.filter(({ text }) => text.length >= 600);
const short = sections.filter(({ text }) => text.length < 600);

let telegram: Telegram;
let reader: Talker;
let groupId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  reader = telegram.person();
  await reader.opens();
  groupId = telegram.group([reader]);
});

const kindsIn = ({ entities = [] }: Message) =>
  entities.map(({ type }) => type).filter((type) => type === FOLDED || type === OPEN);

describe('a section of 600 characters and more', () => {
  it('is folded in a group and as an inline result, and open in private', async () => {
    expect(long.length).toBeGreaterThan(0);
    for (const { address, text } of long) {
      const asked = `/statement ${formatAddress(address)}`;
      const inGroup = only(await reader.says(asked, { chatId: groupId }));
      const inPrivate = only(await reader.says(asked));
      const chosen = await reader.chooses(formatAddress(address), `s${formatAddress(address)}`, groupId);
      expect([inGroup, inPrivate, chosen].map(quotationsIn)).toEqual([[text], [text], [text]]);
      expect([inGroup, inPrivate, chosen].flatMap(kindsIn)).toEqual([FOLDED, OPEN, FOLDED]);
    }
  });

  it('is folded in a group where it stands among others, and so is the whole statement', async () => {
    const [one] = long;
    const [other] = short;
    if (one === undefined || other === undefined) throw new Error('all sections are alike');
    const several = `/statement ${formatAddress(one.address)}; ${formatAddress(other.address)}`;
    expect(kindsIn(only(await reader.says(several, { chatId: groupId })))).toEqual([FOLDED, OPEN]);
    expect(kindsIn(only(await reader.says('/statement all', { chatId: groupId })))).toEqual([FOLDED]);
    expect(kindsIn(only(await reader.says('/statement all')))).toEqual([OPEN]);
  });
});

describe('a shorter section', () => {
  it('is open everywhere', async () => {
    for (const { address } of short) {
      const asked = `/statement ${formatAddress(address)}`;
      expect(kindsIn(only(await reader.says(asked, { chatId: groupId })))).toEqual([OPEN]);
    }
  });
});
