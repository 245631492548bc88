import { describe, expect, it } from 'vitest';
import { createPlaygroundClock } from '../../src/playground/clock.ts';
import { createPlayground } from '../../src/playground/playground.ts';
import { PLAYGROUND_DOCUMENT } from '../support/playground-document.ts';

const MINUTE_MS = 60_000;
const LANGUAGES = [{ code: 'kk', name: 'Қазақша' }];
const OPENED_AT = Date.UTC(2026, 10, 24, 3, 30);

/** A playground whose real time stands still, and with a next post as the test says. */
function createPlaygroundBy(
  plan: { nextPostAt: number | null; zone?: string; stops?: number[] } = { nextPostAt: null },
) {
  const clock = createPlaygroundClock(() => OPENED_AT);
  const moves: number[] = [];
  const playground = createPlayground({
    hasChannel: true,
    run: 'one',
    languages: LANGUAGES,
    document: PLAYGROUND_DOCUMENT,
    clock,
    schedule: async () => ({ zone: 'Asia/Almaty', ...plan }),
    nextStopAt: async () => plan.stops?.find((stop) => stop > clock.now()) ?? null,
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
  it('is told with what comes next, in the zone of the channel', async () => {
    const { get } = createPlaygroundBy({ nextPostAt: OPENED_AT + 5, zone: 'America/New_York' });
    const body = {
      run: 'one',
      now: OPENED_AT,
      nextPostAt: OPENED_AT + 5,
      zone: 'America/New_York',
      fault: 'none',
      met: null,
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

  it('stops at each post on its way, so that none is late by it', async () => {
    const stops = [10, 20, 90].map((minutes) => OPENED_AT + minutes * MINUTE_MS);
    const { moves, post } = createPlaygroundBy({ nextPostAt: null, stops });
    await post('control/clock', { addMinutes: 60 });
    expect(moves).toEqual([10, 20, 60].map((minutes) => OPENED_AT + minutes * MINUTE_MS));
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
  it('meets the next post into the channel, by either of its names, and nothing else; then it is over', async () => {
    const { get, post, send, openChannel } = createPlaygroundBy();
    const { id, creatorId } = await openChannel();
    expect(await post('control/fault', { fault: 'flood' })).toMatchObject({ body: { fault: 'flood', met: null } });
    expect([await send(creatorId), await send(id), await send(id)]).toEqual([200, 429, 200]);
    expect(await get()).toMatchObject({ body: { fault: 'none', met: { fault: 'flood', at: OPENED_AT } } });
    await post('control/fault', { fault: 'reset' });
    await expect(send('@daily_words')).rejects.toThrow('cut');
    expect(await post('control/fault', { fault: 'none' })).toMatchObject({ body: { met: null } });
    expect(await send(id)).toBe(200);
  });

  it('is taken back before a post meets it', async () => {
    const { post, send, openChannel } = createPlaygroundBy();
    const { id } = await openChannel();
    await post('control/fault', { fault: 'flood' });
    await post('control/fault', { fault: 'none' });
    expect(await send(id)).toBe(200);
  });

  it('is one of the known things', async () => {
    const { get, post } = createPlaygroundBy();
    expect(await post('control/fault', { fault: 'fire' })).toMatchObject({ status: 400 });
    expect(await get()).toMatchObject({ body: { fault: 'none' } });
  });
});
