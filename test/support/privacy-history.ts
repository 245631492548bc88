import { createHash } from 'node:crypto';
import { createI18n } from '../../src/bot/i18n.ts';
import { bare } from '../../src/handlers/base/answer.ts';
import { offersOf } from '../../src/handlers/base/offers.ts';
import type { ViewContext } from '../../src/handlers/base/view-context.ts';
import { CURRENT_NOTICE } from '../../src/handlers/start/privacy-notices.ts';
import { privacyView } from '../../src/handlers/start/privacy-view.ts';
import { RETAINED } from '../../src/handlers/start/retention.ts';
import { sources } from './bot-in-test.ts';
import { readProject } from './project.ts';

const HEADING = /^## Notice (\d+) · (.+)$/u;
const DAY_S = 24 * 60 * 60;

/** A notice in `docs/privacy.md`. `digest` is the one that `PRIVACY_NOTICES` must have. */
type Recorded = { readonly number: number; readonly date: string; readonly text: string; readonly digest: string };

/** The notices that `docs/privacy.md` has, in its order. */
export function recordedNotices(): readonly Recorded[] {
  const [, ...sections] = readProject('docs/privacy.md').split(/^(?=## )/mu);
  return sections.map((section) => {
    const [heading = '', ...below] = section.trim().split('\n');
    const [, number, date = ''] = HEADING.exec(heading) ?? [];
    const text = below.join('\n').trim();
    return { number: Number(number), date, text, digest: digestOf(text) };
  });
}

const i18n = createI18n(sources.locales, (fault) => {
  throw fault;
});

/** For whom the notice is drawn that `docs/privacy.md` has: in English, and of no particular bot. */
export const NOTICE_VIEW: ViewContext = {
  t: (key, variables) => i18n.t('en', key, variables),
  locale: 'en',
  bot: 'your_bot',
  isInline: true,
  isGuest: true,
  offers: offersOf(sources.content),
};

/** What `docs/privacy.md` must have of the current notice: what changed, its English words, and how long each key stays. */
export function currentNotice(): string {
  const { version, digest } = sources.build;
  const words = bare(privacyView(NOTICE_VIEW, { version, digest }).text);
  const quoted = words.split('\n').map((line) => `> ${line}`.trimEnd());
  const kept = RETAINED.map(({ keys, seconds }) => `| \`${keys}\` | ${lifeOf(seconds)} |`);
  return [CURRENT_NOTICE.changed, '', ...quoted, '', '| keys in Redis | they last |', '| --- | --- |', ...kept].join(
    '\n',
  );
}

function lifeOf(seconds: number | undefined): string {
  if (seconds === undefined) return 'as the notice says';
  const [value, unit] = seconds < DAY_S ? [seconds / 60, 'minute'] : [seconds / DAY_S, 'day'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
