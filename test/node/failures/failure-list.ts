import { ANSWERS } from './answers.ts';
import { FAILING_POSTS } from './bots.ts';

/** What fails, the run in which it does, and the line that proves that it did. */
type Failure = readonly [what: string, run: string, line: RegExp];

/** The line that says why no updates come. */
export const away = (reason: string): RegExp => new RegExp(`"telegram\\.away".*${reason}`, 'u');

const setting = (name: string): Failure => [`${name} is not valid`, 'settings', new RegExp(`^${name} `, 'mu')];

/** Every way to fail, each in its run. */
export const FAILURES: readonly Failure[] = [
  setting('BOT_TOKEN'),
  setting('TELEGRAM_API_ROOT'),
  setting('WEBHOOK_URL'),
  setting('WEBHOOK_SECRET'),
  setting('REDIS_URL'),
  setting('DATA_KEY'),
  setting('ROLE'),
  setting('PORT'),
  setting('POSTS_PER_SECOND'),
  setting('LOG_LEVEL'),
  ['the file of a key is not there', 'key-file', /^DATA_KEY_FILE names a file that can't be read \(ENOENT\)/mu],
  ['the port is taken', 'port-taken', /^PORT: \d+ is in use/mu],
  ['the address to listen on does not exist', 'host', /^HOST: can't listen/mu],
  ['the document is broken', 'document', /document\.json/u],
  ['DATA_DIR is a file', 'data-file', /^DATA_DIR .* can't be used/mu],
  ['the file of the private Redis is damaged', 'data-damaged', /^Redis \(.*\) can't start/mu],
  ['Telegram does not know the token (401)', 'unknown-token', /^BOT_TOKEN: Telegram does not know this token/mu],
  ['getMe is refused (400)', 'refused-me', /^Telegram refuses getMe/mu],
  ['the removal of a webhook is refused', 'refused-removal', /^Telegram refuses deleteWebhook/mu],
  ['a webhook is refused', 'refused-webhook', /^Telegram refuses setWebhook/mu],
  ['a proxy answers getMe', 'one', away('proxy')],
  ['the removal of a webhook is cut', 'one', away('ECONNRESET')],
  ['the removal of a webhook meets a broken server', 'one', away('500')],
  ['Telegram never answers, and the program is stopped meanwhile', 'silence', /"program\.stopped"/u],
  ['nobody has signed Telegram’s certificate', 'tls', away('SIGNED')],
  ['a poll meets a flood', 'one', away('429')],
  ['another program polls', 'one', away('another program')],
  ['setting a webhook meets a flood', 'webhook', away('429')],
  ['another program sets a webhook', 'webhook', away('another program')],
  ['setting a webhook meets a broken server', 'webhook', away('500')],
  ['somebody set another webhook, whose deliveries fail', 'webhook', /"webhook\.changed"/u],
  ['the commands are refused', 'one', /"profile\.not-registered".*setMyCommands/u],
  ['the photo is refused', 'one', /"profile\.no-photo"/u],
  ...ANSWERS.map(([what, , , line]): Failure => [what, 'answers', line]),
  ['a handler throws all that it was asked', 'answers', /"update\.failed".*RangeError/u],
  ['an update is malformed', 'answers', /"update\.malformed"/u],
  ['something throws that nobody catches', 'thrown', /"program\.failed".*"error":"Error"/u],
  ['something rejects that nobody awaits', 'rejected', /"program\.failed".*"error":"TypeError"/u],
  ['the password of Redis is wrong', 'wrong-password', /"redis\.refuses".*WRONGPASS/u],
  ['Redis is away', 'no-redis', /"redis\.away".*refused/u],
  ['Redis has the data of another bot', 'redis-of-another', /^BOT_TOKEN: this Redis holds the data of another bot/mu],
  ['the data have another key', 'another-key', /^DATA_KEY_FILE: the chats in this Redis are encrypted/mu],
  ['a key in Redis is of a wrong type', 'wrong-type', /"program\.failed".*WRONGTYPE/u],
  ['a back-up may not read Redis', 'backs-up', /^REDIS_URL: its Redis can't be used/mu],
  ['a back-up can’t read what is in Redis', 'backs-up-badly', /^That failed \(WRONGTYPE\)/mu],
  ['what is restored is not a back-up', 'restores', /this is no back-up/u],
  ['what comes after a restore may not read Redis', 'after-restore', /^REDIS_URL: its Redis can't be used/mu],
  ['the webhook can’t be registered by hand', 'set-webhook', /^Telegram refuses setWebhook/mu],
  ...FAILING_POSTS.map(([what, , line]): Failure => [what, 'posts', line]),
  ['the process that draws is killed', 'one', /"http\.failed".*ProcessEnded/u],
  ['nobody reads the log any more', 'one', /^It ended with 0\.$/mu],
];
