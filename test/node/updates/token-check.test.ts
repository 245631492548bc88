import { Api } from 'grammy/web';
import { describe, expect, it } from 'vitest';
import { createTokenCheck } from '../../../src/node/updates/token-check.ts';
import { type Fault, proxyPage, refusalOf } from '../../../src/stand-in/faults.ts';
import { createInProcessFetch } from '../../../src/stand-in/in-process-fetch.ts';
import { createStandIn } from '../../../src/stand-in/stand-in.ts';

const UNAUTHORIZED = refusalOf(401, 'Unauthorized');

/** Asks with these answers to come, then with good ones. */
function createScene(faults: readonly Fault[]) {
  const standIn = createStandIn({ token: '1:x', bot: { id: 1, firstName: 'V', username: 'v_bot' }, now: Date.now });
  for (const fault of faults) standIn.faults.next('getMe', 1, fault);
  const check = createTokenCheck(new Api('1:x', { fetch: createInProcessFetch(standIn) }), 1);
  return { standIn, check: () => check(new AbortController().signal) };
}

describe('Telegram is asked twice whether it knows the token', () => {
  it.each<[string, readonly Fault[], boolean]>([
    ['no, where it says 401 each time', [UNAUTHORIZED, UNAUTHORIZED], true],
    ['no, where it says 404 each time', [refusalOf(404, 'Not Found'), refusalOf(404, 'Not Found')], true],
    ['perhaps, where it says 401 once', [UNAUTHORIZED], false],
    ['perhaps, where a proxy says 401 as a page', [UNAUTHORIZED, proxyPage(401)], false],
    [
      'perhaps, where a proxy says it in JSON of its own',
      [UNAUTHORIZED, { kind: 'reply', status: 401, body: { code: 401 } }],
      false,
    ],
    ['perhaps, where it does not answer', [UNAUTHORIZED, { kind: 'cut' }], false],
    ['perhaps, where it has a fault', [UNAUTHORIZED, refusalOf(500, 'Internal Server Error')], false],
  ])('%s', async (_, faults, expected) => {
    expect(await createScene(faults).check()).toBe(expected);
  });

  it('once for all who ask at the same time', async () => {
    const { standIn, check } = createScene([]);
    let asked = 0;
    standIn.faults.rule(() => {
      asked += 1;
      return UNAUTHORIZED;
    });
    expect(await Promise.all([check(), check(), check()])).toEqual([true, true, true]);
    expect(asked).toBe(2);
  });
});
