// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import { guardsIn, type Proof } from './proof.ts';

const SECRETS = 'test/node/secrets.test.ts';
const HIDDEN = 'test/bot/secrets.test.ts';
const BOOTSTRAP = 'test/scripts/bootstrap.test.ts';
const EMBEDDED = 'test/node/redis/embedded-redis.test.ts';
const CANARY = 'test/node/canary.test.ts';
const PROGRAM = 'test/node/program.test.ts';
const WEBHOOK = 'test/web/webhook.test.ts';
const WAYS = 'test/contracts/webhook.test.ts';
const CONFIG = 'test/bot/config.test.ts';
const HEADERS = 'test/web/headers.test.ts';
const PAGES = 'test/web/pages.test.ts';
const MANUAL = 'test/deploy/manual.test.ts';
const OWN_NAMES = 'test/stand-in/own-names.test.ts';

/** What leaves the program, and what it lets in. */
export const OF_OUTSIDE: readonly Proof[] = [
  {
    name: 'no-secret-printed',
    promise:
      'No failure prints the token, the webhook’s secret, a password or a key of the data, and no program that we start is given them.',
    tests: [SECRETS, HIDDEN, 'test/bot/logger.test.ts', CONFIG, 'test/node/redis/backup.test.ts', BOOTSTRAP, PROGRAM],
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
  {
    name: 'closed-webhook',
    promise:
      'Without the secret nothing of a request is read; a body has a limit; a secret that can be guessed does not start.',
    tests: [
      WEBHOOK,
      WAYS,
      CONFIG,
      'test/web/hostile-updates.test.ts',
      'test/workerd/answering.test.ts',
      'test/workerd/strangers.test.ts',
    ],
    guards: [
      ...guardsIn('src/web/webhook.ts', WEBHOOK, [
        ["if (!isSecret(given ?? '', secret)) return WRONG_SECRET;", ''],
        ['given.length ^ secret.length', '0'],
        ['return (await isBotIdentified()) ? undefined : NOT_YET;', 'return undefined;'],
        ["return update === 'cut' ? CUT : DONE;", 'return CUT;'],
      ]),
      ...guardsIn('src/web/webhook-route.ts', WEBHOOK, [
        [
          'respond(refused ?? (await webhook.receive(await readBody(c.req.raw.body))))',
          'respond((await webhook.receive(await readBody(c.req.raw.body)), refused ?? { status: 200 }))',
        ],
      ]),
      ...guardsIn('src/node/webhook-listener.ts', WAYS, [
        [
          'if (refused !== undefined) return others(request, response);',
          'if (refused !== undefined) await readBody(request);\n    if (refused !== undefined) return others(request, response);',
        ],
      ]),
      ...guardsIn('src/web/update-body.ts', WAYS, [
        ["if (size > LARGEST_BODY) return 'too-large';", ''],
        ['4 * 1024 * 1024', '256 * 1024'],
      ]),
      ...guardsIn('src/bot/config.ts', CONFIG, [
        ['/^[\\w-]{16,256}$/u', '/^[\\w-]{1,256}$/u'],
        ['&& !PRINTED_SECRETS.includes(text)', ''],
        ["if (isSet('WEBHOOK_URL') && !isSet('WEBHOOK_SECRET')) {", 'if (false) {'],
      ]),
    ],
  },
  {
    name: 'quiet-page',
    promise:
      'The page has no script, no cookie and nothing from another host, and every answer has the headers that keep it so.',
    tests: [PAGES, HEADERS, MANUAL, 'test/web/cards.test.ts'],
    long: ['test:browser'],
    guards: [
      ...guardsIn('src/web/pages/policy.ts', PAGES, [
        ['    "default-src \'none\'",\n', ''],
        ['    "base-uri \'none\'",\n', ''],
        ['    "form-action \'none\'",\n', ''],
        ['    `frame-ancestors ${TELEGRAM_IN_BROWSER}`,\n', ''],
      ]),
      ...guardsIn('src/web/headers.ts', HEADERS, [
        ["'X-Content-Type-Options': 'nosniff',", ''],
        ["'Referrer-Policy': 'no-referrer',", ''],
        ["'Cross-Origin-Opener-Policy': 'same-origin',", ''],
        ["'Cache-Control': 'no-store',", ''],
        ["; frame-ancestors 'none'", ''],
        ["{ ...DEFAULTS, 'Strict-Transport-Security': `max-age=${HTTPS_ONLY_S}` }", 'DEFAULTS'],
      ]),
      ...guardsIn('src/web/app.ts', HEADERS, [["app.use('*', answerHeaders(isHttps));", '']]),
      ...guardsIn('deploy/Caddyfile', MANUAL, [
        ['\t\tStrict-Transport-Security "max-age=31536000"\n', ''],
        ['path /metrics /healthz', 'path /healthz'],
      ]),
      ...guardsIn('deploy/nginx.conf', MANUAL, [
        ['https://$server_name$request_uri', 'https://$host$request_uri'],
        ['(metrics|healthz', '(healthz'],
      ]),
    ],
  },
  {
    name: 'this-machine-only',
    promise:
      'The playground and the stand-in for Telegram answer only to this machine’s own names, and no web page can drive them.',
    tests: [OWN_NAMES, 'test/playground/control.test.ts', 'test/stand-in/clients-app.test.ts', CONFIG],
    guards: [
      ...guardsIn('src/stand-in/own-names.ts', OWN_NAMES, [
        ['names.includes(new URL(asked).hostname)', 'true'],
        ['EVERY_ADDRESS.includes(host) ? LOOPBACK : [...LOOPBACK, address]', '[...LOOPBACK, address]'],
      ]),
      ...guardsIn('src/playground/playground.ts', OWN_NAMES, [["app.use('*', ownNamesOnly(host));", '']]),
      ...guardsIn('src/stand-in/server/server.ts', OWN_NAMES, [["app.use('*', ownNamesOnly());", '']]),
      ...guardsIn('src/playground/control.ts', 'test/playground/control.test.ts', [
        ["app.use('/control/*', postGuard);", ''],
      ]),
      ...guardsIn('src/stand-in/clients-app.ts', 'test/stand-in/clients-app.test.ts', [
        ["app.use('/clients/*', postGuard);", ''],
      ]),
      ...guardsIn('src/stand-in/post-guard.ts', 'test/stand-in/clients-app.test.ts', [
        ['if (origin !== undefined && !isOriginOf(origin, host))', 'if (false)'],
        ["if (type !== 'application/json')", 'if (false)'],
      ]),
      ...guardsIn('src/bot/config.ts', CONFIG, [["'127.0.0.1', (text) => text", "'0.0.0.0', (text) => text"]]),
    ],
  },
];
