import type { BotCommand, UserFromGetMe, WebhookInfo } from 'grammy/types';
import { createClocks, type OtherClock } from '../../bot/clocks.ts';
import { areSameCommands } from '../../bot/commands.ts';
import type { UpdateSource } from '../../bot/config.ts';
import { knownDescription } from '../../bot/known-description.ts';
import { wrongSwitches } from '../../bot/switches.ts';
import { changeOf } from '../updates/webhook-watch.ts';
import { ageInWords } from './amounts.ts';
import type { Answer } from './ask-telegram.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';
import type { ProgramState } from './program-state.ts';

/** Telegram's codes for a revoked token, and for one that never existed. */
const UNKNOWN_TOKEN: readonly number[] = [401, 404];

/** A failed delivery longer ago than this is told, but not as a warning (milliseconds). */
const OLD_ERROR_MS = 60 * 60_000;

/** A failed delivery of the last minutes means that updates do not arrive now (milliseconds). */
const PRESENT_ERROR_MS = 5 * 60_000;

/** Updates that wait: some are normal while the program stands still. */
const MANY_PENDING = 100;

/** What came instead of an answer. */
export function withoutAnswer(check: string, answer: Exclude<Answer<unknown>, { kind: 'answered' }>): Finding {
  if (answer.kind === 'silent') {
    return fault(
      check,
      `Telegram does not answer (${answer.code})`,
      'see docs/operating.md#verbatimtelegramdown; if it is blocked here, set TELEGRAM_API_ROOT to a Bot API server elsewhere',
    );
  }
  if (answer.kind === 'foreign') {
    return fault(
      check,
      `something else answers in Telegram’s place (status ${answer.status})`,
      'look for a proxy or a filter on the way, and check TELEGRAM_API_ROOT',
    );
  }
  if (UNKNOWN_TOKEN.includes(answer.code)) {
    return fault(
      check,
      `Telegram does not know this token (${answer.code})`,
      'copy the whole token from @BotFather: /mybots → the bot → API Token; if it was revoked, see docs/operating.md#token-leaked',
    );
  }
  return fault(check, `Telegram refuses (${answer.code})`, 'wait a minute, and run the doctor again');
}

/** Who the bot is, and BotFather's switches. */
export function tellBot(me: UserFromGetMe): readonly Finding[] {
  const wrong = wrongSwitches(me);
  const switches =
    wrong.length > 0
      ? wrong.map(({ name, what, cure }) => warning(name, what, cure))
      : [fine('switches', 'inline mode, guest mode, privacy mode and groups are set as they should be at BotFather')];
  return [fine('token', `Telegram knows the token: it is that of @${me.username}`), ...switches];
}

/** Whether updates can arrive, by the webhook of these settings or by polling. */
export function tellWebhook(
  info: WebhookInfo,
  source: UpdateSource,
  { program, hasGuests, now }: { readonly program: ProgramState; readonly hasGuests: boolean; readonly now: number },
): readonly Finding[] {
  const isRunning = program.kind === 'running';
  const error = lastErrorOf(info, now);
  if (source.kind !== 'webhook') {
    if (info.url === '')
      return [fine('webhook', 'no webhook is set, as it must be for polling'), tellPolling(program), ...waiting(info)];
    const text = 'a webhook is set, and these settings poll';
    const cure = 'set WEBHOOK_URL and WEBHOOK_SECRET if you want it; otherwise start the program, which removes it';
    return [(isRunning ? fault : warning)('webhook', text, cure), ...error.findings];
  }
  const change = changeOf(info, source.url, error.present, hasGuests);
  const cure = isRunning
    ? 'the program sets it again within two minutes; restart it if WEBHOOK_URL has changed; if this goes on, see docs/operating.md#verbatimwebhookdown'
    : 'start the program, which sets it; on Workers run npm run webhook:set';
  const state = info.url === '' ? 'no webhook is set' : change?.replace(/^somebody set/u, 'Telegram has');
  return [
    state === undefined
      ? fine('webhook', 'the webhook is set to WEBHOOK_URL, for the right updates')
      : (isRunning ? fault : warning)('webhook', state, cure),
    ...error.findings,
    ...waiting(info),
  ];
}

/** Whether the menu in these languages is that of this version. */
export function tellCommands(
  languages: readonly {
    readonly locale: string;
    readonly there: readonly BotCommand[] | undefined;
    readonly wanted: readonly BotCommand[];
  }[],
): Finding {
  const asked = languages.flatMap(({ locale, there, wanted }) =>
    there === undefined ? [] : [{ locale, there, wanted }],
  );
  if (asked.length < languages.length) return unknown('commands', 'Telegram did not answer');
  const other = asked.filter(({ there, wanted }) => !areSameCommands(there, wanted)).map(({ locale }) => locale);
  return other.length === 0
    ? fine('commands', `the commands are registered in ${languages.length} languages`)
    : warning(
        'commands',
        `the registered commands are not those of this version (${other.join(', ')})`,
        'start the program, which registers them; if it runs, look for profile.not-registered in its log',
      );
}

/** Whether this machine's clock agrees with another, which showed `time` at `now` (milliseconds since 1970). */
export function tellClock(of: OtherClock, time: number, now: number): Finding {
  const clocks = createClocks(
    () => now,
    () => 0,
  );
  clocks.heard(of, time);
  const name = of === 'redis' ? 'Redis' : 'Telegram';
  const trouble = clocks.trouble();
  return trouble === undefined
    ? fine(`clock.${of}`, `the clock of this machine agrees with that of ${name}`)
    : fault(`clock.${of}`, trouble, 'timedatectl set-ntp true; see docs/operating.md#verbatimclocksdiffer');
}

/** Only a program that polls hears of another one: to ask for updates would disturb it. */
function tellPolling(program: ProgramState): Finding {
  if (program.kind !== 'running') return unknown('polling', 'only a running program hears of another one that polls');
  return /another program/iu.test(program.ready)
    ? fault(
        'polling',
        'another program receives the updates',
        'stop one of the two, or revoke the token if it is not yours',
      )
    : fine('polling', 'no other program takes the updates');
}

function waiting({ pending_update_count: count }: WebhookInfo): readonly Finding[] {
  if (count < MANY_PENDING) return [fine('pending', `${count} updates wait at Telegram`)];
  return [
    warning(
      'pending',
      `${count} updates wait at Telegram, which keeps them for a day`,
      'start the program; if it runs, read its log',
    ),
  ];
}

/** The last failed delivery, and why, if they fail at present. */
function lastErrorOf(info: WebhookInfo, now: number): { findings: readonly Finding[]; present: string | undefined } {
  if (info.last_error_date === undefined) {
    return { findings: info.url === '' ? [] : [fine('deliveries', 'no delivery has failed')], present: undefined };
  }
  const age = now - info.last_error_date * 1_000;
  const reason = knownDescription(info.last_error_message ?? '');
  const text = `a delivery failed ${ageInWords(age)} ago: ${reason}`;
  if (age > OLD_ERROR_MS) return { findings: [fine('deliveries', text)], present: undefined };
  const cure = 'see docs/operating.md#verbatimwebhookerrors';
  const isPresent = age < PRESENT_ERROR_MS;
  return { findings: [warning('deliveries', text, cure)], present: isPresent ? reason : undefined };
}
