// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import { guardsIn, type Proof } from './proof.ts';

const CANARY = 'test/node/canary.test.ts';
const LOGGER = 'test/bot/logger.test.ts';
const ERASURE = 'test/jobs/run/whole-erasure.test.ts';
const REWRITES = 'test/node/redis/aof-rewrite.test.ts';
const SHORT_MEMORY = 'test/handlers/base/short-memory.test.ts';
const DISKS = 'test/node/disks.test.ts';
const EMBEDDED = 'test/node/redis/embedded-redis.test.ts';
const CIPHER = 'test/jobs/run/chat-cipher.test.ts';
const BACKUP = 'test/deploy/backup.test.ts';
const ARCHIVE = 'test/jobs/run/archive.test.ts';

/** What is kept, for how long, and who can read it. */
export const OF_KEEPING: readonly Proof[] = [
  {
    name: 'nothing-kept',
    promise:
      'A person leaves nothing in Redis, its file, a back-up or the log, and two people can’t be told apart there.',
    tests: [
      CANARY,
      LOGGER,
      'test/conversations/chat-data.test.ts',
      'test/bot/language-choices.test.ts',
      SHORT_MEMORY,
      'test/jobs/run/slot-store.test.ts',
      EMBEDDED,
    ],
    guards: [
      ...guardsIn('src/bot/logger.ts', LOGGER, [
        ['FIELDS.flatMap((name)', '(Object.keys(fields) as (typeof FIELDS)[number][]).flatMap((name)'],
        ['knownDescription(error.description)', 'error.description'],
        ['{ error: error.name, ...(code', '{ error: error.name, reason: error.message, ...(code'],
        ["message === '' ? 0 : stack.indexOf(message) + message.length", '0'],
      ]),
      ...guardsIn('src/bot/boundary.ts', CANARY, [
        ["Object.keys(update).find((key) => key !== 'update_id') ?? 'empty'", 'JSON.stringify(update)'],
      ]),
      ...guardsIn('src/jobs/run/lua/plan.ts', 'test/jobs/run/slot-store.test.ts', [
        ["redis.call('EXPIRE', KEYS[key], ARGV[2])", ''],
      ]),
      ...guardsIn('src/node/redis/embedded-redis-process.ts', EMBEDDED, [
        ["'--crash-log-enabled', 'no'", "'--crash-log-enabled', 'yes'"],
        ["'--slowlog-log-slower-than', '-1'", "'--slowlog-log-slower-than', '0'"],
      ]),
      ...guardsIn('src/handlers/base/short-memory.ts', SHORT_MEMORY, [
        ['kept.delete(key);\n      removeExpired(now);', 'kept.delete(key);'],
        ['removeExpired(now);\n      const found', 'const found'],
        ['forget: () => removeExpired(monotonic()),', 'forget: () => {},'],
      ]),
      ...guardsIn('src/handlers/start/retention.ts', CANARY, [['{ keys: SUBSCRIPTIONS, ...OF_SUBSCRIPTION },', '']]),
    ],
  },
  {
    name: 'erased',
    promise:
      'What /forget, /unsubscribe or the removal of the bot erases is gone from Redis within a minute and from the file of a private Redis within ten.',
    tests: [
      ERASURE,
      'test/conversations/chat-data.test.ts',
      'test/conversations/bot-membership.test.ts',
      REWRITES,
      EMBEDDED,
    ],
    guards: [
      ...guardsIn('src/handlers/subscriptions/subscription-presses.ts', 'test/conversations/chat-data.test.ts', [
        ['await deps.subscriptions.erase(subscription, action.kind);', ''],
      ]),
      ...guardsIn('src/handlers/subscriptions/bot-membership.ts', 'test/conversations/bot-membership.test.ts', [
        ["return deps.subscriptions.erase(subscription, 'removed')", 'return true'],
      ]),
      ...guardsIn('src/jobs/run/lua/subscription.ts', ERASURE, [
        ["redis.call('SADD', erasedKey, id)", ''],
        ["redis.call('ZREM', dueKey, id)", ''],
        ["return redis.call('HDEL', recordKey, id)", 'return 1'],
      ]),
      ...guardsIn('src/jobs/run/whole-erasure.ts', ERASURE, [['await traces.erase([subscription.id]);', '']]),
      ...guardsIn('src/jobs/run/traces.ts', ERASURE, [
        ['erasing.hdel(slotsKey(minute), subscriptionId);', ';'],
        ['await Promise.all(jobIds.map((jobId) => queue.remove(jobId)));', ''],
        ['await erase(ids);\n      await redis.del(POST_QUEUE_EVENTS);', 'await erase(ids);'],
        ['await redis.srem(ERASED, ...ids);', ''],
        ['.zrem(WAITING, ...names)', ''],
        ['.zrem(OPEN, ...names)', ''],
      ]),
      ...guardsIn('src/node/redis/file-rewriting.ts', REWRITES, [
        ["return node.call('BGREWRITEAOF')", "return node.call('PING')"],
      ]),
      ...guardsIn('src/node/redis/embedded-redis.ts', EMBEDDED, [
        ['tell(options, await Promise.race([last.compact(), late]));', ''],
        ['  void compact();\n  const compaction', '  const compaction'],
        ['setInterval(() => void compact(), compactEvery)', 'setInterval(() => {}, compactEvery)'],
      ]),
    ],
  },
  {
    name: 'chats-encrypted',
    promise: 'Redis, its file and its back-ups alone name no chat, nor what an editor wrote for its posts.',
    tests: [CIPHER, CANARY, 'test/jobs/run/subscription-record.test.ts', 'test/jobs/run/reseal.test.ts'],
    guards: [
      ...guardsIn('src/jobs/run/chat-cipher.ts', CIPHER, [
        ['const nonce = randomBytes(NONCE);', 'const nonce = Buffer.alloc(NONCE);'],
        ['decipher.setAuthTag(bytes.subarray(-TAG));', ''],
        ['return `${subscriptionId} text`;', 'return subscriptionId;'],
        ["createHmac('sha256', finding)", "createHmac('sha256', '')"],
        ['`verbatim: ${purpose}`', "'verbatim'"],
      ]),
    ],
  },
  {
    name: 'on-disk',
    promise:
      'The data’s folders and files are closed to other users of the machine, and a disk that is full or fails shows nobody anything.',
    tests: [DISKS, EMBEDDED, BACKUP, 'test/node/redis/redis-trouble.test.ts', 'test/deploy/service.test.ts'],
    guards: [
      ...guardsIn('src/node/redis/embedded-redis-process.ts', EMBEDDED, [
        ['umask 077 && exec', 'exec'],
        ["'--unixsocketperm', '700'", "'--unixsocketperm', '777'"],
        ["openSync(home.logPath, 'a', 0o600)", "openSync(home.logPath, 'a', 0o666)"],
      ]),
      ...guardsIn('src/node/redis/embedded-redis-home.ts', EMBEDDED, [
        ['if (isOurs(directory)) chmodSync(directory, 0o700);', ''],
        ['(status.mode & 0o077) !== 0', 'false'],
      ]),
      ...guardsIn('src/node/redis/embedded-redis.ts', DISKS, [
        ['tell(options, await Promise.race([last.compact(), late]));', 'void late;'],
      ]),
      ...guardsIn('src/node/redis/embedded-redis-home.ts', DISKS, [
        ['mkdirSync(directory, { mode: 0o700 });', 'mkdirSync(directory);'],
      ]),
      ...guardsIn('deploy/backup.sh', BACKUP, [['umask 077', 'umask 022']]),
      ...guardsIn('deploy/verbatim.service', 'test/deploy/service.test.ts', [
        ['StateDirectoryMode=0700', 'StateDirectoryMode=0755'],
        ['UMask=0077', 'UMask=0022'],
      ]),
    ],
  },
  {
    name: 'backups',
    promise:
      'Back-ups hold subscriptions and slots alone, are encrypted to a key that is elsewhere, and are deleted after seven days; a restore posts to nobody who was erased.',
    tests: [
      BACKUP,
      ARCHIVE,
      'test/jobs/run/after-restore.test.ts',
      'test/node/redis/after-restore.test.ts',
      'test/node/redis/backup.test.ts',
    ],
    guards: [
      ...guardsIn('deploy/backup.sh', BACKUP, [
        ['age -R /dev/fd/4', 'cat'],
        ['-mtime +6', '-mtime +60'],
        ['[ "$status" = 0 ]', 'true'],
        ["delete -name 'verbatim-*.tar.gz'", ''],
        ['trap \'rm -f "$unfinished"\' EXIT', ''],
        ['rm -f "$unfinished" "$copies/unfinished.tar.gz"', ''],
        ['unset BOT_TOKEN WEBHOOK_SECRET DATA_KEY', ''],
        ['\ttouch -h -d "$1" "$new"\n\tmv -fT "$new" "$stamp"', '\ttouch -d "$1" "$stamp"'],
      ]),
      ...guardsIn('src/jobs/run/archive.ts', ARCHIVE, [
        ['  await pauseRestored(scripts);', ''],
        ['if (last?.lines !== all.length) throw new BadArchive(CUT_SHORT);', ''],
        ['if (all.some(({ part, key }) => !isOf(part, key)))', 'if (false)'],
      ]),
      ...guardsIn('src/jobs/run/lua/subscription.ts', 'test/jobs/run/after-restore.test.ts', [
        ["fields[PAUSE] = 'b'", ''],
      ]),
      ...guardsIn('src/node/redis/after-restore.ts', 'test/node/redis/after-restore.test.ts', [
        ['await pauseRestored(scripts)', '0'],
        ['if (await isProgramRunning(redis))', 'if (false)'],
      ]),
    ],
  },
];
