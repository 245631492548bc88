import type { ApiResponse } from 'grammy/types';
import { createStandIn, type StandIn, type StandInOptions } from '../../src/stand-in/stand-in.ts';

export const TOKEN = '7000000001:AAtest-token-of-the-stand-in-0123456789';

/** A world with a clock that stands still until it is moved, one person, and one bot. */
export function createWorld(options: Partial<StandInOptions> = {}) {
  const clock = { now: Date.UTC(2026, 0, 5, 9, 0, 0) };
  let turns = 0;
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 7_000_000_001, firstName: 'Verbatim', username: 'verbatim_bot' },
    now: () => clock.now,
    // Nobody asks too often, unless a test brings a clock of its own.
    monotonic: () => 10_000 * ++turns,
    ...options,
  });
  const anna = standIn.addPerson({ firstName: 'Anna', username: 'anna', languageCode: 'en' });
  return { standIn, anna, clock, token: TOKEN, call: createCaller(standIn) };
}

/** Calls a method with JSON parameters and gives the whole answer. */
function createCaller(standIn: Pick<StandIn, 'fetch'>) {
  return async (method: string, parameters: Record<string, unknown> = {}): Promise<ApiResponse<unknown>> => {
    const response = await standIn.fetch(
      new Request(`http://stand-in.invalid/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      }),
    );
    // The stand-in answers in this form; a test that meets another fails at its first assertion.
    return (await response.json()) as ApiResponse<unknown>;
  };
}

/** The refusal of an answer as `code description`, or the word "accepted". */
export function outcome(answer: ApiResponse<unknown>): string {
  return answer.ok ? 'accepted' : `${answer.error_code} ${answer.description}`;
}
