import { listed, type Say } from './spoken.ts';

/** What a language calls the twelve months, in order. */
export type Months = {
  /** `января` */
  readonly inDate: readonly string[];
  /** `январь` */
  readonly alone: readonly string[];
  /** `янв.` */
  readonly short: readonly string[];
};

/** As the messages of a language say. `Intl` does not know every language wherever the bot runs. */
export function monthsSaid(say: Say): Months {
  return {
    inDate: listed(say('month-names')),
    alone: listed(say('month-names-alone')),
    short: listed(say('month-names-short')),
  };
}

/** The same of a language in which nothing is said. */
export function monthsByIntl(language: string): Months {
  const inYear = (options: Intl.DateTimeFormatOptions): readonly string[] => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    const nameIn = (month: number) =>
      format.formatToParts(Date.UTC(2000, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
    return Array.from({ length: 12 }, (_, month) => nameIn(month));
  };
  return {
    inDate: inYear({ day: 'numeric', month: 'long' }),
    alone: inYear({ month: 'long' }),
    short: inYear({ day: 'numeric', month: 'short' }),
  };
}
