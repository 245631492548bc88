import type { Message, Update } from 'grammy/types';
import { beforeEach, describe, expect } from 'vitest';
import { createUpdateOrder } from '../../src/node/updates/update-order.ts';
import { FORWARDED, marks, type OddMessage } from '../support/odd-messages.ts';
import { itOnNode } from '../support/runtime.ts';
import { createTelegram, type Talker, type Telegram } from '../support/telegram.ts';

const SENTENCE = 'Fear and submission were replaced by hatred and uncontrollable popular anger.';

let telegram: Telegram;
let person: Talker;
/** Lets the moment pass for which an album is gathered. */
let passes: () => void;

beforeEach(async () => {
  const moment = Promise.withResolvers<void>();
  passes = moment.resolve;
  const log = () => {};
  const order = createUpdateOrder({
    metrics: { measure: (_, next) => next(), dropped: log },
    logger: { debug: log, info: log, warn: log, error: log },
    monotonic: () => 0,
    wait: () => moment.promise,
  });
  telegram = await createTelegram(order);
  person = telegram.person('en');
  await person.opens();
});

/** Puts a message of that person into Telegram's queue. */
function standInWrites(odd: OddMessage): void {
  const from = { id: person.id, is_bot: false, first_name: 'Aigerim', language_code: 'en' };
  const chat = { id: person.id, type: 'private' as const, first_name: 'Aigerim' };
  const message = { message_id: 1, date: 0, chat, from, ...marks(odd), ...odd } as Message;
  telegram.standIn.pushUpdate({ message } as Omit<Update, 'update_id'>);
}

/** What comes back when all of these come at once, as they do by polling. */
async function answersTo(pictures: readonly OddMessage[]): Promise<readonly string[]> {
  for (const picture of pictures) standInWrites({ media_group_id: 'album', photo: [], ...picture });
  const before = telegram.standIn.accepted.length;
  const handled = telegram.standIn.takeUpdates().map((update) => telegram.bot.handleUpdate(update));
  passes();
  await Promise.all(handled);
  return telegram.standIn.accepted
    .slice(before)
    .filter(({ method }) => method.startsWith('send'))
    .map(({ parameters }) => String(parameters['text']));
}

describe('an album in private', () => {
  itOnNode('with a command in a later caption is answered once, to the command', async () => {
    const answers = await answersTo([{}, {}, { caption: '/statement 2.2' }, {}]);
    expect(answers).toEqual([expect.stringContaining('patience reached its limit')]);
  });

  itOnNode('with a change in a later caption is answered once, to the change', async () => {
    const answers = await answersTo([{}, { caption: '/forget' }]);
    expect(answers).toEqual([expect.not.stringMatching(/^I can only read text/u)]);
  });

  itOnNode('without captions is told once that only text is read', async () => {
    expect(await answersTo(Array.from({ length: 10 }, () => ({})))).toEqual([
      expect.stringMatching(/^I can only read text/u),
    ]);
  });

  itOnNode('that is forwarded gets one verdict, on all of its captions', async () => {
    const captions = [SENTENCE, 'All of this was made up by somebody else', ''];
    const answers = await answersTo(captions.map((caption) => ({ ...FORWARDED, caption })));
    expect(answers).toEqual([expect.stringMatching(/^Not found/u)]);
  });

  itOnNode('that is forwarded with exact captions only is called exact', async () => {
    const answers = await answersTo([SENTENCE, SENTENCE].map((caption) => ({ ...FORWARDED, caption })));
    expect(answers).toEqual([expect.stringMatching(/^Exact/u)]);
  });
});
