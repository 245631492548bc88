// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import { guardsIn, type Proof } from './proof.ts';

const WEBHOOK = 'test/web/webhook.test.ts';
const WAYS = 'test/contracts/webhook.test.ts';
const CONFIG = 'test/bot/config.test.ts';
const HEADERS = 'test/web/headers.test.ts';
const PAGES = 'test/web/pages.test.ts';
const MANUAL = 'test/deploy/manual.test.ts';
const OWN_NAMES = 'test/stand-in/own-names.test.ts';
const SOCKETS = 'test/node/webhook-sockets.test.ts';
const REBINDING = 'test/node/rebinding.test.ts';
const SERVER = 'test/node/process/http-server.test.ts';

/** What the program lets in, and what it answers to whoever asks. */
export const OF_ANSWERS: readonly Proof[] = [
  {
    name: 'closed-webhook',
    promise:
      'Without the secret nothing of a request is read; a body has a limit; a secret that can be guessed does not start.',
    tests: [
      WEBHOOK,
      SOCKETS,
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
      ...guardsIn('src/node/process/http-server.ts', SOCKETS, [
        ["for (const event of ['checkContinue', 'checkExpectation']) {", 'for (const event of [] as string[]) {'],
        ['  refuseRaw(server, headers);\n', ''],
        ['getRequestListener(fetch, { errorHandler }),', 'getRequestListener(fetch),'],
        ['      headersTimeout: times.headers,\n      requestTimeout: times.whole,\n', ''],
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
    tests: [PAGES, HEADERS, SERVER, MANUAL, 'test/web/cards.test.ts'],
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
      ...guardsIn('src/node/process/raw-refusal.ts', SERVER, [
        ['response?.headersSent === true && !response.writableFinished', 'false && response === undefined'],
      ]),
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
    tests: [OWN_NAMES, REBINDING, 'test/playground/control.test.ts', 'test/stand-in/clients-app.test.ts', CONFIG],
    guards: [
      ...guardsIn('src/stand-in/own-names.ts', OWN_NAMES, [
        ['names.includes(new URL(asked).hostname)', 'true'],
        ['EVERY_ADDRESS.includes(host) ? LOOPBACK : [...LOOPBACK, address]', '[...LOOPBACK, address]'],
      ]),
      ...guardsIn('src/stand-in/own-names.ts', REBINDING, [['URL.canParse(asked) && names', 'asked !== "" || names']]),
      ...guardsIn('src/stand-in/post-guard.ts', REBINDING, [
        ['return URL.canParse(origin) && new URL(origin).host === host;', 'return origin !== host;'],
      ]),
      ...guardsIn('src/playground/playground.ts', OWN_NAMES, [["app.use('*', ownNamesOnly(host));", '']]),
      ...guardsIn('src/stand-in/server/server.ts', OWN_NAMES, [
        ["app.use('*', ownNamesOnly());", ''],
        ["app.all('*', programsOnly, ", "app.all('*', "],
      ]),
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
