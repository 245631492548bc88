import { describe, expect, it } from 'vitest';
import { createPlaygroundClock } from '../../src/playground/clock.ts';
import { createPlayground } from '../../src/playground/playground.ts';
import { PLAYGROUND_DOCUMENT } from '../support/playground-document.ts';

const MINUTE_MS = 60_000;
const LANGUAGES = [{ code: 'kk', name: 'Қазақша' }];
const OPENED_AT = Date.UTC(2026, 10, 24, 3, 30);

/** A playground whose real time stands still, and with a next post as the test says. */
function createPlaygroundBy(plan: { nextPostAt: number | null } = { nextPostAt: null }) {
  const clock = createPlaygroundClock(() => OPENED_AT);
  const moves: number[] = [];
  const playground = createPlayground({
    hasChannel: true,
    languages: LANGUAGES,
    document: PLAYGROUND_DOCUMENT,
    clock,
    nextPostAt: async () => plan.nextPostAt,
    onClockMoved: async () => void moves.push(clock.now()),
  });
  const read = async (response: Response) => ({ status: response.status, body: await response.json() });
  const post = async (path: string, body: object, headers: Record<string, string> = {}) =>
    read(
      await playground.app.request(`http://localhost/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', host: 'localhost', ...headers },
        body: JSON.stringify(body),
      }),
    );
  const send = async (chat_id: string | number) => {
    const response = await playground.fetch(`http://stand-in.invalid/bot${playground.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id, text: 'x' }),
    });
    return response.status;
  };
  const get = async () => read(await playground.app.request('/control'));
  /** Makes the bot an administrator of the channel; gives its id and that of its owner. */
  const openChannel = async () => {
    const state = (await (await playground.app.request('/clients/state')).json()) as {
      conversations: { id: number; kind: string; creatorId: number }[];
    };
    const channel = state.conversations.find(({ kind }) => kind === 'channel');
    const { id = 0, creatorId = 0 } = channel ?? {};
    await post('clients/setAdministrator', { personId: creatorId, chatId: id, isAdministrator: true });
    return { id, creatorId };
  };
  return { plan, moves, get, post, send, openChannel };
}

describe('the clock of the playground', () => {
  it('is told with what comes next', async () => {
    const { get } = createPlaygroundBy({ nextPostAt: OPENED_AT + 5 });
    const body = {
      now: OPENED_AT,
      nextPostAt: OPENED_AT + 5,
      fault: 'none',
      languages: LANGUAGES,
      document: PLAYGROUND_DOCUMENT,
    };
    expect(await get()).toEqual({ status: 200, body });
  });

  it('is moved to the next post, and whoever posts is told', async () => {
    const { plan, moves, post } = createPlaygroundBy({ nextPostAt: OPENED_AT + 30 * MINUTE_MS });
    const due = plan.nextPostAt ?? 0;
    expect(await post('control/clock', { to: 'next-post' })).toMatchObject({ status: 200, body: { now: due } });
    expect(await post('control/clock', { addMinutes: 60 })).toMatchObject({ body: { now: due + 60 * MINUTE_MS } });
    expect(moves).toEqual([due, due + 60 * MINUTE_MS]);
  });

  it.each([
    ['to a post that nobody planned', { to: 'next-post' }],
    ['back', { addMinutes: -60 }],
    ['not at all', { addMinutes: 0 }],
    ['both ways at once', { to: 'next-post', addMinutes: 5 }],
    ['elsewhere', { to: 'yesterday' }],
    ['without saying where', {}],
  ])("can't be moved %s", async (_, move) => {
    const { moves, post } = createPlaygroundBy();
    expect(await post('control/clock', move)).toMatchObject({ status: 400 });
    expect(moves).toEqual([]);
  });

  it("isn't moved by a page of another origin", async () => {
    const { moves, post } = createPlaygroundBy();
    const evil = { origin: 'http://evil.example' };
    expect(await post('control/clock', { addMinutes: 60 }, evil)).toMatchObject({ status: 403 });
    expect(moves).toEqual([]);
  });
});

describe('what can go wrong in the playground', () => {
  it('meets posts into the channel by either of its names, and nothing else, until it is put back', async () => {
    const { post, send, openChannel } = createPlaygroundBy();
    const { id, creatorId } = await openChannel();
    expect(await post('control/fault', { fault: 'flood' })).toMatchObject({ body: { fault: 'flood' } });
    expect([await send(id), await send('@daily_words'), await send(creatorId)]).toEqual([429, 429, 200]);
    await post('control/fault', { fault: 'reset' });
    await expect(send(id)).rejects.toThrow('cut');
    await post('control/fault', { fault: 'none' });
    expect(await send(id)).toBe(200);
  });

  it('is one of the known things', async () => {
    const { get, post } = createPlaygroundBy();
    expect(await post('control/fault', { fault: 'fire' })).toMatchObject({ status: 400 });
    expect(await get()).toMatchObject({ body: { fault: 'none' } });
  });
});
