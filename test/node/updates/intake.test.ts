import { beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { createIntake, type Intake } from '../../../src/node/updates/intake.ts';

let logged: unknown[];
let time: number;
let intake: Intake;

beforeEach(() => {
  logged = [];
  time = 0;
  const log = (event: string, fields?: object) => void logged.push({ event, ...fields });
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  intake = createIntake(logger, () => time);
});

describe('an outage of Telegram', () => {
  it('is a line for each of its reasons and one when it is over, however often it is met', () => {
    expect(intake.whyNone()).toBe('Telegram has not answered yet');
    intake.works();
    for (let attempt = 0; attempt < 100; attempt += 1) intake.fails(attempt % 2 === 0 ? 'refused' : 'reset');
    expect(intake.whyNone()).toBe('reset');
    intake.works();
    expect(intake.whyNone()).toBeUndefined();
    expect(logged).toEqual([
      { event: 'telegram.away', reason: 'refused' },
      { event: 'telegram.away', reason: 'reset' },
      { event: 'telegram.back' },
    ]);
  });

  it('that comes and goes every second is four lines, and over when it stays away for a minute', () => {
    for (let second = 0; second < 600; second += 1) {
      time += 1_000;
      intake.fails('reset');
      expect(intake.whyNone()).toBe('reset');
      intake.works();
      expect(intake.whyNone()).toBeUndefined();
    }
    time += 60_000;
    intake.works();
    const away = { event: 'telegram.away', reason: 'reset' };
    const back = { event: 'telegram.back' };
    expect(logged).toEqual([away, back, away, back]);
  });
});
