import { READING_DATA, type ReadingPress } from '../../src/handlers/base/keyboard.ts';
import { COMMANDS } from '../../src/handlers/index.ts';
import {
  type About,
  type Action as ButtonAction,
  PAGES,
  SUBSCRIPTION_DATA,
} from '../../src/handlers/subscriptions/subscription-buttons.ts';
import { nextSlot } from '../../src/jobs/plan/cadence.ts';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import { defaultCadence } from '../../src/jobs/plan/when.ts';
import type { Effect, Role, Scene } from './matrix-scene.ts';
import { sources } from './telegram.ts';

/** One thing that somebody does. What may come of it where it is heard is `may`; else nothing comes of it. */
export type Action = { readonly name: string; readonly isPaused: boolean; readonly may: May };

/** What may come of an action of this person in this place. */
type May = (role: Role, place: 'private' | 'group') => readonly Effect[];

export type PressAction = Action & { readonly data: string };

const MANAGES_GROUP: readonly Role[] = ['administrator', 'administrator without the right to post'];
const MANAGES_CHANNEL: readonly Role[] = ['administrator'];

/** Each command of the menu, and `/start`: what it does. One that is in no row does not type-check. */
const COMMAND_KINDS = {
  start: 'reads',
  text: 'reads',
  search: 'reads',
  quote: 'reads',
  verify: 'reads',
  places: 'reads',
  signatories: 'reads',
  language: 'reads',
  about: 'reads',
  privacy: 'reads',
  help: 'reads',
  schedule: 'shows a chat',
  mydata: 'shows a chat',
  unsubscribe: 'asks once more',
  forget: 'asks once more',
  subscribe: 'changes a chat',
  pause: 'changes a chat',
  resume: 'changes a chat',
  header: 'changes a chat',
  footer: 'changes a chat',
} as const satisfies Record<(typeof COMMANDS)[number] | 'start', string>;

/** What the statement calls its own commands. */
const typed: Readonly<Record<string, string | undefined>> = sources.content.definition.commands;

/** What makes a command change something. */
const WORDS: Readonly<Record<string, string>> = { subscribe: ' 10:00', header: ' Other words', footer: ' Other words' };

/** Every command alone, and about the channel. */
export const COMMAND_ACTIONS: readonly Action[] = (['start', ...COMMANDS] as const).flatMap((name) =>
  ['', ' @daily_words'].map((about) => ({
    name: `/${typed[name] ?? name}${about}${WORDS[name] ?? ''}`,
    isPaused: name === 'resume',
    may: (role, place) => mayCommand(COMMAND_KINDS[name], about !== '', role, place),
  })),
);

function mayCommand(
  kind: (typeof COMMAND_KINDS)[keyof typeof COMMAND_KINDS],
  isOfChannel: boolean,
  role: Role,
  place: 'private' | 'group',
): readonly Effect[] {
  // In a group channels are not managed, which is told; in private, without a channel, one is asked for.
  if (kind === 'reads' || isOfChannel === (place === 'group')) return ['sends here'];
  const manages = place === 'group' ? MANAGES_GROUP : MANAGES_CHANNEL;
  const isReadByAll = kind === 'shows a chat' && place === 'group';
  if (!isReadByAll && !manages.includes(role)) return ['refuses here'];
  const changes = place === 'group' ? 'changes the group' : 'changes the channel';
  return kind === 'changes a chat' ? [changes, 'sends here'] : ['sends here'];
}

/** An example of each kind of press that concerns no subscription. */
const PRESSES = {
  contents: { kind: 'contents' },
  whole: { kind: 'whole' },
  'rich-page': { kind: 'rich-page' },
  places: { kind: 'places' },
  signatories: { kind: 'signatories' },
  quote: { kind: 'quote' },
  language: { kind: 'language' },
  help: { kind: 'help' },
  passage: { kind: 'passage', address: { kind: 'section', section: 2 } },
  place: { kind: 'place', slug: 'almaty' },
  map: { kind: 'map', slug: 'almaty' },
  picture: { kind: 'picture', pictured: { kind: 'passage', address: { kind: 'section', section: 2 } } },
  signatory: { kind: 'signatory', number: 1 },
  'choose-language': { kind: 'choose-language', locale: 'ru' },
} as const satisfies { readonly [Kind in ReadingPress['kind']]: ReadingPress & { readonly kind: Kind } };

const SECOND = { kind: 'section', section: 2 } as const;

/** An example of each action about a subscription, each of which changes something. */
function actionsAt(now: number): readonly ButtonAction[] {
  const minute = minuteOf(nextSlot(defaultCadence('Asia/Almaty'), now));
  const examples = {
    show: { kind: 'show', page: 'card' },
    preview: { kind: 'preview' },
    when: { kind: 'when', named: { times: [600] } },
    days: { kind: 'days', days: [1] },
    time: { kind: 'time', times: [600] },
    zone: { kind: 'zone', zone: 'UTC' },
    order: { kind: 'order', order: 'shuffled' },
    unit: { kind: 'unit', unit: 'sentence' },
    silent: { kind: 'silent', silent: true },
    folded: { kind: 'folded', folded: true },
    title: { kind: 'title', title: true },
    link: { kind: 'link', link: true },
    remove: { kind: 'remove', place: 'header' },
    language: { kind: 'language', language: 'ru' },
    'leave-out': { kind: 'leave-out', address: SECOND },
    'put-back': { kind: 'put-back', address: SECOND },
    next: { kind: 'next', address: SECOND },
    once: { kind: 'once', once: true },
    'choose-next': { kind: 'choose-next', from: 0 },
    'choose-out': { kind: 'choose-out', from: 0 },
    now: { kind: 'now', minute: minuteOf(now) },
    skip: { kind: 'skip', minute },
    post: { kind: 'post', minute },
    paused: { kind: 'paused', paused: true },
    unsubscribe: { kind: 'unsubscribe' },
    forget: { kind: 'forget' },
  } as const satisfies { readonly [Kind in ButtonAction['kind']]: ButtonAction & { readonly kind: Kind } };
  const pages = PAGES.map((page): ButtonAction => ({ kind: 'show', page }));
  return [
    ...Object.values(examples).filter(({ kind }) => kind !== 'show'),
    ...pages,
    { kind: 'paused', paused: false },
  ];
}

/** Every kind of callback data; of a subscription's each action, about the group and about the channel. */
export function pressActions({ ids, groupId, channelId, telegram }: Scene): readonly PressAction[] {
  const now = telegram.clock.now;
  const expiry = minuteOf(now) + 60;
  const dataOf = (about: About, action: ButtonAction): string => SUBSCRIPTION_DATA.format({ about, expiry, action });
  const reading = Object.values<ReadingPress>(PRESSES).map((press) => ({
    data: READING_DATA.format(press),
    may: (_: Role, place: 'private' | 'group') => mayRead(press, place),
  }));
  const buttons = actionsAt(now).flatMap((action) => [
    ...(['group', 'channel'] as const).map((which) => ({
      data: dataOf({ kind: 'subscription', id: ids[which] }, action),
      may: mayAct(which, action),
    })),
    // Its schedule has ended: the buttons go too.
    {
      data: dataOf({ kind: 'subscription', id: 'AAAAAAAA' }, action),
      may: (): readonly Effect[] => ['edits this', ...IN_PASSING],
    },
    ...[groupId, channelId].map((chatId) => ({
      data: dataOf({ kind: 'chat', chatId }, action),
      // It has a subscription already: whatever was pressed, that is shown.
      may: mayShow(chatId === groupId ? 'group' : 'channel', action),
    })),
    { data: dataOf({ kind: 'unchosen' }, action), may: mayChoose(action) },
  ]);
  return [...reading, ...buttons].map(({ data, may }) => ({
    name: data,
    data,
    may,
    isPaused: data.endsWith('paused=no'),
  }));
}

/** What shows something, and what takes back what is not so. */
const SAME: readonly ButtonAction['kind'][] = ['show', 'choose-next', 'choose-out', 'put-back', 'post'];

const IN_PASSING: readonly Effect[] = ['says in passing'];

/** Of the channel in private, of the group in it alone. */
const placeOfManaging = { group: 'group', channel: 'private' } as const;

function mayRead({ kind }: ReadingPress, place: 'private' | 'group'): readonly Effect[] {
  // The whole document as one page is for one person.
  if (kind === 'rich-page') return place === 'private' ? ['sends here', 'says in passing'] : ['says in passing'];
  if (kind === 'map' || kind === 'picture') return ['sends here'];
  return kind === 'choose-language' ? ['edits this', 'keeps a language', 'says in passing'] : ['edits this'];
}

/** What was tapped is written where the button was, to be read again once the channel is chosen. */
function mayChoose(action: ButtonAction): May {
  const effects: readonly Effect[] = action.kind === 'when' ? ['edits this', 'sends here'] : ['sends here'];
  return (_, place) => (place === 'private' ? effects : IN_PASSING);
}

/** What serves everyone in a group. */
function isReading(action: ButtonAction): boolean {
  return action.kind === 'preview' || (action.kind === 'show' && (action.page === 'card' || action.page === 'next'));
}

function isPermitted(
  which: 'group' | 'channel',
  action: ButtonAction,
  role: Role,
  place: 'private' | 'group',
): boolean {
  if (place !== placeOfManaging[which]) return false;
  if (which === 'group' && isReading(action)) return true;
  return (which === 'group' ? MANAGES_GROUP : MANAGES_CHANNEL).includes(role);
}

function mayShow(which: 'group' | 'channel', action: ButtonAction): May {
  return (role, place) => (isPermitted(which, action, role, place) ? ['edits this'] : IN_PASSING);
}

function mayAct(which: 'group' | 'channel', action: ButtonAction): May {
  return (role, place) => {
    if (!isPermitted(which, action, role, place)) return IN_PASSING;
    if (action.kind === 'preview') return place === 'group' ? ['says in passing', 'sends to them'] : ['sends here'];
    // In private, a message of its own asks for other times.
    if (which === 'channel' && action.kind === 'show' && action.page === 'when') return ['edits this', 'sends here'];
    return SAME.includes(action.kind) ? ['edits this'] : [`changes the ${which}`, 'edits this'];
  };
}
