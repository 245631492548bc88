import type { ChatMemberUpdated } from 'grammy/types';
import { until } from '../../support/process.ts';
import { createHearing } from '../hearing.ts';
import { inProgramScene, type ProgramScene } from '../program-scene.ts';
import { type Result, unless } from '../row.ts';
import type { OddCase } from './odd-case.ts';

type Told = Omit<ChatMemberUpdated, 'date'>;

/** Milliseconds. */
const ANSWERED_WITHIN = 15_000;

const SUBSCRIBE = '/subscribe daily 09:00 UTC';

/** Telegram tells once more that the bot has left, when it is back and subscribed again. */
export const LEFT_AGAIN: OddCase = { name: '"left" that comes again', play: leaveAgain };

function leaveAgain(): Promise<Result> {
  return inProgramScene(1, playLeaving, { keepsMessages: true });
}

async function playLeaving(scene: ProgramScene): Promise<Result> {
  const { oracle, chats } = scene;
  const program = await scene.start({ ROLE: 'all' });
  await program.running.hears(/"updates\.started"/u);
  const { id: personId } = await oracle.act<{ id: number }>('add-person', { firstName: 'Owner', languageCode: 'en' });
  const { id: chatId } = await oracle.act<{ id: number }>('add-group', { title: 'Group', memberIds: [personId] });
  const botId = Number(oracle.token.split(':')[0]);
  const hearing = createHearing(oracle);
  const say = (text: string): Promise<unknown> => oracle.act('say', { personId, chatId, text });
  const become = (status: 'left' | 'member'): Promise<unknown> =>
    oracle.act('set-membership', { chatId, userId: botId, membership: { status } });
  const isSubscribed = async (): Promise<boolean> => (await chats.store.byChat(chatId)) !== undefined;

  await say(SUBSCRIBE);
  await until('it is subscribed', isSubscribed, ANSWERED_WITHIN);
  await become('left');
  await until('it is erased', async () => !(await isSubscribed()), ANSWERED_WITHIN);
  await become('member');
  await say(SUBSCRIBE);
  await until('it is subscribed again', isSubscribed, ANSWERED_WITHIN);
  const answers = async (): Promise<number> =>
    (await hearing.calls()).filter(({ method }) => method.toLowerCase() === 'sendmessage').length;
  const heard = await answers();
  await oracle.act('push-update', { update: { my_chat_member: { ...toldOf(chatId, personId, botId), date: 0 } } });
  // What is said after it is answered after it.
  await say('/schedule');
  await until('it is answered', async () => (await answers()) > heard, ANSWERED_WITHIN);
  const isKept = await isSubscribed();
  return {
    figures: { kept: isKept ? 1 : 0 },
    breaches: unless(isKept, 'a subscription is erased by what was told before it'),
  };
}

/** As it was told when the bot left. */
function toldOf(chatId: number, personId: number, botId: number): Told {
  const user = { id: botId, is_bot: true, first_name: 'Verbatim' } as const;
  return {
    chat: { id: chatId, type: 'group', title: 'Group' },
    from: { id: personId, is_bot: false, first_name: 'Owner' },
    old_chat_member: { user, status: 'member' },
    new_chat_member: { user, status: 'left' },
  };
}
