import type { Statement } from '../../content/document/statement.ts';
import type { Erasure } from '../../jobs/plan/erasure.ts';
import type { EndedSlot, Subscription } from '../../jobs/plan/subscription.ts';
import type { Creation } from '../../jobs/run/subscription-store.ts';
import type { LanguageChoices } from '../base/language.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import type { Locale } from '../base/locale.ts';
import type { Translate } from '../base/view-context.ts';
import type { OpenPickers } from './open-pickers.ts';

/**
 * Where subscriptions are kept. Every method rejects with `StoreAway` while the store can't be reached; nothing is half
 * done then.
 * No ids of handled updates are kept: each change says what is wanted and not what to turn, so that one that comes twice
 * changes nothing more.
 */
export type Subscriptions = {
  byChat(chatId: number): Promise<Subscription | undefined>;
  byId(id: string): Promise<Subscription | undefined>;
  /** Keeps a new one, first due at a minute since 1970, unless the chat has one, or its id is another chat's. */
  create(subscription: Subscription, due: number): Promise<Creation>;
  /** Changes it by a pure function, which may be called again. `due` gives its next slot where the times changed. */
  change(
    id: string,
    change: (subscription: Subscription) => Subscription,
    due?: (subscription: Subscription) => number,
  ): Promise<Subscription | undefined>;
  /** Erases it with its slots and jobs. */
  erase(subscription: Pick<Subscription, 'id' | 'chatId'>, why: Erasure): Promise<void>;
  /** The chat has another id now. */
  migrate(subscription: Pick<Subscription, 'id' | 'chatId'>, chatId: number): Promise<unknown>;
  /** What became of these slots (minutes since 1970), as far as it is still known, in any order. */
  slots(id: string, minutes: readonly number[]): Promise<readonly EndedSlot[]>;
  /** Every slot of it that is still known at a minute since 1970, the oldest first. */
  allSlots(id: string, minute: number): Promise<readonly EndedSlot[]>;
};

/** What everything about subscriptions is given. */
export type Scheduling = {
  readonly statement: Statement;
  readonly subscriptions: Subscriptions;
  readonly pickers: OpenPickers;
  readonly choices: LanguageChoices;
  readonly nameOf: NameOfLanguage;
  /** Fluent in a language that need not be the reader's: that of a chat's posts. */
  readonly speak: (locale: Locale) => Translate;
  /** 8 random of `A-Za-z0-9_-`. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
