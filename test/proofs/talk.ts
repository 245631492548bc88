// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import { guardsIn, type Proof } from './proof.ts';

const MATRIX = 'test/conversations/matrix.test.ts';
const HEARING = 'test/conversations/matrix-hearing.test.ts';
const RIGHTS = 'test/conversations/rights.test.ts';
const GUESTS = 'test/conversations/guests.test.ts';
const ECHOES = 'test/conversations/echoes.test.ts';
const METRICS = 'test/node/metrics/metrics.test.ts';
const FAIR_SHARE = 'test/node/updates/fair-share.test.ts';
const BAD_INPUT = 'test/conversations/bad-input.test.ts';
const VERBATIM = 'test/conversations/verbatim.test.ts';
const VERDICTS = 'test/content/verify/verdicts.test.ts';
const QUOTATIONS = 'test/content/verify/quotations.test.ts';

/** Who may what, and what is answered. */
export const OF_TALK: readonly Proof[] = [
  {
    name: 'rights',
    promise: 'Only somebody who has the right at that moment changes anything, and a forged press changes nothing.',
    tests: [MATRIX, HEARING, RIGHTS, BAD_INPUT],
    guards: [
      ...guardsIn('src/handlers/base/presses.ts', MATRIX, [
        ["keyboard.some((button) => 'callback_data' in button && button.callback_data === data)", 'true'],
        ["if (keyboard.length === 0) return 'nowhere';", "if (keyboard.length === 0) return 'there';"],
        ["case 'channel':\n      return 'nowhere';", "case 'channel':\n      return 'there';"],
      ]),
      ...guardsIn('src/handlers/subscriptions/subject.ts', MATRIX, [
        ["if (!mustKnow(await mayPersonPost(ctx, chat.id))) return refused('channel-refused');", ''],
        [
          "return mustKnow(await mayChangeGroup(ctx, chatId)) ? { kind: 'group', chatId, mayBotPost } : undefined;",
          "return { kind: 'group', chatId, mayBotPost };",
        ],
      ]),
      ...guardsIn('src/handlers/subscriptions/subject.ts', RIGHTS, [
        ['member.can_post_messages === true', 'true'],
        ["if (mayBot === false) return refused('channel-bot-may-not');", ''],
      ]),
      ...guardsIn('src/handlers/subscriptions/subscription-presses.ts', RIGHTS, [
        ["if (need !== 'read' && (expiry < present || expiry > present + PRESS_LIFE_MINUTES))", 'if (false)'],
        ['expiry > present + PRESS_LIFE_MINUTES', 'false'],
        ['|| ctx.chat?.id !== chatId)', ')'],
      ]),
      ...guardsIn('src/handlers/base/callback-data.ts', RIGHTS, [
        ['press !== undefined && codec.format(press) === data ? press : undefined', 'press'],
      ]),
      ...guardsIn('src/handlers/base/author.ts', HEARING, [
        ['sender_chat.id === chat.id && from.id === GROUP_ANONYMOUS_BOT', 'true'],
        ['return !from.is_bot;', 'return true;'],
        ['forward_origin !== undefined || via_bot !== undefined', 'false'],
      ]),
    ],
  },
  {
    name: 'guest',
    promise:
      'Where the bot is not a member, it answers a person once, keeps nothing, and is silent to everything else.',
    tests: [GUESTS, 'test/node/canary.test.ts'],
    guards: [
      ...guardsIn('src/handlers/guest/guest.ts', GUESTS, [
        ["if (!isFirst(ctx.guestMessage.guest_query_id ?? '')) return onOutcome('repeated');", ''],
        ['!isAskedByGuest(guestMessage, me)', 'false'],
        ['if (!areEntitiesRefused(error)) throw error;', ''],
      ]),
      ...guardsIn('src/handlers/guest/guest-message.ts', GUESTS, [
        ['if (!isByPerson(message) || isPassedOn(message)) return false;', ''],
        ["return !isToOwnAnswer(message, me) || guestWords(message, me).text !== '';", 'return true;'],
      ]),
      ...guardsIn('src/bot/api-transformers.ts', GUESTS, [
        ['unlessGuest(createFloodRetry())', 'createFloodRetry()'],
        ['unlessGuest(createKnownEntities())', 'createKnownEntities()'],
      ]),
    ],
  },
  {
    name: 'inert-echo',
    promise:
      'What a person typed comes back as code, so that the bot can’t be made to say a link or a mention, and no message has a preview.',
    tests: [ECHOES, 'test/conversations/own-words.test.ts', 'test/conversations/groups.test.ts'],
    guards: [
      ...guardsIn('src/handlers/base/view-context.ts', ECHOES, [
        ["words === '' ? words : FormattedString.code(words)", "words === '' ? words : new FormattedString(words)"],
        ['characters.length > MAX_ECHO', 'false'],
      ]),
      ...guardsIn('src/bot/api-transformers.ts', ECHOES, [['is_disabled: true', 'is_disabled: false']]),
      ...guardsIn('src/bot/api-transformers.ts', 'test/conversations/groups.test.ts', [["'editMessageText', ", '']]),
    ],
  },
  {
    name: 'metrics-without-people',
    promise: 'Metrics are counts: no label comes from outside, and none names anybody.',
    tests: [METRICS, 'test/node/metrics/program.test.ts'],
    guards: [
      ...guardsIn('src/node/metrics/update-metrics.ts', METRICS, [
        ["KINDS.find((one) => one === kind) ?? 'other'", "kind ?? 'other'"],
      ]),
      ...guardsIn('src/node/metrics/job-errors.ts', METRICS, [
        ["CODES.find((known) => known === code) ?? 'other'", "code ?? 'other'"],
      ]),
      ...guardsIn('src/node/metrics/log-metrics.ts', METRICS, [
        ['lines.inc({ level, event });', 'lines.inc({ level, event: `${event} ${JSON.stringify(fields)}` });'],
      ]),
    ],
  },
  {
    name: 'bounded-work',
    promise: 'No input holds the thread, one person’s flood makes nobody wait, and a hostile update stops nothing.',
    tests: [
      FAIR_SHARE,
      'test/node/updates/polling.test.ts',
      BAD_INPUT,
      'test/web/hostile-updates.test.ts',
      'test/content/verify/alignment.test.ts',
      'test/content/verify/verify.test.ts',
      'test/handlers/base/message-text.test.ts',
      'test/content/verify/other-documents.test.ts',
      'test/node/program.test.ts',
    ],
    long: ['test:fuzz', 'bench:inputs', 'bench:verify-flood'],
    guards: [
      ...guardsIn('src/node/updates/fair-share.ts', FAIR_SHARE, [
        ['const AT_ONCE = 2;', 'const AT_ONCE = 200;'],
        ["if (demand === 'reading' && line.waiting.length >= MAX_WAITING) return onDropped();", ''],
      ]),
      ...guardsIn('src/node/updates/fair-share.ts', 'test/node/updates/polling.test.ts', [
        ["if (line.waiting[0]?.demand === 'reading') await sleep(PAUSE_MS);", ''],
      ]),
      ...guardsIn('src/content/verify/verify.ts', 'test/content/verify/verify.test.ts', [
        ['given.slice(0, MAX_GIVEN)', 'given'],
      ]),
      ...guardsIn('src/handlers/base/message-text.ts', 'test/handlers/base/message-text.test.ts', [
        ['written.slice(0, MAX_READ)', 'written'],
      ]),
      ...guardsIn('src/handlers/reading/search.ts', BAD_INPUT, [['text.slice(0, MAX_QUERY)', 'text']]),
      ...guardsIn('src/web/update-body.ts', 'test/web/hostile-updates.test.ts', [
        ["return isWellFormed(value) ? value : 'malformed';", 'return value as Update;'],
      ]),
    ],
  },
  {
    name: 'word-for-word',
    promise: 'Every quotation is the document’s own, to the character, and /verify calls nothing exact that is not.',
    tests: [
      VERBATIM,
      VERDICTS,
      QUOTATIONS,
      'test/content/verify/verify.test.ts',
      'test/content/verify/surroundings.test.ts',
      'test/web/pages.test.ts',
      'test/conversations/verifying.test.ts',
    ],
    guards: [
      ...guardsIn('src/content/verify/verify.ts', VERDICTS, [
        [
          'findLookAlikes(readGiven(text, { isKnown, isNumbered }), isKnown)',
          '{ tokens: readGiven(text, { isKnown, isNumbered }), letters: [] as readonly string[] }',
        ],
        ['(letters.length === 0\n', '(true\n'],
      ]),
      ...guardsIn('src/content/verify/exact-finder.ts', QUOTATIONS, [
        [
          "if (starts.length > 0) return { starts, length: tokens.length, caseDiffers: index.form === 'loose' };",
          'if (starts.length > 0) return { starts, length: tokens.length, caseDiffers: false };',
        ],
      ]),
      ...guardsIn('src/content/verify/exact-finder.ts', 'test/content/verify/surroundings.test.ts', [
        ['if (plain[at]?.loose !== loose) return undefined;', ''],
      ]),
    ],
  },
];
