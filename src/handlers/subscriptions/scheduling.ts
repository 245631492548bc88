import type { Statement } from '../../content/document/statement.ts';
import type { Subscriptions } from '../../jobs/plan/subscriptions.ts';
import type { LanguageChoices } from '../base/language.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import type { Locale } from '../base/locale.ts';
import type { Pictures } from '../base/pictures.ts';
import type { Translate } from '../base/view-context.ts';
import type { Loss } from './loss.ts';
import type { OpenPickers } from './open-pickers.ts';

/** The dependencies of everything about subscriptions. */
export type Scheduling = {
  readonly statement: Statement;
  readonly subscriptions: Subscriptions;
  readonly pickers: OpenPickers;
  readonly choices: LanguageChoices;
  /** Absent where nothing can be drawn. */
  readonly pictures?: Pictures | undefined;
  readonly nameOf: NameOfLanguage;
  /** Fluent in a language that need not be the reader's: that of a chat's posts. */
  readonly speak: (locale: Locale) => Translate;
  /** Called when a person takes a chat's posts away, once each time. */
  readonly onLoss: (how: Loss) => void;
  /** 8 random of `A-Za-z0-9_-`. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
