import type { EchoedBot, Failing } from '../../support/echoing-telegram.ts';
import { guestCallBy, messageBy, pressBy, queryBy } from '../../support/failing-updates.ts';

/** What fails, the update that it happens to, how Telegram fails, and the line that says so. */
type FailingAnswer = readonly [what: string, update: (n: number) => object, failing: Failing, line: RegExp];

const said = (n: number) => messageBy(n, '/search canary кенарбир');
const unanswered = (code: number | string): RegExp => new RegExp(`"update.unanswered".*"code":"?${code}`, 'u');

/** An answer to a person that fails, in each way and by each method that the bot answers with. */
export const ANSWERS: readonly FailingAnswer[] = [
  [
    'an answer is refused for no known reason (400)',
    said,
    400,
    /"update\.failed".*"method":"sendMessage","code":400|"code":400.*"method":"sendMessage"/u,
  ],
  ['the bot may not write (403)', said, 403, unanswered(403)],
  ['an answer meets a flood (429)', said, 429, unanswered(429)],
  ['an answer meets a broken server (500)', said, 500, unanswered(500)],
  ['a proxy answers an answer with a page', said, 'html', /"update\.unanswered".*"HttpError"/u],
  ['something else answers an answer in JSON', said, 'other-json', /"update\.unanswered".*"HttpError"/u],
  ['the connection of an answer is cut', said, 'cut', unanswered('ECONNRESET')],
  ['the answer to an answer is cut off', said, 'half', unanswered('ECONNRESET')],
  ['the end of a press is refused', (n) => pressBy(n, `canary:${n}`), 400, /"update\.failed".*answerCallbackQuery/u],
  ['an inline answer is refused', (n) => queryBy(n, 'canary кенарбир'), 400, /answerInlineQuery/u],
  ['an answer to a guest is refused', (n) => guestCallBy(n, 'canary кенарбир'), 400, /answerGuestQuery/u],
  ['an answer to a guest is cut', (n) => guestCallBy(n, 'canary'), 'cut', /"updateKind":"guest_message"/u],
];

/** Texts by which each of these calls is found: the chat of a message, the id of a query. */
const marksOf = (n: number, update: object): string =>
  'message' in update ? `"chat_id":${messageChat(update)}` : `"canary-query-${n}"`;

const messageChat = (update: object): number => (update as { message: { chat: { id: number } } }).message.chat.id;

const UPDATES = ANSWERS.map(([, update], n) => update(n + 1));

/** The bot whose answers fail. */
export const ANSWERING: EchoedBot = {
  updates: [
    ...UPDATES,
    messageBy(ANSWERS.length + 1, '/about'),
    { update_id: ANSWERS.length + 2, message: { text: 'canary', chat: 'canary' } },
  ],
  failing: Object.fromEntries(ANSWERS.map(([, , failing], n) => [marksOf(n + 1, UPDATES[n] ?? {}), failing])),
};
