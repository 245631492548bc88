import { describe, expect, it } from 'vitest';
import { createReadiness } from '../../src/web/readiness.ts';

const isBotIdentified = () => true;

describe('a bot whose updates do not come in', () => {
  it.each(['all', 'bot'] as const)('is not ready, whatever else it can do (%s)', async (role) => {
    const whyNoUpdates = () => 'Telegram refuses the webhook: Failed to resolve host';
    const checks = [() => 'Redis does not answer'];
    expect(await createReadiness({ isBotIdentified, whyNoUpdates, checks, role })()).toEqual({
      kind: 'not-ready',
      reason: 'Telegram refuses the webhook: Failed to resolve host',
    });
  });
});

it('a bot alone that lacks only Redis answers its readers, and says what it lacks', async () => {
  const checks = [() => undefined, () => 'Redis does not answer'];
  const readiness = createReadiness({ isBotIdentified, whyNoUpdates: () => undefined, checks, role: 'bot' });
  expect(await readiness()).toEqual({ kind: 'degraded', reason: 'Redis does not answer' });
});

describe('a bot that does not know yet who it is', () => {
  it.each([
    ['Telegram does not answer (ECONNREFUSED)', 'Telegram does not answer (ECONNREFUSED)'],
    [undefined, 'Telegram has not answered yet'],
  ])('is not ready; what keeps its updates away is %o, so it says "%s"', async (why, reason) => {
    const readiness = createReadiness({
      isBotIdentified: () => false,
      whyNoUpdates: () => why,
      checks: [],
      role: 'all',
    });
    expect(await readiness()).toEqual({ kind: 'not-ready', reason });
  });
});
