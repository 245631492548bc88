import { guardsIn, type Proof } from './proof.ts';

const SECRETS = 'test/node/secrets.test.ts';
const HIDDEN = 'test/bot/secrets.test.ts';
const BOOTSTRAP = 'test/scripts/bootstrap.test.ts';
const EMBEDDED = 'test/node/redis/embedded-redis.test.ts';
const CANARY = 'test/node/canary.test.ts';
const PROGRAM = 'test/node/program.test.ts';
const CONFIG = 'test/bot/config.test.ts';
const FAILURES = 'test/node/failures/failures.test.ts';

/** What leaves the program. */
export const OF_OUTSIDE: readonly Proof[] = [
  {
    name: 'no-secret-printed',
    promise:
      'No failure prints the token, the webhook’s secret, a password or the key of the data, and no program that we start gets them.',
    tests: [
      SECRETS,
      FAILURES,
      HIDDEN,
      'test/bot/logger.test.ts',
      CONFIG,
      'test/node/redis/backup.test.ts',
      BOOTSTRAP,
      PROGRAM,
    ],
    guards: [
      ...guardsIn('src/node/process/settings.ts', SECRETS, [
        ['guardOutputs([process.stdout, process.stderr], createHide(secretsOf(config)));', ''],
      ]),
      ...guardsIn('src/node/process/outputs.ts', SECRETS, [
        ["if (typeof chunk === 'string') return hide(chunk);", "if (typeof chunk === 'string') return chunk;"],
        ['Buffer.from(hide(Buffer.from(chunk).toString()))', 'chunk'],
      ]),
      ...guardsIn('src/bot/secrets.ts', HIDDEN, [
        ['text.replace(TOKEN, HIDDEN)', 'text'],
        ['[secret, encodeURIComponent(secret)]', '[secret]'],
        ['.toSorted((one, other) => other.length - one.length)', ''],
        ["[source.token, source.token.replace(/^\\d+:/u, '')]", '[source.token]'],
        ["...('secret' in source ? [source.secret] : []),", ''],
        ['...urls.flatMap(passwordsIn),', ''],
        ['...dataKeys,', ''],
        ['return [password, decodeURIComponent(password)];', 'return [password];'],
      ]),
      ...guardsIn('src/bot/logger.ts', 'test/bot/logger.test.ts', [
        ["typeof value === 'string' ? hide(value) : value", 'value'],
      ]),
      ...guardsIn('src/bot/logger.ts', FAILURES, [
        ['frames: framesOf(error) };', 'frames: framesOf(error), reason: error.message };'],
      ]),
      ...guardsIn('src/bot/known-description.ts', FAILURES, [
        ["return 'for an unknown reason';", 'return description;'],
      ]),
      ...guardsIn('src/node/redis/embedded-redis-process.ts', PROGRAM, [
        ['env: serverEnvironment(command),', 'env: { ...process.env, ...serverEnvironment(command) },'],
      ]),
      ...guardsIn('scripts/child-environment.mjs', BOOTSTRAP, [
        ['value !== undefined && ALLOWED.test(name)', 'value !== undefined'],
      ]),
      ...guardsIn('scripts/packages.mjs', BOOTSTRAP, [['env: childEnvironment(),', '']]),
    ],
  },
  {
    name: 'one-host',
    promise: 'The program connects to the Bot API and to its Redis, and to no other host.',
    tests: [CANARY, EMBEDDED, 'test/node/bot-api-client.test.ts', 'test/workerd/bundle.test.ts'],
    guards: [
      // Nothing keeps a host away but that nobody asks it: here somebody does.
      ...guardsIn('src/bot/bot.ts', CANARY, [
        ['    hear(ctx);\n', "    hear(ctx);\n    void globalThis.fetch('http://127.0.0.1:18081/').catch(nothing);\n"],
      ]),
      ...guardsIn('src/node/redis/embedded-redis-process.ts', EMBEDDED, [["'--port', '0'", "'--port', '16399'"]]),
    ],
  },
  {
    name: 'only-these-updates',
    promise: 'Telegram is asked for five kinds of updates, and for no others.',
    tests: ['test/node/updates/polling.test.ts', PROGRAM, 'test/node/updates/webhook-watch.test.ts'],
    guards: [
      ...guardsIn('src/bot/bot.ts', 'test/node/updates/polling.test.ts', [
        ["  'guest_message',\n] as const;", "  'guest_message',\n  'edited_message',\n] as const;"],
      ]),
      ...guardsIn('src/node/updates/polling.ts', 'test/node/updates/polling.test.ts', [
        [', allowed_updates: [...ALLOWED_UPDATES] }', ' }'],
      ]),
      ...guardsIn('src/node/updates/registration.ts', PROGRAM, [[', allowed_updates: [...ALLOWED_UPDATES] }', ' }']]),
    ],
  },
];
