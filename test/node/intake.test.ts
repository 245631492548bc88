import { expect, it } from 'vitest';
import type { Logger } from '../../src/bot/logger.ts';
import { createIntake } from '../../src/node/intake.ts';

it('an outage is a line for each of its reasons and one when it is over, however often it is met', () => {
  const logged: unknown[] = [];
  const log = (event: string, fields?: object) => void logged.push({ event, ...fields });
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const intake = createIntake(logger, () => 7);
  expect([intake.whyNone(), intake.answeredAt()]).toEqual(['Telegram has not answered yet', undefined]);
  intake.works();
  for (let attempt = 0; attempt < 100; attempt += 1) intake.fails(attempt % 2 === 0 ? 'refused' : 'reset');
  expect(intake.whyNone()).toBe('reset');
  intake.works();
  expect([intake.whyNone(), intake.answeredAt()]).toEqual([undefined, 7]);
  expect(logged).toEqual([
    { event: 'telegram.away', reason: 'refused' },
    { event: 'telegram.away', reason: 'reset' },
    { event: 'telegram.back' },
  ]);
});
